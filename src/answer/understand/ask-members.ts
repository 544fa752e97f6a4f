import type { AskingWords, Lexicon } from "../../reports/lexicon.ts";
import type { Ask } from "../frame.ts";
import { countWord, familyOf, namesMoney, rateNamed, type AskedFamily } from "./ask-family.ts";
import { isLight, runsOf, without } from "./ask-runs.ts";
import { comparing, joining } from "./joining.ts";
import { gap } from "./cuts.ts";
import type { ReadIntent } from "./intent.ts";
import type { Manner } from "./reading-with.ts";

type Shared = Pick<Ask, "family" | "base">;

/** Longest later member of a list that is a part of a name and leans on the first: 收入、支出、累计结余. */
const leaning = 4;

/** 罚款加没收, 门诊、住院、大病: several things asked for in one breath; null when the words name one thing. */
export function coordinateAsks(
  text: string,
  shared: AskedFamily,
  intent: ReadIntent,
  { asking, units, manner }: Pick<Lexicon, "asking" | "units"> & { manner?: Manner | undefined },
): Ask[] | null {
  if (manner === "one-thing") return null;
  const whole = contextOf(text, intent);
  const pieces = whole.members.split(joining);
  const counts = pieces
    .map((piece) => familyOf(piece, asking, units))
    .map((own) => (own.word.startsWith("多少") ? own : null));
  const members = pieces.map((piece, index) => {
    const word = counts[index]?.word ?? (piece.includes(shared.word) ? shared.word : "");
    const open = word === "" ? piece : piece.replace(countWord(word), gap);
    return runsOf(without(open, intent.words), asking);
  });
  if (members.length < 2 || members.some((runs) => runs.length === 0)) return null;
  const context = runsOf(without(whole.context, intent.words), asking);
  const [first = []] = members;
  const holder = counts.findIndex((own) => own !== null);
  const named = manner === "apart" ? shareHead(members) : shareHead(shareSuffix(members, pieces, shared)).map(ofFirst);
  return named.map((words, index) => {
    const leans = index > 0 && words.join("").length <= leaning && first.join("").length > leaning;
    const family = counts[index] ?? (holder >= 0 && index > holder ? nameless : shared);
    return {
      ...memberAsk(words, family, context, counts[index] !== null),
      inherited: context.length > 0 ? context : leans ? first : [],
    };
  });
}

/** 新增就业人数和完成率: the rate of the first. */
function ofFirst(runs: string[], index: number, [first = []]: readonly string[][]): string[] {
  const bare = /^(?:任务)?(?:完成|覆盖|合格|管理|达标|整改|办结)率$/.test(runs.join(""));
  return index > 0 && bare ? [`${first.join("").replace(/(?:人数|人次|户数|总数|数量?)$/, "")}${runs.join("")}`] : runs;
}

const nameless: AskedFamily = { family: null, base: null, word: "" };

/** 市场主体里企业、个体户, 补偿资金，门诊、住院: what stands before belongs to each member and is no part of the first. */
function contextOf(text: string, intent: ReadIntent): { context: string; members: string } {
  const match =
    /^(?<context>[^、]*(?:里面|里头|当中|其中|[，：:]|(?<![公千英哪这那])里(?![程面])))(?<members>[^，：:]*、.*)$/.exec(
      text,
    ) ??
    (intent.intent === "breakdown"
      ? /^(?<context>[^，：:]*[，：:])(?<members>[^，：:]*(?:和|与|及)[^，：:]*)$/.exec(text)
      : null);
  const { context = "", members = text } = match?.groups ?? {};
  return intent.intent === "subtract" || context.replaceAll(gap, "").length < 2
    ? { context: "", members: text }
    : { context, members };
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
function memberAsk(words: string[], shared: AskedFamily, context: readonly string[], isOwn: boolean): Ask {
  const isCounted = shared.word.startsWith("多少") && shared.family !== "percent" && isOwn;
  if (rateNamed(words.join("")) && !isCounted) return { words, inherited: [], family: "percent", base: null };
  const ofAll = /多少|几/.test(shared.word);
  if (!ofAll && (namesMoney(words.join("")) || namesMoney(context.join(""))))
    return { words, inherited: [], family: "money", base: null };
  return shared.family === "percent"
    ? { words, inherited: [], family: null, base: null }
    : { words, inherited: [], family: shared.family, base: shared.base };
}

/** What a list's last member ends in and its short ones share: 出生、死亡率; 学前、普通高中资助金. */
const sharedTails =
  /(?:率|资助金|补助金|补贴|资金|支出|收入|总投资|投资总额|投资|(?:累计|当期)?结余|人数|户数|面积|产量|增加值|标准|金额|经费|人次)$/;
const longestBare = 6;

/** 卡介苗和乙肝接种率 asks for two 接种率; 出生、死亡率 share no more than the 率. */
const rateOfMany = /(?<=[\u4e00-\u9fff]{2})(?:(?:规范|系统|健康|及时|早期)?(?!增长)[\u4e00-\u9fff]{2})率$/;

/** 医院和公立医院病床使用率: what stands in the last name with more behind it is asked for with that too. */
function withRest(runs: string[], last: string): string[] {
  const [run = ""] = runs;
  const at = run.length < 2 ? -1 : last.indexOf(run);
  const rest = at < 0 ? "" : last.slice(at + run.length);
  return runs.length === 1 && rest.length >= 2 ? [`${run}${rest}`] : runs;
}

function shareSuffix(members: readonly string[][], pieces: readonly string[], { family }: AskedFamily): string[][] {
  const last = members.at(-1)?.at(-1) ?? "";
  const held = members.map((runs, index) => withRest(runs, index < members.length - 1 ? last : ""));
  if (held.some((runs, index) => runs !== members[index])) return held;
  const tail = rateOfMany.exec(last)?.[0] ?? sharedTails.exec(last)?.[0] ?? "";
  if (tail === "" || (tail.endsWith("率") && family !== null && family !== "percent")) return [...members];
  const longest = tail === "率" ? 3 : longestBare;
  return members.map((runs, index) => {
    const run = runs.at(-1) ?? "";
    if (sharedTails.test(pieces[index]?.replaceAll(gap, "") ?? "")) return runs;
    return runs.length === 1 && run.length <= longest && !sharedTails.test(run) && !/[率数]$/.test(run)
      ? [`${run}${tail}`]
      : runs;
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
      const money = unit === "" ? namesMoney(side.replaceAll(gap, "")) : !unit.endsWith("次");
      if (unit.endsWith("次")) return { words, inherited: [], family: "event", base: unit };
      return { words, inherited: [], family: unit === "人数" ? "person" : money ? "money" : null, base: null };
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
