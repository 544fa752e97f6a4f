import type { PlaceLevel } from "../../reports/place.ts";
import type { Ask, Frame } from "../frame.ts";
import { limits } from "../limits.ts";
import type { Candidate } from "../retrieve.ts";
import { acrossPlaces, inSourceOrder, metricName, placeKey } from "./rows.ts";
import { ofAllHouses, withoutParts, withoutTwins } from "./totals-and-parts.ts";
import { withoutUnaskedStates } from "./unasked-states.ts";
import { numberOf } from "./same-number.ts";

/** How the figures that passed every slot are shown. */
export type Grouping =
  | { kind: "show"; candidates: Candidate[] }
  | { kind: "choose"; candidates: Candidate[]; differs: "place" | "metric" | "period" };

/**
 * Rows that differ only in age group, dose or category are one breakdown and all shown; rows of different places or of
 * things with different names are a choice for the asker, never for the program (figures.md 5b).
 */
export function group(ask: Ask, frame: Frame, candidates: readonly Candidate[]): Grouping {
  const copies = withoutTwins(withoutCopies(ofAllHouses(candidates, frame)), ask);
  const whole = withoutUnaskedStates(withoutParts(copies, frame), frame);
  const rows = ofReportsPlace(frame, inState(frame, talkedOf(ask, withoutStarts(whole, frame))));
  const places = new Set(rows.map(placeKey));
  if (places.size > 1 && acrossPlaces(frame)) return { kind: "show", candidates: rows };
  if (places.size > Math.max(1, frame.places.length)) return { kind: "choose", candidates: rows, differs: "place" };
  if (places.size > 1 && rows.length === places.size && isOneConcept(rows)) return { kind: "show", candidates: rows };
  const names = new Set(rows.map((row) => Array.from(nameInWhole(row)).toSorted().join("")));
  if (names.size > 1 && sayTheSame(rows)) return { kind: "show", candidates: rows.slice(-1) };
  if (names.size > 1 && areOneNumber(rows)) return { kind: "show", candidates: bestNamed(rows) };
  if (names.size > 1 && !areGroups(rows) && isChoice(ask, frame, rows))
    return { kind: "choose", candidates: rows, differs: "metric" };
  return { kind: "show", candidates: rows };
}

/** 因病致贫 of all who are poor and of those who are left are two things; 流感疫苗接种 and 接种流感疫苗, the same characters, are one. */
function nameInWhole(row: Candidate): string {
  return `${row.stored.figure.metric.whole ?? ""}·${metricName(row)}`;
}

/**
 * 优良天数比例多少 asked of no place: a report speaks for its own, and what it tells of a place within that one (全市93.4%，甲县95.6%) is
 * for who names it.
 */
function ofReportsPlace(frame: Frame, rows: Candidate[]): Candidate[] {
  const versions = new Set(rows.map(({ stored }) => stored.versionId));
  if (frame.places.length > 0 || versions.size > 1 || acrossPlaces(frame) || frame.intent === "breakdown") return rows;
  const own = rows.filter(({ stored }) => stored.figure.place?.id === stored.section.place?.id);
  const [place] = own.flatMap(({ stored }) => stored.section.place ?? []);
  if (place === undefined) return ofUnnamedPlace(rows);
  const isWithin = ({ stored: { figure } }: Candidate) =>
    figure.place !== null &&
    (place.level === "country" || figure.place.id === place.id || figure.place.parents.includes(place.id));
  return rows.every(isWithin) ? own : rows;
}

/** The same of a report that names no place and speaks of 全市: its counties are named, and for who names them. */
function ofUnnamedPlace(rows: Candidate[]): Candidate[] {
  const own = rows.filter(({ stored: { figure } }) => figure.place === null);
  const [label] = new Set(own.map(({ stored: { figure } }) => figure.placeLabel ?? ""));
  const [section, ...others] = new Set(rows.map(({ stored: { figure } }) => figure.section));
  const within = levelsWithin[label?.at(-1) ?? ""] ?? [];
  const isWithin = ({ stored: { figure } }: Candidate) =>
    figure.place === null ? figure.placeLabel === label : within.includes(figure.place.level);
  return section !== undefined && others.length === 0 && rows.every(isWithin) ? own : rows;
}

/** By the last word of 未署名的市, 名称被原文隐去的县. */
const levelsWithin: Record<string, readonly PlaceLevel[]> = {
  市: ["county", "town"],
  县: ["town"],
  区: ["town"],
};

/** A headline and its text give one number under two names: there is nothing to choose between, and the text says more. */
function sayTheSame(rows: readonly Candidate[]): boolean {
  const said = rows.map(({ stored: { versionId, figure } }) =>
    [versionId, figure.metric.concept, figure.value, figure.unit, figure.population, figure.qualifiers.join()].join(
      "|",
    ),
  );
  return new Set(said).size === 1 && rows[0]?.stored.figure.metric.concept !== null;
}

/** 报告法定传染病628例 and 合计628 of a table: whichever is meant, the number asked for is the same. */
function areOneNumber(rows: readonly Candidate[]): boolean {
  const said = rows.map(({ stored: { figure } }) => {
    const { from, to, accumulation } = figure.period;
    const slots = [figure.value, figure.unit, from, to, accumulation, figure.role, figure.population];
    return [...slots, figure.qualifiers.join()].join("|");
  });
  const digits = rows[0]?.stored.figure.value?.replace(/\D/g, "") ?? "";
  return new Set(said).size === 1 && digits.length >= limits.noCoincidence;
}

function bestNamed(rows: readonly Candidate[]): Candidate[] {
  return rows.toSorted((left, right) => right.match.score - left.match.score).slice(0, 1);
}

/** 生产总值 of one place named and 地区生产总值 of the other are one thing to compare. */
function isOneConcept(rows: readonly Candidate[]): boolean {
  const concepts = new Set(rows.map(({ stored }) => stored.figure.metric.concept));
  return concepts.size === 1 && !concepts.has(null);
}

/** One concept counted for people of different ages or doses is one breakdown, however each group is worded. */
function areGroups(rows: readonly Candidate[]): boolean {
  const concepts = new Set(rows.map(({ stored }) => stored.figure.metric.concept));
  const people = new Set(rows.map(({ stored: { figure } }) => `${figure.population}|${figure.qualifiers.join()}`));
  return (
    concepts.size === 1 &&
    !concepts.has(null) &&
    people.size === rows.length &&
    rows.every(({ stored }) => stored.figure.population !== null)
  );
}

/** Several things answer to the asked words: a list when one sentence or the question names them all, else a choice. */
function isChoice(ask: Ask, frame: Frame, rows: readonly Candidate[]): boolean {
  if (frame.intent === "breakdown" || frame.intent === "trend") return false;
  if (lacksSubHead(ask, rows)) return true;
  const sentences = new Set(rows.map(({ stored }) => `${stored.versionId}:${stored.figure.sentence[0]}`));
  const asked = ask.words.join("");
  const generic =
    asked !== "" &&
    rows.every(
      ({
        stored: {
          figure: { metric },
        },
      }) => metric.head !== "" && (asked.includes(metric.head) || metric.head.endsWith(asked)),
    );
  return generic
    ? new Set(rows.map(({ stored }) => stored.figure.metric.phrase)).size > 1 && !namesPhrase(ask, rows)
    : sentences.size > 1;
}

/** 死亡率 alone is not a rate of anyone: 婴儿死亡率 and 孕产妇死亡率 must be chosen between (figures.md 5a). */
function lacksSubHead(ask: Ask, rows: readonly Candidate[]): boolean {
  const asked = ask.words.join("");
  if (!asked.endsWith("率")) return false;
  const heads = new Set(
    rows.map(({ stored: { figure } }) => `${figure.population ?? ""}${figure.metric.phrase}`.split(asked)[0]),
  );
  return (
    heads.size > 1 &&
    rows.every(({ stored: { figure } }) => figure.metric.head === "" && figure.metric.phrase.endsWith(asked))
  );
}

/** The question itself says whose rate it wants, so all rows belong to that one thing. */
function namesPhrase(ask: Ask, rows: readonly Candidate[]): boolean {
  const asked = ask.words.join("");
  const head = rows[0]?.stored.figure.metric.head ?? "";
  return !head.endsWith(asked) && asked.replace(head, "").length >= 2;
}

/** The same statement in two reports or twice in one is shown once, the newer report's. */
function withoutCopies(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, Candidate>();
  const sorted = [...candidates].sort((left, right) =>
    (right.stored.published ?? "").localeCompare(left.stored.published ?? ""),
  );
  for (const candidate of sorted) {
    const { figure } = candidate.stored;
    const key = [
      numberOf(figure),
      metricName(candidate),
      placeKey(candidate),
      figure.period.to ?? figure.period.label,
      figure.population,
      figure.qualifiers.join(),
    ].join("|");
    if (!seen.has(key)) seen.set(key, candidate);
  }
  return candidates.filter((candidate) => [...seen.values()].includes(candidate)).sort(inSourceOrder);
}

/** 标准由617元提高到697元: what it is now answers for what it was, unless a change or the earlier time is asked for. */
function withoutStarts(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (
    frame.intent !== "figure" ||
    frame.periods.length > 1 ||
    /从|由|原来|原先|之前|变化|对比|较|比(?!$|[是为有多]|[例重率值])/.test(frame.text)
  )
    return [...candidates];
  const ids = new Set(
    candidates.filter(({ stored }) => stored.figure.role === "to").map(({ stored }) => stored.figure.id),
  );
  return candidates.filter(
    ({ stored: { figure } }) =>
      figure.role !== "from" || !figure.edges.some((edge) => edge.kind === "to" && ids.has(edge.figure)),
  );
}

/** 发了多少资助金 after a question about 小学: of several rows, those of what was talked about. */
function talkedOf(ask: Ask, rows: readonly Candidate[]): Candidate[] {
  const earlier = ask.inherited.join(" ");
  const own = rows.filter(
    ({ stored: { figure } }) => figure.metric.phrase.length >= 2 && earlier.includes(figure.metric.phrase),
  );
  if (own.length > 0) return own;
  const nearest = Math.max(0, ...rows.map(({ match }) => match.around));
  return rows.filter(({ match }) => match.around >= nearest * limits.talkedOf);
}

/** 已拨付 and 应拨付 side by side in a table: the question's own 已 or 应 decides. */
function inState(frame: Frame, rows: readonly Candidate[]): Candidate[] {
  const states = ["已", "应", "未"];
  const stateOf = (row: Candidate) => states.find((state) => metricName(row).includes(state)) ?? "";
  const asked = states.filter((state) => frame.text.includes(state));
  const [state] = asked;
  if (state === undefined || asked.length > 1 || new Set(rows.map(stateOf)).size < 2) return [...rows];
  const own = rows.filter((row) => stateOf(row) === state);
  return own.length > 0 ? own : [...rows];
}
