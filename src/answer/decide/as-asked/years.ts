import { parseChineseNumeral } from "../../../reports/numerals.ts";
import { yearsOf } from "../../../reports/period.ts";
import { ownWords, type Asked, type Told } from "./asked.ts";

/**
 * 三年献血多少 asked: what was given in one of them is not the sum. The figure is of that many years, or says so itself; the
 * title over it does not.
 */
export function overAskedYears({ said }: Asked, { figure }: Told): boolean {
  const asked =
    /(?<![\d第近每十])([两二三四五六七八九十])年(?!级|制|行动|规划|计划|义务|期|以[上下内]|来|[间]?提|前|后|一|度)/.exec(
      said,
    );
  if (asked === null) return true;
  return (
    ownWords(figure).includes(asked[0]) || yearsOf(figure.period).length === Number(parseChineseNumeral(asked[1] ?? ""))
  );
}
