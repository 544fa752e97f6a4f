import type { FigureDraft } from "../draft.ts";

/**
 * （六）窝沟封闭服务。计划服务350人，实际服务361人: a heading that stands in the line of its own paragraph says which service its
 * bare numbers are of.
 */
export function nameByHeading(drafts: readonly FigureDraft[], line: string): void {
  const heading = runIn.exec(line)?.groups?.["name"] ?? "";
  const service = services.exec(heading)?.[0] ?? "";
  if (service === "") return;
  const bare = new RegExp(`^(?<plan>(?:计划|应)?)${service}(?<count>(?:人数|数)?)$`);
  for (const draft of drafts) {
    if (bare.test(draft.phrase) && draft.head === "") draft.phrase = draft.phrase.replace(service, heading);
  }
}

/** （一）免疫规划。全年…: a heading in its paragraph's own line. */
const runIn =
  /^(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}、)(?<name>[\u4e00-\u9fff]{3,10})。/;
/** 妇女筛查, 老人体检: a service with whose it is before it. */
const services = /(?<=..)(?:筛查|体检|接种|签约|建档|服务|培训)$/;
