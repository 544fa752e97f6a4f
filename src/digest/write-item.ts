import type { Candidate } from "../answer/retrieve.ts";
import type { OriginalText } from "../answer/claims.ts";
import { claimLine } from "../answer/wording.ts";
import type { Frame } from "../answer/frame.ts";
import { wordAnswer, type ProseDeps, type Written } from "../answer/prose.ts";
import type { Claim } from "../reports/answer.ts";
import type { DigestItem } from "./digest.ts";
import { linesOf } from "./item-lines.ts";
import { digestTexts } from "./texts.ts";

export type Worded = { item: DigestItem; candidates: readonly Pick<Candidate, "stored">[]; originalText: OriginalText };

/** An item in a model's sentences, or just as it was given. `asker` is whose allowance it uses up. */
export type WriteItem = (worded: Worded, asker: string) => Promise<DigestItem>;

/** Figures of one report that are still put into sentences, with what they are compared with. */
const rows = 12;

/** Replies of a model that one run of the clock waits for; every further report comes as the template has it. */
const callsAtMost = 20;

/**
 * Lets a model word what is told of a report, through the same closed ids and the same two gates as an answer. Hundreds
 * of groups are told of the same reports, so one wording serves all that are shown the same figures; a model that does
 * not reply is not waited for twice in a run. Corrections stay as the template has them: there every word counts.
 */
export function createItemWriter(deps: ProseDeps): WriteItem {
  const wordings = new Map<string, Promise<Written>>();
  let [calls, resting] = [0, false];
  const worded = async ({ item, candidates, originalText }: Worded, asker: string): Promise<Written> => {
    if (resting || calls >= callsAtMost) return { kind: "unavailable" };
    calls += 1;
    const { claims, calculations, citations, notes } = item;
    const answer = { decision: "answer" as const, claims, calculations, citations, notes, text: "" };
    const question = digestTexts.askedOfWriter;
    const written = await wordAnswer(
      deps,
      { asker, question, frame: noQuestion, answer, candidates, originalText },
      rows,
    );
    resting ||= written.kind === "unavailable";
    return written;
  };
  return async (given, asker) => {
    const { item } = given;
    if (deps.model === undefined || item.claims.length === 0 || item.news.formerVersionId !== null) return item;
    const key = JSON.stringify([item.claims, item.calculations.map(({ formula }) => formula)]);
    const wording = wordings.get(key) ?? worded(given, asker);
    wordings.set(key, wording);
    const written = await wording;
    if (written.kind !== "written") return item;
    return { ...item, lines: linesOf(written.pieces, urlsIn(item)), composedBy: "model" };
  };
}

/** Nobody asked: no place, time or group of people of a question may be repeated. */
const noQuestion: Frame = {
  text: "",
  intent: "figure",
  places: [],
  placeFrom: "none",
  scope: null,
  unknownPlace: null,
  office: null,
  periods: [],
  basePeriods: [],
  populations: [],
  groups: [],
  doses: [],
  asks: [],
  role: null,
  wantsChange: false,
  premises: [],
  wantsRank: false,
};

/** Where each printed figure stands, found by the label the program prints before it. */
function urlsIn({ claims, citations }: DigestItem): (label: string, display: string) => string | null {
  return (label, display) => {
    const same = (claim: Claim) => claim.display === display && claimLine(claim)[0]?.text === label;
    const cited = claims.find(same)?.citation;
    return citations.find(({ n }) => n === cited)?.url ?? null;
  };
}
