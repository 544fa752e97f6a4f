import type { AskingWords } from "../../reports/lexicon.ts";
import type { Cuts } from "./cuts.ts";

/**
 * 青禾县卫健委2023年处理投诉多少件: the office is who speaks in the report, seldom a word beside the figure. It is taken out of what
 * must be found where it opens the question or stands right behind its place or time; of another office's report nothing is
 * taken then.
 */
export function readOffice(text: string, { offices }: AskingWords, cuts: Cuts): string | null {
  const known = pattern(offices);
  for (let at = 0; at < text.length; at += 1) {
    if (cuts.isCut(at) || !(at === 0 || cuts.isCut(at - 1))) continue;
    const rest = text.slice(at).replace(/^[省市州县区旗]/, "");
    const office = (known.exec(rest) ??
      known.exec(text.slice(at)) ??
      bureau.exec(rest) ??
      bureau.exec(text.slice(at)))?.[0];
    if (office === undefined) continue;
    cuts.cut([at, text.indexOf(office, at) + office.length]);
    return office;
  }
  return null;
}

/** 教育局, 市场监管局, 住建委: any bureau by its own name. */
const bureau = /^(?![新撤改])(?:(?![了的])[\u4e00-\u9fff]){2,6}?(?:局|住建委|发改委|教委)(?![部面长势域里])/;

/** 疾控中心, 卫生局长 and 卫健系统 are other names, and 卫健局人员 its own. */
function pattern(offices: readonly string[]): RegExp {
  const names = offices.toSorted((left, right) => right.length - left.length).join("|");
  return new RegExp(`^(?:${names})(?![长面部]|中心|机构|人员|人才|队伍|系统|体系|事业|领域|行业|部门)`);
}
