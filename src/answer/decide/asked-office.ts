import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";

/** What the title or the issuer of a report calls the office it is of. */
const department = /[\u4e00-\u9fff]{2,6}?(?:局|委员会|委(?![员托派])|厅)/g;

/** Offices of health, under all the names they had. */
const ofHealth = /卫生|卫健|卫计|计生|卫监|疾控|疾病预防|爱卫/;

/**
 * 青禾县卫健委处理投诉多少件: what 青禾县教育局 reports is another office's. A report that names no office may be anybody's of
 * that place.
 */
export function ofAskedOffice(candidates: readonly Candidate[], { office }: Frame): readonly Candidate[] {
  return office === null ? candidates : candidates.filter((candidate) => !isAnotherOffice(candidate));
}

function isAnotherOffice({ stored: { section, report } }: Candidate): boolean {
  const named = `${section.title} ${section.issuer ?? ""} ${report.title}`.match(department) ?? [];
  return named.length > 0 && !named.some((name) => ofHealth.test(name));
}
