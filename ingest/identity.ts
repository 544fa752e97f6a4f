import { foldText } from "../src/reports/fold.ts";
import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { ReportIdentity } from "../src/reports/identity.ts";
import { yearsOf, type Period } from "../src/reports/period.ts";
import type { ReadReport } from "../src/reports/report.ts";
import { findTimeWords } from "../src/reports/time-words.ts";

/** How much of a text's beginning is looked at for its month or its number. */
const beginning = 400;
const longestSubtitle = 40;

/** What identifies the report a text is; see `ReportIdentity`. */
export function identityOf(
  read: Pick<ReadReport, "file" | "facts" | "passages">,
  gazetteer: Gazetteer,
): ReportIdentity {
  const { file, facts } = read;
  const lines = openingLines(read);
  const subtitles = lines.filter((line) => line.length <= longestSubtitle && !/[。；，,]/.test(line));
  const period = exactPeriod([facts.title, stemOf(file), ...subtitles], lines, facts.period);
  return {
    file,
    title: facts.title,
    issuer: facts.issuer,
    placeId: facts.place?.id ?? null,
    kind: kindOf(facts.title, facts.issuer, gazetteer),
    issue: [facts.title, ...subtitles].flatMap((line) => issueIn(line) ?? []).at(0) ?? null,
    from: period.from,
    to: period.to,
    publishedOn: facts.publishedOn,
  };
}

function openingLines({ passages }: Pick<ReadReport, "passages">): string[] {
  const text = (passages[0]?.text ?? "").slice(0, beginning);
  return foldText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 5);
}

function stemOf(file: string): string {
  return file.replace(/\.[A-Za-z]{1,5}$/, "").replaceAll(/[_-]+/g, " ");
}

/**
 * The part of its year a text is about: said in its title, its file's name, a line below the title, or at the very start
 * of its first sentence (`3月份，全市…`). Without any of these it is about what its facts say, mostly a year.
 */
function exactPeriod(
  headings: readonly string[],
  lines: readonly string[],
  stated: Period,
): Pick<Period, "from" | "to"> {
  const years = yearsOf(stated);
  const anchor = { year: years.length === 1 ? (years[0] ?? null) : null, asOf: null };
  const parts = (line: string) =>
    findTimeWords(foldText(line), anchor).filter(
      ({ kind, masked, period }) =>
        !masked && period.to !== null && ["part-of-year", "month", "range", "as-of"].includes(kind),
    );
  const headed = headings.flatMap(parts);
  const started = lines.filter((line) => /[。；，,]/.test(line)).slice(0, 1);
  const first = headed[0] ?? started.flatMap(parts).find(({ span }) => span[0] <= 1);
  const inside =
    first !== undefined && (years.length === 0 || yearsOf(first.period).some((year) => years.includes(year)));
  const { from, to } = inside ? first.period : stated;
  return { from, to };
}

function issueIn(line: string): string | null {
  const found = /第[0-9一二三四五六七八九十百]{1,5}[期号]/.exec(foldText(line));
  return found === null ? null : found[0];
}

/** A title cut out of a sentence ends in …; it changes with the sentence and names no kind of report. */
function kindOf(title: string, issuer: string | null, gazetteer: Gazetteer): string | null {
  if (title.endsWith("…")) return null;
  const folded = foldText(title);
  const taken = [
    ...findTimeWords(folded, { year: null, asOf: null }).map(({ span }) => span),
    ...gazetteer.find(folded).map(({ span }) => span),
  ];
  const rest = folded
    .split("")
    .filter((_, at) => !taken.some(([start, end]) => at >= start && at < end))
    .join("");
  const kind = rest
    .replace(issuer ?? "", "")
    .replaceAll(/\(?(?:更正|更新|修订|修正|最终|定)(?:版|稿|后)?\)?/g, "")
    .replaceAll(/第[0-9一二三四五六七八九十百]{1,5}[期号]|(?:19|20)\d{2}年?度?|年度|^关于/g, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return kind === "" ? null : kind;
}
