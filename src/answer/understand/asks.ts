import type { AskingWords, Lexicon } from "../../reports/lexicon.ts";
import { madeOnce } from "../../reports/made-once.ts";
import type { UnitTable } from "../../reports/quantities/units.ts";
import type { Ask } from "../frame.ts";
import type { Manner } from "./reading-with.ts";
import { countWord, familyOf, namesPeople } from "./ask-family.ts";
import { comparedAsks, coordinateAsks, ratioAsks } from "./ask-members.ts";
import { isLight, runsOf, without } from "./ask-runs.ts";
import { gap, type Cuts } from "./cuts.ts";
import type { ReadIntent } from "./intent.ts";

/** The words to read with, and the way to read them. */
export type AskLexicon = Pick<Lexicon, "asking" | "units"> & { manner?: Manner | undefined };

/**
 * What is asked for, one entry for each thing: 「流感疫苗接种多少人，完成率多少」 asks twice, and the second takes the
 * first one's words along. Words bound to a slot are out; what is left must be found with the figure.
 */
export function readAsks(text: string, cuts: Cuts, intent: ReadIntent, lexicon: AskLexicon): Ask[] {
  const { asking } = lexicon;
  const asks: Ask[] = [];
  let offset = 0;
  for (const part of partsOf(text)) {
    const members = readPart(cuts.rest().slice(offset, offset + part.length), part, intent, lexicon);
    offset += part.length + 1;
    const [first] = asks;
    if (first === undefined) asks.push(...members);
    else if (asksAfter.test(part) && members.length === 1) asks.push(...members.map((ask) => inPlaceOf(ask, first)));
    else if (comparesOne(intent) && members.every((ask) => isElliptical(ask, asking))) continue;
    else if (members.length > 1) asks.push(...members.map((ask) => asMember(ask, first)));
    else asks.push(...members.map((ask) => withContext(ask, first, asking)));
  }
  const useful = asks.filter((ask) => ask.words.length > 0).flatMap((ask) => membersOf(ask, lexicon));
  return useful.length > 0 ? useful : asks.filter(({ family }, index) => index === 0 || family !== null);
}

/** 医院病床使用率多少，公立医院呢. */
const asksAfter = /^(?:那|那么)?[\u4e00-\u9fff]{2,12}呢[？?]?$/;

/** 公立医院 takes the place of 医院 in 医院病床使用率; what shares nothing with the first is asked for in its company. */
function inPlaceOf(ask: Ask, first: Ask): Ask {
  const [own = ""] = ask.words;
  const [run = ""] = first.words;
  const shared = [4, 3, 2].map((length) => own.slice(-length)).find((end) => end.length >= 2 && run.startsWith(end));
  if (shared === undefined || ask.words.length !== 1) return asMember(ask, first);
  return { ...first, words: [`${own}${run.slice(shared.length)}`, ...first.words.slice(1)] };
}

/** 三次产业增加值各是多少: one ask for each of what the name stands for. */
function membersOf(ask: Ask, { asking, manner }: AskLexicon): Ask[] {
  const set = asking.members.find(({ name }) => ask.words.some((word) => word.includes(name)));
  // 男女各多少: two are asked for, and one of them alone is half an answer.
  const each = set?.name === "男女" && ask.words.some((word) => word.endsWith("男女")) && manner !== "one-thing";
  if ((manner !== "members" && !each) || set === undefined) return [ask];
  return set.parts.map((part) => ({ ...ask, words: ask.words.map((word) => word.replace(set.name, part)) }));
}

/** 谁高，高几个点; 哪类最多，多少人: what follows asks by how much, and for nothing more. */
function comparesOne({ intent }: ReadIntent): boolean {
  return intent === "subtract" || intent === "highest" || intent === "lowest";
}

/** A comma parts two asks only where the first one asks for an amount. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(/[，；？]/)) {
    const last = parts.at(-1);
    const amounts = /多少|几|率|数|占/;
    if (last !== undefined && (!amounts.test(last) || !(amounts.test(piece) || asksAfter.test(piece))))
      parts[parts.length - 1] = `${last}，${piece}`;
    else parts.push(piece);
  }
  return parts;
}

function readPart(rest: string, part: string, intent: ReadIntent, { asking, units, manner }: AskLexicon): Ask[] {
  const asked = familyOf(part, asking, units);
  const differing = withoutDifference(rest, intent.words, units);
  const open =
    asked.word === ""
      ? differing
      : differing.replace(manner === "people-among" ? asked.word : countWord(asked.word), gap);
  if (intent.intent === "ratio") return ratioAsks(open, intent, asking);
  const compared = intent.intent === "subtract" ? comparedAsks(open, asked, intent, { asking, units }) : null;
  const members = compared ?? coordinateAsks(differing, asked, intent, { asking, units, manner });
  if (members) return members;
  const counted = severalCounts(rest, units);
  if (counted.length > 1)
    return counted.map(({ family, base }) => ({
      words: runsOf(without(withoutCounts(rest, units), intent.words), asking),
      inherited: [],
      family,
      base,
    }));
  return [
    { words: runsOf(without(open, intent.words), asking), inherited: [], family: asked.family, base: asked.base },
  ];
}

/** 低保有多少户多少人: one thing, counted in several units. */
function severalCounts(text: string, units: UnitTable): Pick<Ask, "family" | "base">[] {
  return [...text.matchAll(countsIn(units))].flatMap((match) => {
    const unit = units.byName.get(match.groups?.["unit"] ?? "");
    return unit
      ? [{ family: unit.family, base: unit.family === "money" ? null : (match.groups?.["unit"] ?? null) }]
      : [];
  });
}

function withoutCounts(text: string, units: UnitTable): string {
  return text.replace(countsIn(units), gap);
}

/** Every count asked for in a text. */
const countsIn = madeOnce(
  (units: UnitTable): RegExp => new RegExp(`多少(?:${units.scalePattern})?(?<unit>${units.unitPattern})`, "g"),
);

/**
 * A later ask that names only a rate or nothing takes the first one's words along (完成率多少); one with a name or a deed of its
 * own is asked in the first one's company: 乡镇卫生院多少个，床位多少; 取缔诊所几家，查了几家.
 */
function withContext(ask: Ask, first: Ask, asking: AskingWords): Ask {
  if (ask.words.length === 0 && ask.family === null) return ask;
  if (!isElliptical(ask, asking)) return { ...ask, inherited: first.words };
  const deed = asking.deeds.find(({ spoken }) => ask.words.join("") === spoken)?.written;
  if (deed !== undefined) return { ...ask, words: [deed], inherited: first.words, isDeed: true };
  const { family, base } = ask.family === null ? first : ask;
  return { ...ask, words: [...first.words, ...ask.words], family, base };
}

/**
 * …补偿了多少钱，门诊、住院、大病各是多少: each member is asked in the first one's kind of unit; 双公示信息多少条 may well be of 许可 in
 * 件.
 */
function asMember(ask: Ask, first: Ask): Ask {
  if (ask.family === null && first.family === "count" && namesPeople(ask.words.join("")))
    return { ...ask, inherited: first.words, family: "person", base: null };
  return { ...ask, inherited: first.words, family: ask.family ?? first.family };
}

function isElliptical(ask: Ask, asking: AskingWords): boolean {
  const words = ask.words.join("");
  return words === "" || isLight(words, asking) || /^(?:任务)?(?:完成|覆盖|合格|管理|满意)率$/.test(words);
}

/** 提高了多少元: the words of a difference go together with the unit behind them. */
function withoutDifference(text: string, words: readonly string[], units: UnitTable): string {
  const asked = words.filter((word) => word.includes("多少")).sort((left, right) => right.length - left.length);
  if (asked.length === 0) return text;
  return text.replace(
    new RegExp(`(?:${asked.join("|")})(?:${units.scalePattern})?(?:${units.unitPattern})?`, "g"),
    gap,
  );
}
