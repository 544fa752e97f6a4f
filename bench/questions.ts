import type { Figure } from "../src/reports/figure.ts";
import type { Place } from "../src/reports/place.ts";
import { pick, shuffled, type Random } from "./random.ts";
import type { Library } from "./library.ts";

export type Question = {
  text: string;
  /** What the search is given: place and year are conditions, not words (src/answer/retrieve.ts). */
  words: string;
  place: Place;
};

const questionCount = 200;

const endings = ["是多少", "有多少", "多少", "达到多少", "情况怎么样"];

/** Questions about figures that the library really holds, drawn over all of it: each names place, year and metric. */
export async function drawQuestions(library: Library, random: Random): Promise<Question[]> {
  const rows = await library.database.query<{ body: string }>({
    sql: `SELECT body FROM figures WHERE year_from = year_to AND masked = 'none' AND role = 'result'
        AND place_id IS NOT NULL AND length(metric) BETWEEN 4 AND 16
      ORDER BY (ordinal * 2654435761 + length(body) * 40503) % 1000003 LIMIT ?`,
    params: [questionCount * 10],
  });
  return shuffled(rows, random)
    .slice(0, questionCount)
    .map(({ body }) => questionAbout(JSON.parse(body) as Figure, random));
}

function questionAbout({ place, period, metric }: Figure, random: Random): Question {
  if (place === null) throw new Error("Figures without a place are not asked about.");
  const words = `${metric.phrase}${metric.head}`;
  return { text: `${place.name}${period.to?.slice(0, 4)}年${words}${pick(endings, random)}`, words, place };
}
