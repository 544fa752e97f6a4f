import type { AnswerDeps, AskInput } from "../answer/asking.ts";
import type { Answer } from "../reports/answer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import { figuresOfVersion, type StoredFigure } from "../store/figures.ts";
import { listReports, type ReportSummary } from "../store/reports.ts";

/**
 * Questions to offer to someone who does not know what is in the library. Each is made from a figure of another report
 * and then asked: only a question whose answer is that very figure is offered, so an example never disappoints.
 */

const questionsOffered = 4;

/** A library of any size is sampled: the first page must not wait for it. */
const reportsTried = 12;
const figuresRead = 500;
const figuresTried = 10;

const audience = { kind: "everyone" } as const;

type Ask = (input: AskInput) => Promise<Answer>;
type ExampleDeps = Pick<AnswerDeps, "database" | "lexicon" | "clock">;

/** Gives a function that gives up to four questions, worked out anew only when a live version has changed. */
export function createExampleQuestions(deps: ExampleDeps, ask: Ask): () => Promise<string[]> {
  let known: { library: string; questions: string[] } | null = null;
  return async () => {
    const reports = await listReports(deps.database, { audience });
    const library = reports.map(({ versionId }) => versionId).join(" ");
    if (known?.library === library) return known.questions;
    const questions = await findQuestions(deps, ask, reports);
    known = { library, questions };
    return questions;
  };
}

type Example = { question: string; place: string; oddness: number };

/** At most one question per place, the plainest first. */
async function findQuestions(deps: ExampleDeps, ask: Ask, reports: readonly ReportSummary[]): Promise<string[]> {
  const examples: Example[] = [];
  for (const report of reports.slice(0, reportsTried)) {
    const example = await answerableExample(deps, ask, report).catch(() => null);
    if (example !== null) examples.push(example);
  }
  const plainest = examples.toSorted((left, right) => left.oddness - right.oddness);
  const byPlace = Map.groupBy(plainest, ({ place }) => place);
  return [...byPlace.values()].flatMap(([example]) => example?.question ?? []).slice(0, questionsOffered);
}

async function answerableExample(deps: ExampleDeps, ask: Ask, report: ReportSummary): Promise<Example | null> {
  const stored = await figuresOfVersion(deps.database, report.versionId, { after: -1, limit: figuresRead });
  const plain = stored
    .filter((candidate) => isPlainResult(candidate) && measureOf(candidate, deps.lexicon) !== null)
    .toSorted((left, right) => oddness(left) - oddness(right));
  for (const candidate of plain.slice(0, figuresTried)) {
    const { figure, section } = candidate;
    const place = (figure.place ?? section.place)?.name ?? "";
    const narrowing = [figure.population ?? "", ...figure.qualifiers, measureOf(candidate, deps.lexicon) ?? ""].join(
      "",
    );
    const question = `${place}${figure.period.label}${narrowing}是多少？`;
    const answer = await ask({ question, askedAt: deps.clock(), context: [], reports: null, audience });
    const [claim, ...others] = answer.claims;
    const isAnswered = answer.decision === "answer" && others.length === 0 && claim?.figureId === figure.id;
    if (isAnswered) return { question, place, oddness: oddness(candidate) };
  }
  return null;
}

/**
 * How a person would name what the figure measures; null for 任务完成率 and the like, which could be of anything, and for a
 * count with a name of two characters (培训), which says what was done and not of what.
 */
function measureOf({ figure }: StoredFigure, lexicon: Lexicon): string | null {
  const name = lexicon.concepts.find(({ id }) => id === figure.metric.concept)?.names[0];
  if (name === undefined || lexicon.reading.genericHeads.includes(name)) return null;
  return isRate(figure) || name.length > 2 ? name : null;
}

function isRate({ family }: StoredFigure["figure"]): boolean {
  return family === "percent" || family === "permille";
}

/** A result that names its place and its time, with nothing odd about it. */
function isPlainResult({ figure, section }: StoredFigure): boolean {
  return (
    figure.role === "result" &&
    figure.masked === "none" &&
    figure.flags.length === 0 &&
    figure.period.basis !== "unresolved" &&
    (figure.place ?? section.place) !== null
  );
}

/** Lower makes the better example: a rate of a whole year without many narrowing words. */
function oddness({ figure }: StoredFigure): number {
  const wholeYear = figure.period.from?.endsWith("-01-01") === true && figure.period.to?.endsWith("-12-31") === true;
  const narrowing = figure.qualifiers.length + (figure.population === null ? 0 : 1);
  return (isRate(figure) ? 0 : 4) + (wholeYear ? 0 : 2) + narrowing;
}
