import type { Ask } from "../frame.ts";
import type { UnderstandWith } from "./reading-with.ts";

/** 羊产地检疫: an animal of one character before what is done to it. */
const animal = /^[鸡鸭鹅猪牛羊马驴兔鱼虾蟹蜂蚕](?=[\u4e00-\u9fff]{2,})/;

/**
 * 屠宰场采了多少份: talk has the deed of one character behind the thing, reports have 采集 before it. Read apart, each has to be
 * found with the figure, so that 查 is never answered with 罚.
 */
export function deedsApart(asks: readonly Ask[], { manner, lexicon }: UnderstandWith): Ask[] {
  if (manner !== "deed-behind") return [...asks];
  return asks.map((ask) => ({ ...ask, words: ask.words.flatMap((run) => apart(run, lexicon.asking.deeds)) }));
}

function apart(run: string, deeds: readonly { spoken: string; written: string }[]): string[] {
  const { spoken = "", written = "" } =
    deeds.find(
      ({ spoken: word, written: whole }) => run.length >= word.length + 2 && run.endsWith(word) && !run.endsWith(whole),
    ) ?? {};
  const thing = run.slice(0, run.length - spoken.length);
  const [first = ""] = animal.exec(thing) ?? [];
  return [first, thing.slice(first.length), written].filter((part) => part !== "");
}
