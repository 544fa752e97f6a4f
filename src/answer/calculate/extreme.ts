import type { Calculation } from "../../reports/answer.ts";
import { compareDecimal } from "../../reports/numerals.ts";
import { placeLabel } from "../../reports/place.ts";
import { coverageOf } from "../decide/coverage.ts";
import type { Decision } from "../decide/decision.ts";
import type { DecideWith } from "../decide/decide-ask.ts";
import { decideAsk } from "../decide/decide-ask.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { placeKey } from "../decide/rows.ts";
import { kindsOf, type Kind } from "./kinds.ts";
import { topOf } from "../understand/intent.ts";
import { amongNote, type Among } from "../notes.ts";

/**
 * Which is highest or lowest, or the first few, among those reported. What is compared is what the question leaves open:
 * places, the age groups of one place, or the kinds of one list; rows that differ in more than that are a choice and no
 * ranking.
 */
export async function extreme(frame: Frame, deps: DecideWith): Promise<Decision> {
  const [ask] = frame.asks;
  if (!ask) return { kind: "refuse", reason: "NO_METRIC", nearest: null };
  const overTime = /哪一?年|哪个?(?:月|季度)|几月/.test(frame.text);
  const outcome = await decideAsk(ask, overTime ? { ...frame, intent: "trend" } : frame, deps);
  if (outcome.kind === "none") return { kind: "refuse", reason: outcome.reason, nearest: outcome.nearest };
  const found = withoutTheirWhole(outcome.grouping.candidates);
  const known = await deps.candidatesFor(ask, frame);
  const among = overTime ? "times" : amongWhat(frame, found);
  const runners = among === "kinds" ? kindsOf(ofAskedKind(frame, found), known) : found.map(runnerIn[among]);
  const names = new Set(runners.map(({ name }) => name));
  if (names.size < 2) return { kind: "refuse", reason: "NOT_STATED", nearest: null };
  if (names.size < runners.length || !alike(runners))
    return {
      kind: "clarify",
      candidates: runners.map(({ row }) => row),
      differs: among === "places" ? "place" : "metric",
    };
  const coverage = among === "places" ? coverageOf(found, known, frame, deps.expected) : null;
  return ranked(runners, among, frame, {
    calculations: coverage?.calculations ?? [],
    notes: [amongNote(among), ...(coverage?.notes ?? [])],
  });
}

/** 哪里最多 asked of a county and its towns: the county, which holds them all, is none of those that are compared. */
function withoutTheirWhole(rows: readonly Candidate[]): Candidate[] {
  const within = new Set(rows.flatMap(({ stored }) => stored.figure.place?.parents ?? []));
  return rows.filter(({ stored }) => !within.has(stored.figure.place?.id ?? ""));
}

/** 哪种疫苗 asks among kinds, however many places have them; else what differs is compared. */
function amongWhat({ text }: Frame, found: readonly Candidate[]): Exclude<Among, "times"> {
  if (/年龄|人群/.test(text)) return "people";
  return /哪一?[种类项]/.test(text) || new Set(found.map(placeKey)).size < 2 ? "kinds" : "places";
}

const runnerIn: Readonly<Record<Exclude<Among, "kinds">, (row: Candidate) => Kind>> = {
  people: (row) => ({ row, name: row.stored.figure.population ?? "" }),
  places: (row) => ({ row, name: placeKey(row) }),
  times: (row) => ({ row, name: row.stored.figure.period.label }),
};

/** 哪个乡镇 asks for a town: neither a county nor a vaccine is one, though it is the highest of its list. */
function ofAskedKind({ text }: Frame, rows: readonly Candidate[]): readonly Candidate[] {
  const ends = endsAsked(text);
  if (ends === null) return rows;
  const named = new RegExp(`^[\\u4e00-\\u9fff]{1,8}?(?:${ends})`);
  return rows.filter(({ stored: { figure } }) => named.test(figure.metric.phrase.split("·").at(-1) ?? ""));
}

/** How the names of the places end that 哪个县, 哪些乡镇 ask for. */
function endsAsked(text: string): string | null {
  const asked = /(?:哪一?个?|哪些|哪几个|什么)(县|市|区|州|省|乡?镇|乡|街道|村|社区|地区|地方)/.exec(text)?.[1];
  return placeEnds.find(([kind]) => kind.test(asked ?? ""))?.[1] ?? null;
}

const placeEnds: readonly (readonly [RegExp, string])[] = [
  [/[乡镇]|街道/, "镇|(?<!城)乡|街道"],
  [/村|社区/, "村|社区"],
  [/地区|地方/, "[县市区州省镇乡村旗]|街道"],
  [/[县市区州省]/, "[县市区州省旗]"],
];

/** The winner and by what; of the first few all are shown in their order, and those that tie with the last of them. */
function ranked(
  runners: readonly Kind[],
  among: Among,
  frame: Frame,
  { calculations, notes }: Pick<Decision & { kind: "answer" }, "calculations" | "notes">,
): Decision {
  const sign = frame.intent === "highest" ? 1 : -1;
  const valueOf = ({ row }: Kind) => row.stored.figure.value ?? "0";
  const rows = runners.toSorted((left, right) => sign * compareDecimal(valueOf(right), valueOf(left)));
  const [winner] = rows;
  const top = topOf(frame.text);
  const last = rows[(top ?? 1) - 1];
  if (winner === undefined) return { kind: "refuse", reason: "NOT_STATED", nearest: null };
  const shown = rows.filter(
    (row, at) => at < (top ?? 1) || (last && compareDecimal(valueOf(row), valueOf(last)) === 0),
  );
  const candidates = shown.map(({ row }) => row);
  if (top !== null) return { kind: "answer", candidates, calculations, notes };
  return { kind: "answer", candidates, calculations: [comparison(frame, shown, rows, among), ...calculations], notes };
}

/**
 * One unit and scale, and all of one month, of a year so far or of all years: 万人 is not compared with 人. What a model
 * said a figure means is not enough to rank by.
 */
function alike(rows: readonly Kind[]): boolean {
  const units = new Set(
    rows.map(({ row }) => {
      const { family, unit, period } = row.stored.figure;
      return `${family}|${unit}|${period.accumulation}`;
    }),
  );
  return units.size === 1 && !rows.some(({ row }) => row.stored.figure.flags.includes("labelled-by-model"));
}

/** 最高：乙县，97.9%: whose it is is what was asked for. */
function comparison(frame: Frame, winners: readonly Kind[], rows: readonly Kind[], among: Among): Calculation {
  const figures = winners.map(({ row }) => row.stored.figure);
  const [figure] = figures;
  const whose = winners.map(({ name, row: { stored } }) => {
    const { place, placeLabel: label } = stored.figure;
    return among === "places" ? (place === null ? label : placeLabel(place)) : name;
  });
  const named = whose.filter((name) => name !== null && name !== "").join("、");
  return {
    op: frame.intent === "highest" ? "max" : "min",
    operands: rows.map(({ row }) => row.stored.figure.id),
    value: figure?.value ?? "",
    unit: figure?.unit ?? "",
    formula: `${frame.intent === "highest" ? "最高" : "最低"}：${named === "" ? "" : `${named}，`}${figure?.display ?? ""}`,
  };
}
