import { restoreInnerBrackets, withoutInnerBrackets } from "../sentences.ts";
import type { WordRules } from "./word-rules.ts";

/** Longest noun phrase taken after a number: longer ones run into the next statement. */
const longestNoun = 22;

export type NounAfter = {
  words: string;
  /** False where the words say something of what was counted (5项正在推进) and name nothing. */
  isName: boolean;
};

/** The noun behind a number, cut where the next statement begins. */
export function nounAfter(after: string, words: WordRules): NounAfter {
  const [, whom = "", deed = ""] = purpose.exec(after) ?? [];
  if (deed !== "") return { words: `${whom}${deed}`, isName: true };
  if (words.onlyVerbs.test(after)) return { words: after, isName: false };
  const text = after.replace(/^(?:以上|以下|左右|以内|之内)/, "");
  if (/^中(?:仅|有|只|已|的|\d|男|女|儿童|老年?人|散居|流动|$)/.test(text)) return { words: "", isName: false };
  if (/^(?:正在|还在|仍在|待|未)/.test(text)) return { words: cut(text, words).slice(0, 8), isName: false };
  if (/^(?:参加|参与)/.test(text)) return { words: cut(text, words), isName: false };
  if (words.statement.test(text) || moves.test(text)) return { words: "", isName: false };
  const noun = cut(text, words);
  // 有28个事故起数“双下降”: a number of things counts no other number.
  if (/(?:起数|件数|户数|次数)(?:[和与及].*)?$/.test(noun)) return { words: "", isName: false };
  return {
    words: noun,
    isName: (noun.length >= 2 && !words.startsWithVerb.test(noun)) || (noun === text && oneCharacter.test(noun)),
  };
}

/** 辖11个村87个社: what a place is divided into goes by one character, up to the next number or mark. */
const oneCharacter = /^[村社组镇乡街寨屯]$/;

/**
 * 对辖区内的320家餐饮单位开展监督检查: those to whom or to which something is done, and what is done, name the number together. Takes
 * the words before and behind it; null where nothing is done to what stands behind.
 */
export function doneTo(before: string, after: string): string | null {
  const done = doneBehind(after);
  return done !== null && toThose.test(before) ? `${done.noun}${done.deed}` : null;
}

/** Who or what stands behind a number, and what the same words say is done: 餐饮单位 and 监督检查; null where nothing is done. */
export function doneBehind(after: string): { noun: string; deed: string } | null {
  const { noun = "", owned = "", deed = "" } = done.exec(after)?.groups ?? {};
  return noun === "" || hasSome.test(noun) ? null : { noun, deed: `${owned}${deed}` };
}

/** 18个乡(镇)有就业需求的残疾人: the number counts places, and what those have is another thing. */
const hasSome = /^(?:乡镇?|乡[(（]镇[)）]|镇|(?:行政)?村|社区|街道)有/;

/** 对, 组织 before a number: what stands behind it has something done to it. */
export const toThose =
  /(?:对|为|给|向|组织|安排|选派|派出)(?:[\u4e00-\u9fff]{0,8}的|[全我本][国省市县区州镇乡]|[省市县区州镇乡]内|辖区内?)?的?$/;
/** 开展, 进行, 予以: verbs that say no more than that what stands behind them is done. */
const lightVerbs = "(?:开展|进行|实施|提供|予以|给予|加以)了?";
const purpose = new RegExp(`^(?:对|给|为|用于)(.+?)${lightVerbs}(.{2,6})$`);
const done = new RegExp(
  `^(?:以上)?的?(?<noun>[^，,的]{2,18}?)(?:的(?<owned>[^，,的]{2,8}?))?(?<!共同|联合)${lightVerbs}` +
    `(?<deed>[\\u4e00-\\u9fff“”]{2,12}?)(?:的.*|工作|活动)?$`,
);

/** 由…的22.4%提高到2023年的30.1%: the way to the next number, and no name of this one. */
const moves = /^(?:提高|提升|上升|增长|增加|扩大|下降|降低|减少|缩小|升|降)[到至为]/;

/** 符合条件的残疾人, 大规模的活动: says which they are, and what they are stands behind it. */
const narrowing =
  /^(?:符合|需要?|应|患|未|无|享受|接受|从事|持有?|具[备有]|纳入|[大中小]规模|大型|集中|全面|专门|重[要大]|专业|广泛|统一|较?[高大强新])[\u4e00-\u9fff、]*$/;

/** 三个方面的…: counts aspects of what follows. */
const measure = /^(?:方面|层面|领域|环节|阶段|批次|类型)的/;

/** 130个乡镇及街道办事处: the number counts both, where nothing but the second name follows. */
const joinedNoun =
  /^(?:及|和|与|以及)(?:乡|镇|村|街道|社区|团场|[\u4e00-\u9fff]{0,6}(?:办事处|居委会|村委会|机构|单位|企业|学校|医院|卫生院|卫生室|服务站|服务中心|幼儿园))$/;

/** 拐杖、轮椅和盲杖: the last of a list is one of it. */
const lastOfList = /^[和及与][\u4e00-\u9fff]{2,6}$/;

function cut(text: string, words: WordRules): string {
  let noun = withoutInnerBrackets(text).replace(
    /(?<=对象|人员|人群|患者|群众|居民|学生|老年人|老人|儿童|妇女|职工|病例|者|名单)中.*$|(?<=[\u4e00-\u9fff]{2})中(?:共|现|仍|还)?有[\u4e00-\u9fff]{2,}$|(?<=[\u4e00-\u9fff]{2})每(?:人|户|名|位|日|天|周|月|季度|半?年).*$|(?<=^(?:乡(?:[^\u4e00-\u9fff]?镇[^\u4e00-\u9fff]?)?|镇|村|行政村|社区|街道|县区?))有.*$|中(?=名列|排名|位列|位居|率先|唯一).*$/,
    "",
  );
  words.nounStop.lastIndex = measure.exec(noun)?.[0].length ?? 0;
  for (let stop = words.nounStop.exec(noun); stop; stop = words.nounStop.exec(noun)) {
    const narrows =
      stop[0] === "的" &&
      narrowing.test(noun.slice(0, stop.index)) &&
      /^的[\u4e00-\u9fff]{2}/.test(noun.slice(stop.index));
    if (!narrows && (stop.index >= 2 || /[^\u4e00-\u9fff]|的/.test(stop[0]))) {
      noun = noun.slice(0, stop.index);
      break;
    }
  }
  const behind = text.slice(noun.length);
  const joined = (joinedNoun.exec(behind) ?? (noun.includes("、") ? lastOfList.exec(behind) : null))?.[0] ?? "";
  return restoreInnerBrackets(`${noun}${noun.length >= 2 ? joined : ""}`.slice(0, longestNoun)).trim();
}
