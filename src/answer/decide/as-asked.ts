import type { Figure } from "../../reports/figure.ts";
import { parseChineseNumeral } from "../../reports/numerals.ts";
import { yearsOf } from "../../reports/period.ts";
import type { Ask, Frame } from "../frame.ts";
import { governing } from "../retrieve/layers.ts";

/** Whether a figure whose words match is what the question's own words narrow it to: not denied, per head, of that class. */
export function isAsAsked(said: string, figure: Figure): boolean {
  const { phrase, head } = figure.metric;
  const name = `${phrase}${head}`;
  return (
    !isDeniedUnasked(said, name) && samePerHead(said, name) && sameClasses(said, phrase) && overAskedYears(said, figure)
  );
}

/** 接种了多少人: who has 未接种 is none of them. */
function isDeniedUnasked(said: string, phrase: string): boolean {
  return /未(?!成年|来|婚|央)|没有/.test(phrase) && !/[未没差缺漏]|不(?!动产|良)/.test(said);
}

/** 每千人口托位数 is not 托位: what is counted per head answers only a question that says so, and the other way round. */
function samePerHead(said: string, phrase: string): boolean {
  const perHead = /每[十百千万]|[人户日月年次]均|千人|万人(?!次)|平均/;
  const asked = said.replace(/多少[十百千万亿]*人/g, "");
  return perHead.test(phrase) === perHead.test(asked) || (!perHead.test(phrase) && asked.includes("平均"));
}

/**
 * 丙类传染病 is not 甲乙丙类传染病合计, though it stands in that name, and 甲乙类传染病 are none of the 肠道传染病 that are told apart
 * in them: the class asked is the class that the name says.
 */
function sameClasses(said: string, phrase: string): boolean {
  const classIn = (text: string) =>
    /[甲乙丙一二三]+(?=类)/.exec(text.replace(/(?<=[甲乙丙])类?、(?=[甲乙丙])/g, ""))?.[0];
  const [asked, named] = [classIn(said), classIn(phrase)];
  const together = Math.max(asked?.length ?? 0, named?.length ?? 0) > 1;
  if (asked !== undefined && named !== undefined && together && asked !== named) return false;
  const way = /(?:肠道|消化道|呼吸道|血源|性传播|虫媒|自然疫源)[^，。；]{0,8}?(?=传染病|疾病)/.exec(phrase)?.[0];
  return way === undefined || said.includes(way);
}

/**
 * 三年献血多少 asked: what was given in one of them is not the sum. The figure is of that many years, or says so itself; the
 * title over it does not.
 */
function overAskedYears(said: string, { metric, period, reading }: Figure): boolean {
  const asked =
    /(?<![\d第近每十])([两二三四五六七八九十])年(?!级|制|行动|规划|计划|义务|期|以[上下内]|来|[间]?提|前|后|一|度)/.exec(
      said,
    );
  if (asked === null) return true;
  const own = `${metric.phrase}${metric.head}${reading.clause}${governing(reading)}`;
  return own.includes(asked[0]) || yearsOf(period).length === Number(parseChineseNumeral(asked[1] ?? ""));
}

/**
 * 新增床位多少 asked: what there is in all is another figure, and so is 学校81所 where 新建多少所 is asked. What is new says so in its
 * name, its clause, or what governs them.
 */
export function isNewAsAsked({ words }: Ask, { text }: Frame, { metric, role, reading }: Figure): boolean {
  const asked = /新增|净增|新建|新设|新办/.exec(/[，；]/.test(text) ? words.join("") : text)?.[0];
  if (asked === undefined || role === "change") return true;
  const said = `${metric.phrase}${metric.head}${reading.clause}${governing(reading)}${reading.lead}`;
  return (asked.endsWith("增") ? /[新增净扩]/ : /[新建设办开扩]/).test(said);
}
