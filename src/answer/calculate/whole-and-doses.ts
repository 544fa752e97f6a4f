import type { Decision } from "../decide/decision.ts";
import type { DecideWith } from "../decide/decide-ask.ts";
import { decideAsk } from "../decide/decide-ask.ts";
import type { Frame } from "../frame.ts";

/**
 * 一共打了多少剂次，第一剂、第二剂各多少: the total and its doses in one breath. The total is of no dose and in the unit asked for,
 * the doses may be counted in people.
 */
export async function wholeAndDoses(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const at = frame.text.search(/[，；]/);
  const [first, second] = [frame.text.slice(0, Math.max(0, at)), frame.text.slice(at)];
  const [ask] = frame.asks;
  if (!ask || frame.doses.length < 2 || !/多少|几/.test(first) || /第[一二三四]剂|加强|全程/.test(first)) return null;
  if (!/各|分别|怎么分/.test(second)) return null;
  const plain: Frame = { ...frame, intent: "figure" };
  const total = await decideAsk(ask, { ...plain, doses: [] }, deps);
  const doses = await decideAsk({ ...ask, family: null, base: null }, plain, deps);
  if (total.kind === "none" || total.grouping.kind === "choose") return null;
  if (doses.kind === "none" || doses.grouping.kind === "choose") return null;
  const whole = total.grouping.candidates.filter(
    ({ stored: { figure } }) => !figure.qualifiers.some((each) => frame.doses.includes(each)),
  );
  if (whole.length !== 1) return null;
  return { kind: "answer", candidates: [...whole, ...doses.grouping.candidates], calculations: [], notes: [] };
}
