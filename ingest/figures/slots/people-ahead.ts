import { findDoses, findPopulations, stagedVaccine } from "../../../src/reports/populations.ts";
import type { Line } from "../../section/lines.ts";
import { markLength } from "../../../src/reports/outline.ts";
import { agesOnly, without, type Named } from "./names.ts";
import type { Sentence } from "../sentences.ts";

/**
 * The people a whole sentence is about: named alone before its colon (60岁以上人群：第一剂…；第二剂…), or in the heading its
 * line begins with (二、80岁以上。应接种…). Whoever is named nearer to a number comes first.
 */
export function peopleAhead(sentence: Sentence, line: Line): Named | null {
  return (
    peopleAlone(sentence.text, beforeColon, sentence.span[0]) ??
    peopleAlone(sentence.text, ownClause, sentence.span[0]) ??
    peopleAlone(line.text, runInHeading, line.span[0])
  );
}

/**
 * 三、第二剂次加强免疫。应接种…: the dose of the heading a line begins with. Not where the sentence names a vaccine whose
 * booster is another dose than the heading's words usually mean.
 */
export function doseAhead(sentence: Sentence, line: Line): Named | null {
  const mark = markLength(line.text);
  const named = runInHeading.exec(line.text.slice(mark))?.groups?.["named"];
  if (mark === 0 || named === undefined || stagedVaccine.test(sentence.text)) return null;
  const [dose, more] = findDoses(named);
  if (dose === undefined || more !== undefined || dose.span[0] > 0) return null;
  if (!/^(?:接种|疫苗|免疫|进展|工作|情况)*$/.test(named.slice(dose.span[1]))) return null;
  const at = line.span[0] + mark;
  return { label: dose.dose, span: [at, at + dose.span[1]] };
}

const beforeColon = /^(?<named>[^，,。；;:：]{2,20})[:：]/;
/** 截至5月22日，全市60岁及以上人群，共接种…: a clause that holds a place and people, and nothing else. */
const ownClause =
  /(?:^|[,，])(?:[\u4e00-\u9fff]{1,5}[省市县区州镇乡]|全[省市县区])?(?<named>\d[^，,。；;:：]{2,14}(?:人群|人口|老年人|老人|儿童))[,，](?!占)/;
const runInHeading = /^(?<named>[^，,。；;:：]{2,20})。/;

function peopleAlone(text: string, pattern: RegExp, base: number): Named | null {
  const mark = markLength(text);
  const match = pattern.exec(text.slice(mark));
  const named = match?.groups?.["named"];
  if (match === null || named === undefined) return null;
  const [people, more] = findPopulations(named);
  if (people === undefined || more !== undefined || people.population.ages === null) return null;
  const at = mark + match.index + match[0].indexOf(named);
  const [, end] = agesOnly(named, people.span, 0);
  if (
    people.span[0] !== 0 ||
    !/^(?:人群|人口|人员|组|居民|老年人|老人|儿童|青少年|情况|接种情况)*$/.test(named.slice(end))
  )
    return null;
  return { label: people.population.ages, span: [base + at, base + at + end] };
}

/** 年龄主要集中在0—14岁，共312例: the people that the clause right before the number's own says most of them are. */
export function peopleMostly(gap: string, base: number): Named | null {
  const match = mostly.exec(gap);
  const named = match?.groups?.["named"];
  if (match === null || named === undefined) return null;
  const [people, more] = findPopulations(named);
  const isWhole = people?.span[0] === 0 && people.span[1] === named.length && more === undefined;
  if (!isWhole || people.population.ages === null) return null;
  const at = base + match.index + match[0].indexOf(named);
  return { label: people.population.ages, span: [at, at + named.length] };
}

const mostly = /(?:集中[在于]|分布[在于]|以|为)(?<named>\d[^，,；;。]{2,14}?)(?:为主|居多|最多|多见|为多)?[，,]$/;

/** 为3200名65岁以上老年人体检: the people behind a number that begins at `base`, and what is said of them without their ages. */
export function peopleBehind(text: string, base: number): { bare: string; people: Named | null } {
  const [mention] = findPopulations(text);
  if (mention === undefined || mention.population.ages === null) return { bare: text, people: null };
  const ages = agesOnly(text, mention.span, 0);
  const [start, end] = mention.span;
  return {
    bare: without(text, 0, [ages]),
    people: { label: mention.population.ages, span: [base + start, base + end] },
  };
}
