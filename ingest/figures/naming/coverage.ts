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
