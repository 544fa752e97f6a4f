import type { FigureDraft } from "../draft.ts";

/** 0—14岁人口为25338万人，占17.95%: with nothing but the ages before it, a count of people is one of 人口, and a share of them too. */
export function nameAgeGroups(drafts: readonly FigureDraft[]): void {
  for (const draft of drafts) {
    const ofAges = draft.population !== null && draft.population.includes("岁");
    const counts = draft.quantity.family === "person" || draft.role === "share";
    if (ofAges && counts && draft.head === "" && /^中?$/.test(draft.phrase)) draft.phrase = "人口";
  }
}
