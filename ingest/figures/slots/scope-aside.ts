import type { Place } from "../../../src/reports/place.ts";
import type { FigureDraft } from "../draft.ts";
import type { Carry } from "../naming/carry.ts";

/** 增长7.5%（全市11.1%）: the bracket tells of the wider place what was just told, and nothing else. */
export function isScopeAside(lead: string): boolean {
  return /^[(（](?:全[国省市州县区]|[\u4e00-\u9fff]{2,7}[省市州县区])(?:同期)?(?:的?平均(?:水平)?)?(?:为|是|[:：])?$/.test(
    lead,
  );
}

/** Behind such a bracket the sentence goes on with the place it was about before. */
export function leaveScopeAside(
  { lead = "" }: FigureDraft,
  carry: Carry,
  own: Place | null,
  label: string | null,
): void {
  const [told, aside] = carry.drafts.slice(-2);
  if (told === undefined || aside === undefined || !/^[)）]/.test(lead) || !isScopeAside(aside.lead ?? "")) return;
  carry.place = told.place?.id === own?.id ? null : told.place;
  carry.unnamed = told.place !== null || told.placeLabel === label ? null : told.placeLabel;
}
