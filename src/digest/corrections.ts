import type { OriginalText } from "../answer/claims.ts";
import { diffFigure } from "../reports/diff/diff-figure.ts";
import { diffFigures } from "../reports/diff/diff-figures.ts";
import type { StoredFigure } from "../store/figures.ts";

/** A figure whose number a new version of its report changed. */
export type ChangedFigure = { former: StoredFigure; current: StoredFigure };

/** Figures of two versions of one report that say the same thing with another number, as the preview of a publish has it. */
export async function correctedFigures(
  former: readonly StoredFigure[],
  current: readonly StoredFigure[],
  originalText: OriginalText,
): Promise<ChangedFigure[]> {
  const before = await described(former, originalText);
  const after = await described(current, originalText);
  const byId = new Map([...former, ...current].map((stored) => [stored.figure.id, stored]));
  return diffFigures(before, after).changed.flatMap(({ what, before: old, after: now }) => {
    const [left, right] = [byId.get(old.id), byId.get(now.id)];
    const certain = what === "value" && !old.unsure && !now.unsure && old.value !== null && now.value !== null;
    return certain && left !== undefined && right !== undefined ? [{ former: left, current: right }] : [];
  });
}

async function described(stored: readonly StoredFigure[], originalText: OriginalText) {
  return Promise.all(
    stored.map(async ({ figure, section, reportId, version }) =>
      diffFigure(figure, section, (await originalText(reportId, version)).slice(...figure.sentence)),
    ),
  );
}
