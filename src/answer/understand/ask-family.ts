import type { UnitFamily } from "../../reports/figure.ts";
import type { AskingWords } from "../../reports/lexicon.ts";
import type { UnitTable } from "../../reports/quantities/units.ts";
import type { Ask } from "../frame.ts";

export type AskedFamily = Pick<Ask, "family" | "base"> & {
  /** The words that told it, or empty. */
  word: string;
};

/** The kind of unit a part of a question asks for: 多少钱 → money, 多少对 → 对, 覆盖率 → a rate. The longest word decides. */
export function familyOf(part: string, asking: AskingWords, units: UnitTable): AskedFamily {
  let best: AskedFamily | null = null;
  for (const entry of asking.families) {
    for (const word of entry.words) {
      if (!part.includes(word) || word.length <= (best?.word.length ?? 0)) continue;
      best = { family: entry.family as UnitFamily, base: entry.base ?? null, word };
    }
  }
  const counted = countedUnit(part, units);
  const found = counted && counted.word.length > (best?.word.length ?? 0) ? counted : best;
  return found === null ? namedFamily(part) : peopleOf(found, part);
}

/** 百岁老人有几个: people are counted in 个 where people talk. */
function peopleOf(asked: AskedFamily, part: string): AskedFamily {
  const ofPeople =
    asked.word === "多少个" && peopleEnd.test(part.slice(0, part.indexOf(asked.word)).replace(/[有是为]+$/, ""));
  return ofPeople ? { ...asked, family: "person" } : asked;
}

/** 百岁老人, 在岗村医: words that end in people. */
const peopleEnd =
  /(?:老人|老年人|儿童|孩子|小孩|学生|幼儿|患者|病人|居民|群众|职工|干部|医生|医师|护士|教师|老师|党员|妇女|婴儿|新生儿|人员|村医|孤儿|残疾人|工作者|专家|对象|村民|农民|军人|司机|律师|志愿者|五保)$/;

/** 给多少困难学生办了贷款: people behind 多少, and no bed, office or deed that goes by their name. */
const peopleBehind =
  /多少(?!名|个|位|人|万|亿|家|所)[\u4e00-\u9fff]{1,5}(?<!免费)(?:学生|老人|老年人|儿童|患者|病人|教师|职工|残疾人|村民|农民|孤儿)(?![床公食活医机中学项服健家证之])/;

/** 在村卫生室工作的人员是多少: people are counted, and not the houses they work in. */
const peopleAsked =
  /(?:人员|工作者|医生|医师|护士|教师|学生|党员|干部|职工|村医)(?:一共|总共|共)?(?:是|有|为)?多少[万亿]?[？?]?$/;

/** Whether a name ends in people: 卫生人员, 残疾人. */
export function namesPeople(name: string): boolean {
  return peopleEnd.test(name);
}

/** 多少处, 多少剂次, 多少万人: any unit of the table behind 多少, with or without a scale. */
function countedUnit(part: string, units: UnitTable): AskedFamily | null {
  const at = part.indexOf("多少");
  if (at < 0) return null;
  const behind = part.slice(at + 2);
  const scale = new RegExp(`^(?:${units.scalePattern})`).exec(behind)?.[0] ?? "";
  const rest = behind.slice(scale.length);
  for (const length of [3, 2, 1]) {
    const name = rest.slice(0, length);
    const unit = name.length === length ? units.byName.get(name) : undefined;
    if (!unit || units.notBefore.get(name)?.test(rest[length] ?? "")) continue;
    // 检查了多少单位: those that were inspected, in whatever measure they are counted; 用血多少单位 is a volume.
    if (name === "单位" && !/血|红细胞/.test(part)) return { family: "count", base: null, word: "多少" };
    return { family: unit.family, base: unit.family === "money" ? null : name, word: `多少${scale}${name}` };
  }
  return null;
}

/** What the noun itself says: a rate, or an amount of money (资金, 支出, 经费). */
function namedFamily(part: string): AskedFamily {
  if (
    rateNamed(part) ||
    /[\u4e00-\u9fff]占比(?:是|为|有)?(?:多少)?？?$/.test(part) ||
    /占了?(?:多少|几)|占[^，]{1,12}(?:是|为|有)多少$/.test(part)
  )
    return { family: "percent", base: null, word: "" };
  if (peopleBehind.test(part)) return { family: "person", base: null, word: "" };
  if (institutions.test(part)) return { family: "count", base: null, word: "" };
  if (peopleAsked.test(part)) return { family: "person", base: null, word: "" };
  if (/人次/.test(part)) return { family: "event", base: "人次", word: "" };
  return { family: namesMoney(part) || sumAsked.test(part) ? "money" : null, base: null, word: "" };
}

/** 发了多少助学金: a sum is asked for, and not to how many it went. */
const sumAsked =
  /多少[\u4e00-\u9fff]{0,6}?(?:资金|经费|费用|补助金?|补贴|津贴|奖金|奖励金|助学金|奖学金|资助金|救助金|养老金|低保金|抚恤金|慰问金|罚款|税款?|税收)[？?]?$/;

/** Names that end in houses: 养老机构, 卫生院. */
export const institutionEnd =
  /(?:机构|医院|卫生院|卫生室|学校|幼儿园|敬老院|服务中心|服务站|合作社|企业|公司|基地|门诊)$/;

/** 养老机构多少: houses are counted. */
const institutions = new RegExp(
  `${institutionEnd.source.slice(0, -1)}(?:(?:一共|总共|共)?(?:是|有)?多少|(?:数量|个数|家数|总数)(?:是|有|为)?(?:多少)?[？?]?)$`,
);

/** 补偿资金, 总投资: the name of an amount of money. */
export function namesMoney(part: string): boolean {
  // 发了多少助学金: so behind 多少.
  if (
    /[发拨补给花投筹奖罚][\u4e00-\u9fff]{0,4}多少[\u4e00-\u9fff]{0,6}(?:[^基黄冶五合]金|款|资金|经费|补[贴助])[？?]?$/.test(
      part,
    )
  )
    return true;
  return /(?:资金|经费|费用|金额|补助金?|补偿款|罚款|收入|支出|结余|工资|救助金|奖励金|资助金|总投资|投资|(?<![名份限])额|投入|津贴|补贴|奖金|低保金|养老金)(?:一共|总共|共|各|分别)?(?:是|有|为|发了?|拨了?)?(?:多少|$)/.test(
    part,
  );
}

/** A name ending in 率 asks for a rate, whatever its unit (%, ‰, /十万). */
export function rateNamed(part: string): boolean {
  return /[\u4e00-\u9fff]率(?![先领])/.test(part);
}

/** People and nothing else. */
const people = /^(?:学生|老人|老年人|儿童|孩子|患者|居民|群众|干部|职工|医生|护士|医务人员|人口)$/;

/** What to take out of the words for a family's word: 多少人 whole, but of 多少学生 only 多少; 学生 is to be found. */
export function countWord(word: string): string {
  return people.test(word.replace(/^多少/, "")) ? "多少" : word;
}
