import type { FigureDraft } from "../draft.ts";
import { linkAll } from "./before.ts";

const ordinals = "零一二三四五六";

/** 两轮, 三批次: how many times something was done, each of which has a number of its own. */
const counted = /([两二三四五六])(轮次?|批次?|期|阶段|次)(?!性|元|分)/g;

/**
 * 开展两轮强化免疫，…，实种人数分别为8350人和8205人: as many numbers as the sentence says rounds, the first of the first round. The
 * rounds stand in the name (第一轮实种人数), because nothing else tells the numbers apart.
 */
export function shareRounds(group: readonly FigureDraft[], text: string): boolean {
  const [first] = group;
  if (!first) return false;
  const lead = text.slice(first.sentence[0], first.quantity.span[0]);
  const said = Array.from(lead.matchAll(counted)).findLast(
    ([, count = ""]) => ordinals.indexOf(count.replace("两", "二")) === group.length,
  );
  const round = said?.[2];
  if (said === undefined || round === undefined) return false;
  const own = (name: string) => name.replace(said[0], "").replace(/^[的各]|(?:分别|依次|各)$/g, "");
  const [phrase, head] = [own(first.phrase), own(first.head)];
  group.forEach((draft, index) => {
    draft.phrase = `第${ordinals[index + 1]}${round}${head === "" ? phrase : head}`;
    draft.head = "";
  });
  linkAll(group);
  return true;
}
