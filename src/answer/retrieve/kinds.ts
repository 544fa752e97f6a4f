import type { AskingWords } from "../../reports/lexicon.ts";

/**
 * The thing asked for, where a figure's name is of another of its kind: beside 未开展乙脑疫苗接种, 麻疹疫苗接种率98.2% is no rate of
 * 乙脑, though the word stands right before it. Empty where the name has the thing, or none of its kind.
 */
export function otherKind(asked: string, name: string, { kinds }: AskingWords): string {
  for (const set of kinds) {
    const [wanted, named] = [membersIn(asked, set), membersIn(name, set)];
    const missing = wanted.find((member) => !named.includes(member));
    if (missing !== undefined && named.length > 0 && named.every((member) => !wanted.includes(member)))
      return missing[0] ?? "";
  }
  return "";
}

/** The longest names that stand in a text: 百白破 is not also 白破, nor 新冠肺炎 also 肺炎. */
function membersIn(text: string, set: AskingWords["kinds"][number]): (readonly string[])[] {
  const found = set.flatMap((member) => member.filter((name) => text.includes(name)).map((name) => ({ member, name })));
  return found
    .filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)))
    .map(({ member }) => member);
}
