import type { FigureDraft } from "../../draft.ts";

/**
 * 管理率91%，分娩率97%，较2012年（84%和94%）分别提高7%和3%: of two numbers in one bracket the first is what the first level was and the second what
 * the second was, and so with what each has changed by.
 */
export function readComparedPairs(drafts: readonly FigureDraft[]): void {
  for (const [index, former] of drafts.entries()) {
    const latter = drafts[index + 1];
    if (former.compared !== true || latter === undefined || !isJoined(former, latter)) continue;
    const levels = drafts
      .slice(0, index)
      .filter((draft) => isLevelOf(draft, former))
      .slice(-2);
    const [one, other] = levels;
    if (one === undefined || other === undefined) continue;
    nameAs(former, one);
    nameAs(latter, other);
    [latter.compared, latter.period, latter.role, latter.change] = [true, former.period, former.role, null];
    const changes = drafts
      .slice(index + 2, index + 4)
      .filter(({ role, quantity }) => role === "change" && quantity.family.startsWith("percent"));
    if (changes.length < 2 || !/分别/.test(changes[0]?.lead ?? "")) continue;
    for (const [at, change] of changes.entries()) {
      const of = levels[at] ?? one;
      nameAs(change, of);
      change.flags = change.flags.filter((flag) => flag !== "unresolved-parallel");
      change.edges = [...change.edges.filter(({ kind }) => kind !== "base"), { kind: "base", to: of }];
    }
  }
}

function isJoined(former: FigureDraft, latter: FigureDraft): boolean {
  return (
    /^[和与、]$/.test(latter.lead ?? "") &&
    /[(（]$/.test(former.before) &&
    latter.quantity.base === former.quantity.base
  );
}

function isLevelOf(draft: FigureDraft, compared: FigureDraft): boolean {
  return (
    draft.role === "result" &&
    draft.compared !== true &&
    draft.sentence[0] === compared.sentence[0] &&
    draft.quantity.base === compared.quantity.base
  );
}

function nameAs(draft: FigureDraft, level: FigureDraft): void {
  [draft.phrase, draft.head, draft.population] = [level.phrase, level.head, level.population];
  draft.qualifiers = [...level.qualifiers];
}
