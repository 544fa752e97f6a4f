/**
 * 还有1.12万人未接种, 3所学校未达标: what stands behind the number turns its meaning, so it belongs to the name. Takes the words
 * before and behind the number; null where nothing is denied. 未成年人 and 未来 deny nothing.
 */
export function deniedName(name: string, after: string): string | null {
  const match = denial.exec(after);
  if (match === null) return null;
  const { noun = "", denied = "" } = match.groups ?? {};
  return noun === "" ? `${name.replace(/(?:还有|尚有|仍有|另有|有)$/, "")}${denied}` : `${noun}${denied}`;
}

const denial =
  /^(?<noun>[\u4e00-\u9fff]{0,12}?)(?:尚|还|均|都|仍)?(?<denied>(?:未(?!成年|来|婚|央)|没有)[\u4e00-\u9fff]{2,6})$/;

/** 未接种 is no kind of 接种. */
export function denies(phrase: string): boolean {
  return /未(?!成年|来|婚|央)|没有/.test(phrase);
}
