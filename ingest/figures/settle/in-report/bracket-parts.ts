import type { FigureDraft } from "../../draft.ts";

/**
 * 漏种儿童613人（入托217人，入学396人）: members that alone fill the bracket behind what was counted, and make it up to the last one, are its
 * parts without 其中; a sum that does not come out says nothing. The source is never corrected.
 */
export function linkBracketParts(drafts: readonly FigureDraft[], text: string): void {
  drafts.forEach((total, index) => {
    const opened = drafts[index + 1]?.lead ?? "";
    if (!/^的?[(（](?!其中)[\u4e00-\u9fffA-Za-z]/.test(opened) || !isCount(total) || total.flags.includes("parts-sum"))
      return;
    const close = text.slice(total.quantity.span[1], total.sentence[1]).search(/[)）]/) + total.quantity.span[1];
    const members = drafts.slice(index + 1).filter(({ quantity: { span } }) => span[0] < close && span[1] <= close);
    const alike = members.every(
      (member) =>
        isCount(member) &&
        member.quantity.base === total.quantity.base &&
        member.quantity.scale === total.quantity.scale &&
        member.edges.every(({ kind }) => kind !== "part-of"),
    );
    if (members.length < 2 || !alike) return;
    const sum = members.reduce((all, { quantity }) => all + Number(quantity.value), 0);
    if (Math.abs(sum - Number(total.quantity.value)) > 1e-6) return;
    for (const member of members) member.edges.push({ kind: "part-of", to: total });
    total.flags.push("parts-sum");
  });
}

function isCount({ role, quantity }: FigureDraft): boolean {
  return (
    role === "result" &&
    quantity.value !== null &&
    /^(?:count|person|event|money|mass|area|length)$/.test(quantity.family)
  );
}
