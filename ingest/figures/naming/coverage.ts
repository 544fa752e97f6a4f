import type { FigureDraft } from "../draft.ts";
import type { Carry } from "./carry.ts";

/**
 * 在校学生31200人，疫苗接种率98%: a coverage that says nothing of people is of those counted right before it, and of those who are treated
 * up to the semicolon (犬伤处置2100人次，其中Ⅲ级900人次，疫苗接种率100%). Empty where nobody was counted.
 */
export function groupCovered(rate: string, { drafts }: Carry): string {
  if (!coverage.test(rate) || namesPeople.test(rate)) return "";
  const treated = sinceSemicolon(drafts).find(({ phrase, role }) => role === "result" && treats.test(phrase));
  if (treated !== undefined) return treated.phrase;
  const last = drafts.at(-1);
  return last !== undefined && countsRecipients(last) ? last.phrase : "";
}

/** 学生3120人，教师210人，接种率98%: whose it is nobody says. */
export function isOfSeveralGroups(rate: string, { drafts }: Carry): boolean {
  const groups = sinceSemicolon(drafts).filter(countsRecipients);
  return coverage.test(rate) && !namesPeople.test(rate) && new Set(groups.map(({ phrase }) => phrase)).size > 1;
}

/**
 * 职工参保28万人，居民参保84万人，参保率99.6%: behind two counts of one kind, neither a part of the other nor owed or planned, a bare rate is called by
 * its own words, since nobody says that it is the last one's.
 */
export function isOfTwoAlike({ quantity, lead = "" }: FigureDraft, rate: string, { drafts }: Carry): boolean {
  const [one, other] = drafts.slice(-2);
  if (quantity.family !== "percent" || one === undefined || other === undefined || !bareRate.test(rate)) return false;
  if (!/^[，,]/.test(lead) || !/^[、，,]/.test(other.lead ?? "") || /其中/.test(other.lead ?? "")) return false;
  const counted = [one, other].every(({ role, head, quantity: { family } }) => {
    return role === "result" && head === "" && family === "person";
  });
  const [kind, same] = [other.phrase.slice(-2), one.phrase.slice(-2)];
  const isKind = kind === same && /^(?:患者|病人|参保|学生|儿童|老人|对象)$/.test(kind) && one.phrase !== other.phrase;
  return counted && isKind && !owedOrDone.test(`${one.phrase}${one.before}${other.phrase}${other.before}`);
}

const bareRate = /^[\u4e00-\u9fff]{2,6}率$/;
/** 参保职工1200人，新参保职工90人: some of those before, or what should be and what is. */
const owedOrDone = /[应需未]|实际|计划|目标|新增|规范|重点|确诊|疑似|累计/;

const coverage = /(?:接种|覆盖|免疫|建[卡证]|查验|补[种证])率$/;
/** People who are vaccinated, and not those who do it; 人口 and 居民 are everybody. */
const people = "(?:学生|新生|儿童|幼儿|婴儿|老人|老年人|职工|教师|教职工|妇女|女生|孕妇|患者|病人)";
const recipients = new RegExp(`${people}$`);
const namesPeople = new RegExp(`${people}|人群|居民|人口|对象`);
const treats = /处置|救治|收治|诊治|暴露|[犬咬]伤/;

function countsRecipients({ quantity, role, phrase, head }: FigureDraft): boolean {
  const isCount = quantity.family === "person" && role === "result" && head === "";
  return isCount && recipients.test(phrase) && !/[接补]?种|免疫|查验/.test(phrase);
}

function sinceSemicolon(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  return drafts.slice(
    Math.max(
      0,
      drafts.findLastIndex(({ lead = "" }) => /[;；]/.test(lead)),
    ),
  );
}
