import type { Database } from "../../ports.ts";
import { figuresNear } from "../../store/figures.ts";
import type { Decision } from "./decision.ts";
import type { Ask, Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { shareOfPairs } from "../../reports/pairs.ts";
import { unique } from "./rows.ts";
import { unmetNote } from "../notes.ts";

/** How far behind a total its parts may stand, in characters of the original: the next sentence, dirty text included. */
const partsReach = 1200;

/**
 * Adds the 其中 members of a total when the question asks for a breakdown, or counts people it does not name
 * (筛查了多少学生), so that the reader sees what the total is made of (figures.md 5a: expand by edges, then choose).
 */
export async function withParts(
  decision: Decision,
  frame: Frame,
  { database, found }: { database: Database; found: ReadonlyMap<string, Candidate> },
): Promise<Decision> {
  if (decision.kind !== "answer" || decision.calculations.length > 0) return decision;
  const { asked, ...decided } = decision;
  const isOpen = asked !== undefined && eachOf.test(frame.text);
  const partsFor = async (totals: readonly Candidate[]) =>
    (
      await Promise.all(
        totals.filter((total) => wantsParts(total, frame, isOpen)).map((total) => partsOf(total, database, found)),
      )
    ).flat();
  const ofFirst = isOpen ? await partsFor(asked.first) : [];
  if (asked && asked.later.length > 0 && asked.later.every((ask) => isAmong(ask, ofFirst)))
    return { ...decided, candidates: unique([...asked.first, ...ofFirst]) };
  const parts = await partsFor(decided.candidates);
  const isShown = (ask: Ask) => isOpen && isAmong(ask, [...decided.candidates, ...parts]);
  const unmet = asked?.unmet.filter((ask) => !isShown(ask)) ?? [];
  const notes = unmet.length > 0 ? [unmetNote(unmet.map(ownWords)), ...decided.notes] : decided.notes;
  return { ...decided, candidates: inOrder(decided.candidates, parts), notes };
}

/** What an ask names, as it was typed. */
function ownWords({ words }: Ask): string {
  return words.join("");
}

/** Each total with its parts behind it. */
function inOrder(totals: readonly Candidate[], parts: readonly Candidate[]): Candidate[] {
  return unique(
    totals.flatMap((total) => [
      total,
      ...parts.filter(({ stored }) =>
        stored.figure.edges.some(({ kind, figure }) => kind === "part-of" && figure === total.stored.figure.id),
      ),
    ]),
  );
}

/** 小学初中高中分别多少, 各型多少: what was asked for is among the parts that are shown, by name or as whatever they are. */
function isAmong({ words }: Ask, parts: readonly Candidate[]): boolean {
  if (parts.length === 0) return false;
  const names = parts
    .map(({ stored: { figure } }) => `${figure.metric.phrase}${figure.metric.head}${figure.population ?? ""}`)
    .join(" ");
  return words.every((word) => {
    if (/^(?:型|类|项|病|学段|地区|单位|人群|级)$/.test(word)) return true;
    return shareOfPairs(word, names) >= halfTheName;
  });
}

/** 城区小学 is among the parts where 小学 is. */
const halfTheName = 0.5;

/** 各学段多少人次, 分别多少: the parts are asked for beside the total. */
const eachOf = /(?:各|分别)[^，。]{0,6}(?:多少|几)/;

/** 任务完成情况, 提案办理进度: how much of it is done and how much is not. */
const howFar =
  /(?:完成|办结|办理|推进|进展|落实|整改|处理|开工|建设)(?:情况|进度|进展)|(?:完成|办结|办理|推进|落实|整改|进展|处理)得?(?:怎么样|怎样|如何)/;

/** 筛查了多少学生: whom the asker has in mind, which the report's total may count under another name. */
export const asksPeople = /多少(学生|老人|老年人|儿童|孩子|患者|居民|群众|妇女)/;

function wantsParts({ stored: { figure } }: Candidate, frame: Frame, isOpen: boolean): boolean {
  if (!figure.flags.includes("parts-sum") && !figure.flags.includes("parts-do-not-sum")) return false;
  if (frame.intent === "breakdown" || (isOpen && eachOf.test(frame.text)) || howFar.test(frame.text)) return true;
  const counted = asksPeople.exec(frame.text)?.[1];
  return (
    counted !== undefined && !figure.metric.phrase.includes(counted) && !(figure.population ?? "").includes(counted)
  );
}

async function partsOf(
  total: Candidate,
  database: Database,
  found: ReadonlyMap<string, Candidate>,
): Promise<Candidate[]> {
  const { stored } = total;
  const near = await figuresNear(database, {
    versionId: stored.versionId,
    section: stored.figure.section,
    from: stored.figure.span[0],
    to: stored.figure.span[1] + partsReach,
  });
  return near
    .filter(
      ({ figure }) =>
        figure.edges.some((edge) => edge.kind === "part-of" && edge.figure === stored.figure.id) &&
        figure.value !== null,
    )
    .map((part) => found.get(part.figure.id) ?? { stored: part, match: total.match });
}
