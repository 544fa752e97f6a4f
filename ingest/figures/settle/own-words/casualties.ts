import type { FigureDraft } from "../../draft.ts";

/**
 * 发生交通事故120起，造成12人死亡、30人受伤: what became of people stands behind their number and is said of what was counted before
 * them. Without it the second number would take the first one's word for its own.
 */
export function nameCasualties(drafts: readonly FigureDraft[], text: string): void {
  let owner: FigureDraft | null = null;
  for (const draft of drafts) {
    const { family, base, span } = draft.quantity;
    if (family !== "person") {
      if (events.test(base)) owner = draft;
      continue;
    }
    const fate = fates.exec(text.slice(span[1], span[1] + reach))?.[1] ?? "";
    if (fate === "" || !leads.test(text.slice(draft.sentence[0], span[0])) || draft.role !== "result") continue;
    const isOwned = owner !== null && owner.sentence[0] === draft.sentence[0] && owner.phrase !== "";
    [draft.phrase, draft.head] = isOwned && owner !== null ? [owner.phrase, fate] : [`造成${fate}`, ""];
  }
}

const reach = 8;
const events = /^(?:起|次|场|宗)$/;
const fates = /^(死亡|受伤|轻伤|重伤|失踪|遇难|中毒)(?=[、，,。；;和及]|$)/;
/** 造成, and the number before in the same list. */
const leads = /(?:造成|导致|致使?|共|(?:死亡|受伤|轻伤|重伤|失踪|遇难)[、，,和及])$/;
