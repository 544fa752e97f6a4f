import type { Figure } from "../src/reports/figure.ts";
import type { Place } from "../src/reports/place.ts";
import { pick, shuffled, type Random } from "./random.ts";
import type { Library } from "./library.ts";

export type Question = {
  text: string;
  /** What the search is given: place and year are conditions, not words (src/answer/retrieve.ts). */
  words: string;
  place: Place;
  year: number;
};

const questionCount = 200;

const endings = ["是多少", "有多少", "多少", "达到多少", "情况怎么样"];

/** Questions about figures that the library really holds, drawn over all of it: each names place, year and metric. */
export async function drawQuestions(library: Library, random: Random, count = questionCount): Promise<Question[]> {
  const [rows] = await library.database.query<{ last: number }>({ sql: "SELECT max(rowid) AS last FROM figures" });
  const drawn = Array.from({ length: count * 40 }, () => Math.ceil(random() * (rows?.last ?? 0)));
  const found = await library.database.query<{ body: string }>({
    sql: `SELECT body FROM json_each(?) AS drawn CROSS JOIN figures ON figures.rowid = drawn.value
      WHERE year_from = year_to AND masked = 'none' AND role = 'result' AND place_id IS NOT NULL
        AND length(metric) BETWEEN 4 AND 16
      ORDER BY drawn.key LIMIT ?`,
    params: [JSON.stringify(drawn), count * 10],
  });
  return shuffled(found, random)
    .filter(({ body }) => (JSON.parse(body) as Figure).place !== null)
    .slice(0, count)
    .map(({ body }) => questionAbout(JSON.parse(body) as Figure, random));
}

function questionAbout({ place, period, metric }: Figure, random: Random): Question {
  if (place === null) throw new Error("Figures without a place are not asked about.");
  const words = `${metric.phrase}${metric.head}`;
  const year = Number(period.to?.slice(0, 4));
  return { text: `${place.name}${year}年${words}${pick(endings, random)}`, words, place, year };
}
