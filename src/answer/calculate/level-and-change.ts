import type { Figure } from "../../reports/figure.ts";
import { overTask } from "../understand/joining.ts";
import { isAgainst } from "./against.ts";
import type { Decision } from "../decide/decision.ts";
import type { DecideWith } from "../decide/decide-ask.ts";
import { decideAsk } from "../decide/decide-ask.ts";
import type { Frame } from "../frame.ts";
import { changeNotFoundNote } from "../notes.ts";

/** Asks for the level itself: 多少, 接种率, 人数. */
const amount = /多少|几|率|数$/;

/** 比上年上升多少, 同比增长多少, 增长多少, 增速是多少: asks how much the thing before it has changed. */
const changed =
  /^(?:同比)?(?:增速|增幅|涨幅|降幅|增长率)(?:又|各|分别)?(?:是|为|有|呢|[？?]|$|多少|几|百分)|^(?:(?:比|较|与|同|跟)[^，]{0,10}?|同比|环比)?(?:又|还)?(?:提[高升]|增[长加幅]|上[升涨]|下降|减少|降低|变化|升高|增减|[长涨降]|(?<=[比较][^，]{1,10})[多少高低])了?(?:了)?(?:多少|几|百分之)/;

/** Told of the year before the figure's own, whichever year the asker is in. */
const lastYear = /上年|上一年|去年|同比|同期/;

/**
 * 报告发病多少例，比上年上升多少: the level and its change are asked in one breath. The level is decided as any figure; of the
 * changes only one that the report states of that very figure is shown, and where there is none the answer says so.
 */
export async function levelAndChange(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const joint = /[，；]|(?:和|与|及|、)(?=(?:同比)?(?:增[速幅]|涨幅|增长率))/;
  const [first = "", second = "", ...more] = frame.text.replace(/[？?]$/, "").split(joint);
  const [ask] = frame.asks;
  const isAmount = amount.test(first) || !/[，；]/.test(frame.text);
  if (!ask || more.length > 0 || !isAmount || !changed.test(second)) return null;
  const overTarget = overTask.test(second);
  const role = overTarget ? null : frame.role;
  const plain: Frame = { ...frame, intent: "figure", role, wantsChange: false, basePeriods: [] };
  const level = await decideAsk(ask, plain, deps);
  if (level.kind === "none") return { kind: "refuse", reason: level.reason, nearest: level.nearest };
  const { grouping } = level;
  if (grouping.kind === "choose")
    return { kind: "clarify", candidates: grouping.candidates, differs: grouping.differs };
  const rows = grouping.candidates;
  const outcome = await decideAsk({ ...ask, family: null, base: null }, { ...plain, wantsChange: true }, deps);
  const found = outcome.kind === "grouped" ? outcome.grouping.candidates : [];
  const changes = found.filter(
    ({ stored: { figure } }) =>
      rows.some((row) => isChangeOf(figure, row.stored.figure)) &&
      overTarget === /任务|目标|计划/.test(figure.change?.comparator ?? "") &&
      frame.basePeriods.every(
        (base) =>
          isAgainst(figure.change?.comparator ?? "", figure.period, base) ||
          (lastYear.test(base.words) && /^$|上年|上一年|去年|同比|同期/.test(figure.change?.comparator ?? "")),
      ),
  );
  const notes = changes.length > 0 ? [] : [changeNotFoundNote];
  return { kind: "answer", candidates: [...rows, ...changes], calculations: [], notes };
}

/** A change the ledger ties to the level, or to none and which the same sentence tells of the same thing. */
function isChangeOf({ change, metric, sentence }: Figure, level: Figure): boolean {
  if (change === null || change.of !== null) return change?.of === level.id;
  const { phrase, head } = level.metric;
  return metric.phrase === phrase && metric.head === head && sentence[0] === level.sentence[0];
}
