import { scanQuantities } from "../../../reports/quantities/scan.ts";
import type { UnitTable } from "../../../reports/quantities/units.ts";
import { findTimeWords } from "../../../reports/time-words.ts";

/**
 * Words in what is left out that could turn what is kept: a contrast, a denial, a condition, an exception, a plan, a
 * time, a limit. 不断 and 不仅 deny nothing.
 */
const turns =
  /但|然而|不过|却|可是|仍|尚|未|不(?!断)|没|无(?!线)|非|除|如[果若]|若|倘|否|前提|条件|计划|拟|将|预[计期备]|争取|力争|目标|打算|仅|只|暂|试[行点]|草案|征求|可能|或|应当?|要求|需|待|申[请报]|取消|停|终止|撤|废|其中|分别|期间|截至|以[前后]|同期|[年月]|上述|以上|以下|该|此|其/;

/** What a kept part may not begin or end with: it leans on what follows. */
const leans =
  /^(?:虽|尽管|如果|若|倘|除|不仅|不但|只有|只要|无论|不论|即使|即便|一旦|凡|当|因为?|由于|既|与其|宁)|(?:^|[，,；;])(?:为了?|按照|根据|依据|围绕|针对|结合|通过|以|在|对|就|从|因为?|由于|随着|经过?)[^，,；;：:]*[，,；;：:]?$/;

/**
 * Whether a sentence may end here. Shortened from its end only, so that who does a thing stays with what is done; and
 * never where what is kept holds a number, whose year, place or kind may stand in what is left out.
 */
export function mayEndHere(kept: string, dropped: string, units: UnitTable): boolean {
  if (dropped === "") return true;
  return (
    !turns.test(dropped) &&
    findTimeWords(dropped, { year: null, asOf: null }).length === 0 &&
    !leans.test(kept) &&
    !/[：:]$/.test(kept) &&
    scanQuantities(kept, units).quantities.length === 0
  );
}
