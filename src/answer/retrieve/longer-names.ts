import type { AskingWords } from "../../reports/lexicon.ts";

/**
 * The thing asked for, where a figure's name has its letters only within a longer name of something else: 百白破疫苗接种率 is
 * none of 白破. What stands beside it in another word is told apart by `rivals.ts`. Empty where there is no such name.
 */
export function heldInLonger(asked: string, name: string, { longerNames, synonyms }: AskingWords): string {
  const found = longerNames.find(({ name: longer, holds }) => {
    if (!name.includes(longer) || asked.includes(longer)) return false;
    const names = [holds, ...synonyms.filter((set) => set.includes(holds)).flat()];
    const rest = name.replaceAll(longer, "");
    return names.some((each) => asked.includes(each)) && !names.some((each) => rest.includes(each));
  });
  return found?.holds ?? "";
}
