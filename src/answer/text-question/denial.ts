import type { Gazetteer } from "../../reports/gazetteer.ts";
import type { AskingWords } from "../../reports/lexicon.ts";
import type { Frame } from "../frame.ts";
import { findSentences, type FindWith } from "./find-sentences.ts";
import { fitsPlace, fitsTime } from "./fits.ts";
import type { OutlinedSentence } from "./outline.ts";
import { formsOf } from "./subject.ts";

/**
 * 收到几件信访 asked of a report that says 全年未接到信访: the number stands in words. The sentences that say of the very thing asked,
 * in the asked place and time, that there was none: the newest one, and nothing where several places say so.
 */
export async function findDenials(
  frame: Frame,
  deps: FindWith & { gazetteer: Gazetteer; asking: AskingWords },
): Promise<OutlinedSentence[]> {
  const [ask, more] = frame.asks;
  const words = (ask?.words ?? []).map((word) => word.replace(whatHappens, "")).filter((word) => word.length > 1);
  const thing = words.at(-1);
  const isCount = frame.intent === "figure" && ask?.family !== "percent" && ask?.family !== "permille";
  const isOfAll = frame.populations.length === 0 && frame.doses.length === 0 && frame.groups.length === 0;
  if (thing === undefined || more !== undefined || !isCount || !isOfAll || frame.role === "plan") return [];
  const places = frame.places.map(({ id }) => id);
  const forms = formsOf(thing, deps.asking);
  const found = await findSentences({ text: [...words, ...forms].join(" "), places, years: [] }, deps);
  const denied = found.filter(
    (sentence) =>
      frame.places.every((place) => fitsPlace(sentence, place, deps.gazetteer)) &&
      (frame.periods.length === 0 || frame.periods.some(({ period }) => fitsTime(sentence, [period]))) &&
      words
        .slice(0, -1)
        .every((word) => [sentence.text, sentence.from.section.title].some((text) => text.includes(word))) &&
      forms.some((form) => deniesIn(sentence.text, form)),
  );
  const owners = new Set(denied.map(({ from }) => from.section.place?.id));
  const day = ({ from }: OutlinedSentence) => from.section.period.to ?? "";
  return owners.size === 1 ? denied.toSorted((left, right) => day(right).localeCompare(day(left))).slice(0, 1) : [];
}

/** 收到, 发生 before what is asked for, and behind a denial. */
const verbs = "收到|接到|接收到?|受理|发生过?|发现|出现|产生|办理|收取|涉及|存在|制发|印发";
const whatHappens = new RegExp(`^(?:${verbs}|收|有)(?=.{2})`);
/** 未收到, 没有发生, 无; 无偿, 无症状 and 未成年人 deny nothing. */
const denial = new RegExp(
  `(?:未(?:有|曾|再)?(?:${verbs})|没有(?:${verbs})?|(?<![有从])无(?!偿|人|害|障|证|菌|法|线|关|症|烟|主|毒|效|需|须|缝|形|论|疑|锡|为|棣|痛|创|籍|房|业)(?:${verbs})?)(?<object>.{2,40})$`,
);
/** 依申请公开事项, 医疗事故的情况, 甲类传染病报告: what the thing denied is called besides. */
const besides = /(?:的|等|之类|情况|情形|事项|案件|事件|问题|现象|行为|病例|报告|信息|政府|提起|被|任何)+$/;
/** How much longer than the thing asked its name may be: 较大以上 narrows it. */
const mostMore = 6;

/** Whether a clause without numbers denies the thing: 未收到政府信息公开申请 of 依申请公开, and not of 政府信息公开行政复议. */
export function deniesIn(text: string, thing: string): boolean {
  return text.split(/[，,；;。:：]/).some((clause) => {
    const object = /\d/.test(clause) ? undefined : denial.exec(clause)?.groups?.["object"];
    const members = object?.split(/以及|[、和及与或]/) ?? [];
    return members.some((member) => isNamed(member.replace(besides, "").replace(before, ""), thing));
  });
}

/** 公民提出的, 因信息公开申请被申请: whose the thing is, and what it comes from. */
const before = /^(?:.*的|[因由].*?(?:被申请|被提起|被|提起|引发|引起|导致))(?=.{2})/;

/** The same words in whatever order (公开政府信息申请), and the last of them last. No new one is not none at all. */
function isNamed(name: string, thing: string): boolean {
  if (name.includes("新增") && !thing.includes("新增")) return false;
  const holds = (whole: string, part: string) => Array.from(part).every((character) => whole.includes(character));
  return name.length <= thing.length + mostMore && holds(name, thing) && holds(thing, name.slice(-2));
}
