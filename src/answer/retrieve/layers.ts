import type { Figure } from "../../reports/figure.ts";
import type { StoredFigure } from "../../store/figures.ts";
import { limits } from "../limits.ts";
import { countingNothing } from "./governing.ts";

export type Layer = { text: string; weight: number };

/** Where the asked words may stand, the figure's own first; 全年补偿121万人次，其中门诊114.6万人次: a part is of what its total counts. */
export function layersOf({ figure, section, report }: StoredFigure, sentenceText: string, total: string): Layer[] {
  const { metric, clause, sentence, heading, title, earlier } = limits.weights;
  const at = figure.reading.lead.search(/\S*[。！？]/);
  const headings = at < 0 ? figure.reading.lead : figure.reading.lead.slice(0, at);
  return [
    { text: spelledOut(`${nameOf(figure).replace(takenIn, "")} ${figure.qualifiers.join(" ")}`), weight: metric },
    { text: spelledOut(`${withoutAsides(ownClause(figure))} ${total}`), weight: clause },
    { text: spelledOut(withoutAsides(sentenceText)), weight: sentence },
    { text: countingNothing(headings), weight: heading },
    { text: `${section.title} ${report.title} ${section.issuer ?? ""} ${section.publisher ?? ""}`, weight: title },
    { text: countingNothing(figure.reading.lead.slice(headings.length)), weight: earlier },
  ];
}

/** 高中段教育(包括普通高中和中职)学校: what it takes in is not what it is. */
const takenIn = /[(（](?:包括|含|不含|不包括)[^()（）]*[)）]/g;

/** "零"剂次儿童: people ask without the quotation marks. */
export const quotationMarks = /["“”‘’]/g;

/** 宾(旅)馆 are 宾馆 and 旅馆, 乡(镇)卫生院 are 乡镇卫生院, and 执业(助理)医师 what people call 执业医师. */
function spelledOut(text: string): string {
  const ways = [
    [/\((?:[\u4e00-\u9fff]{1,2}|(?:(?:[省市县区旗州盟镇乡]|街道)、?){2,4})\)/g, ""],
    [/\(([\u4e00-\u9fff])\)/g, "$1"],
    [/[\u4e00-\u9fff]\(([\u4e00-\u9fff])\)/g, "$1"],
  ] as const;
  const [first] = ways;
  const plain = text.replace(/(?<=[\u4e00-\u9fff])各[类项种](?=[\u4e00-\u9fff])/g, "").replace(quotationMarks, "");
  const said = plain === text ? text : `${text} ${plain}`;
  return text.search(first[0]) < 0 ? said : [said, ...ways.map(([part, way]) => text.replace(part, way))].join(" ");
}

/**
 * What a figure counts and of whom, in the order a question has it: 初中生近视率; those of 60 and over are 老年人. What is
 * applied for may say so in the clause before (2个项目还在申报，投资总额1.3亿元), and 完成全年任务的110.4% is a 任务完成率.
 */
function nameOf({ metric, population, role }: Figure): string {
  const state = role === "applied" ? " 申报" : role === "completion" ? " 任务完成率 完成比例" : "";
  const said = toll[metric.head === "" ? metric.phrase : metric.head] ?? "";
  const name = `${withJoined(`${metric.phrase}${metric.head}`, metric)}${said}${state}`;
  if (population === null) return name;
  const elders = /^(?:[6-9]\d|1\d\d)岁以上$/.test(population) ? " 老年人" : "";
  return `${population}${name} ${name}${elders}`;
}

/** 火灾120起，亡3人、伤5人: the short words of those who list what happened. */
const toll: Readonly<Record<string, string>> = { 亡: " 死亡", 伤: " 受伤" };

/** 老年人健康管理·管理率 and 健康管理人数·管理率 of a table or a list are the 老年人健康管理率 that people ask for. */
function withJoined(name: string, { phrase, head }: Figure["metric"]): string {
  const parted = head === "" ? phrase : `${phrase}·${head}`;
  const joined = parted.replace(/([\u4e00-\u9fff]{2,4})(?:人?数)?·\1(?=[率量])/, "$1");
  return joined === parted ? name : `${name} ${joined}`;
}

/** 卡介苗、乙肝疫苗、麻疹疫苗接种率分别为…: what stands beside a member of such a list is another's. */
function ownClause({ reading, display, metric, edges }: Figure): string {
  const own = memberOf(reading.clause, display);
  const at = own.search(/分别|依次/);
  if (at < 0 || !edges.some(({ kind }) => kind === "parallel")) return own;
  const name = `${metric.phrase}${metric.head}`;
  const isOwn = (member: string) => name.includes(member) || (member.length > 2 && member.includes(name.slice(0, 3)));
  const [members, rest] = [own.slice(0, at).split(/[、和及与]/), own.slice(at)];
  return `${members.filter(isOwn).join("、")}${rest}`;
}

/** 罚款23.7万元、没收7.0276万元: of a list only the member with the number is the figure's own. */
function memberOf(clause: string, display: string): string {
  const own = clause.split("、").find((member) => member.includes(display)) ?? clause;
  return own.replace(/^其中/, "");
}

/** 除老年人外，为孕产妇体检312人; 接种(不含补种)3120人: what is left out is none of it. */
function withoutAsides(text: string): string {
  return text.replace(/除了?[^，,。；;]{1,20}(?:以外|之外|外)|(?:不含|不包括)[^，,。；;)）]*/g, " ");
}
