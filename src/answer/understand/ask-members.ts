import type { AskingWords, Lexicon } from "../../reports/lexicon.ts";
import type { Ask } from "../frame.ts";
import { familyOf, namesMoney, rateNamed, type AskedFamily } from "./ask-family.ts";
import { isLight, runsOf, without } from "./ask-runs.ts";
import { comparing, joining } from "./joining.ts";
import { gap } from "./cuts.ts";
import type { ReadIntent } from "./intent.ts";

type Shared = Pick<Ask, "family" | "base">;

/** Longest later member of a list that is a part of a name and leans on the first: 收入、支出、累计结余. */
const leaning = 4;

/** 罚款加没收, 门诊、住院、大病: several things asked for in one breath; null when the words name one thing. */
export function coordinateAsks(
  open: string,
  shared: AskedFamily,
  intent: ReadIntent,
  asking: AskingWords,
): Ask[] | null {
  const members = open.split(joining).map((member) => runsOf(without(member, intent.words), asking));
  if (members.length < 2 || members.some((runs) => runs.length === 0)) return null;
  const [first = []] = members;
  const rates = shared.family === null || shared.family === "percent";
  return shareHead(rates ? shareSuffix(members) : members).map((words, index) => {
    const leans = index > 0 && words.join("").length <= leaning && first.join("").length > leaning;
    return { ...memberAsk(words, shared), inherited: leans ? first : [] };
  });
}

/** 孤儿和事实无人抚养儿童的生活标准: what follows the last 的 belongs to every member. */
function shareHead(members: readonly string[][]): string[][] {
  const last = members.at(-1) ?? [];
  const head = last.slice(1);
  return members.map((runs, index) =>
    index < members.length - 1 && head.length > 0 && runs.length === 1 ? [...runs, ...head] : runs,
  );
}

/** 接种人数和覆盖率 ask for people and for a rate, 参加人数和补偿资金 for people and for money. */
function memberAsk(words: string[], shared: AskedFamily): Ask {
  if (rateNamed(words.join(""))) return { words, inherited: [], family: "percent", base: null };
  const ofAll = /多少|几/.test(shared.word);
  if (!ofAll && namesMoney(words.join(""))) return { words, inherited: [], family: "money", base: null };
  return shared.family === "percent"
    ? { words, inherited: [], family: null, base: null }
    : { words, inherited: [], family: shared.family, base: shared.base };
}

/** 出生、死亡、自然增长率: short members of a list take the last one's 率. */
function shareSuffix(members: readonly string[][]): string[][] {
  const last = members.at(-1)?.at(-1) ?? "";
  if (!last.endsWith("率")) return [...members];
  return members.map((runs) => {
    const run = runs.at(-1) ?? "";
    return runs.length === 1 && run.length <= 3 && !/[率数]$/.test(run) ? [`${run}率`] : runs;
  });
}

/** `A占B的比例` asks for two amounts; the unit A names (人次) is the unit of both. */
export function ratioAsks(open: string, intent: ReadIntent, asking: AskingWords): Ask[] {
  return open
    .split("占")
    .slice(0, 2)
    .map((side) => {
      const unit = /(人次|户次|家次|人数|金额|资金)(?=的?$)/.exec(side.replaceAll(gap, ""))?.[1] ?? "";
      const words = runsOf(without(side, [...intent.words, unit, "全部"]), asking);
      if (unit.endsWith("次")) return { words, inherited: [], family: "event", base: unit };
      return { words, inherited: [], family: unit === "人数" ? "person" : unit === "" ? null : "money", base: null };
    });
}

const comparedOrTaken = new RegExp(`${comparing.source}|减去?(?!少|免|轻)`);

/** 住院补偿比门诊多多少: the other side names only the part that differs and keeps the rest. */
export function comparedAsks(
  open: string,
  shared: Shared,
  intent: ReadIntent,
  { asking, units }: Pick<Lexicon, "asking" | "units">,
): Ask[] | null {
  const at = comparedOrTaken.exec(open)?.index ?? -1;
  if (at < 0) return null;
  const [main = [], other = []] = [open.slice(0, at), open.slice(at + 1)].map((side) =>
    runsOf(without(side, intent.words), asking),
  );
  if (main.length === 0 || other.every((word) => isLight(word, asking))) return null;
  const whole = other.join("").length >= main.join("").length;
  const { family, base } = shared.family === null ? familyOf(main.join(""), asking, units) : shared;
  return [
    { words: main, inherited: [], family, base },
    { words: other, inherited: whole ? [] : main, family, base },
  ];
}
