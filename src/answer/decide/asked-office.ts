import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";

/** What the title or the issuer of a report calls the office it is of. */
const department = /[\u4e00-\u9fff]{2,14}?(?:局|委员会|委(?![员托派])|厅|法院|检察院|[大支]队)/g;

/** Offices of health, under all the names they had. */
const ofHealth = /卫生|卫健|卫计|计生|卫监|疾控|疾病预防|爱卫/;

/**
 * 青禾县卫健委处理投诉多少件: what 青禾县教育局 reports is another office's. A report that names no office may be anybody's of
 * that place, and the name of one may stand beside the figure.
 */
export function ofAskedOffice(candidates: readonly Candidate[], { office }: Frame): readonly Candidate[] {
  return office === null ? candidates : candidates.filter((candidate) => !isAnotherOffice(office, candidate));
}

function isAnotherOffice(office: string, { stored: { section, report, figure } }: Candidate): boolean {
  const text = `${section.title} ${section.issuer ?? ""} ${report.title}`;
  const named = text.match(department) ?? [];
  if (named.length === 0) return false;
  if (ofHealth.test(office)) return !named.some((name) => ofHealth.test(name));
  const core = office.replace(/^(?:人民|县|市|区)/, "").replace(/(?:救援)?(?:[大支]队|局|监委|委|院)$/, "");
  const beside = `${figure.reading.lead} ${figure.reading.sentence}`;
  return !text.includes(core) && !beside.includes(core) && !named.some((name) => shortens(core, name));
}

/** 市监 of 市场监督管理局: the characters of a short name stand in the long one, in order. */
function shortens(core: string, name: string): boolean {
  let from = 0;
  return Array.from(core).every((character) => {
    const at = name.indexOf(character, from);
    from = at + 1;
    return at >= 0;
  });
}
