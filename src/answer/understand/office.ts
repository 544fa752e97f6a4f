import type { AskingWords } from "../../reports/lexicon.ts";
import type { Cuts } from "./cuts.ts";

/**
 * 青禾县卫健委2023年处理投诉多少件: the office is who speaks in the report, seldom a word beside the figure. It is taken out of what
 * must be found where it opens the question or stands right behind its place or time; of another office's report nothing is
 * taken then.
 */
export function readOffice(text: string, { offices }: AskingWords, cuts: Cuts): string | null {
  for (const { index, 0: office } of text.matchAll(pattern(offices))) {
    const level = index > 0 && !cuts.isCut(index - 1) && /[省市州县区旗]/.test(text.charAt(index - 1)) ? 1 : 0;
    const from = index - level;
    if (cuts.isCut(index) || !(from === 0 || cuts.isCut(from - 1))) continue;
    cuts.cut([from, index + office.length]);
    return office;
  }
  return null;
}

/** 疾控中心, 卫生局长 and 卫健系统 are other names, and 卫健局人员 its own. */
function pattern(offices: readonly string[]): RegExp {
  const names = offices.toSorted((left, right) => right.length - left.length).join("|");
  return new RegExp(`(?:${names})(?![长面部]|中心|机构|人员|人才|队伍|系统|体系|事业|领域|行业|部门)`, "g");
}
