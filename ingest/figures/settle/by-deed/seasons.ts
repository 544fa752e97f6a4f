import { rename, type FigureDraft } from "../../draft.ts";
import { joinHead } from "../../naming/owner.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 春运期间，投放客运车辆320辆，运送旅客12万人次: what was done in a season that a clause of its own names was done in that season and not in
 * the whole year, as much as where no comma parts them (春运期间投放…). It reaches to where another time is named.
 */
export function nameSeasons(drafts: readonly FigureDraft[], sentence: Sentence): void {
  leaveSeasons(drafts);
  nameInSeason(drafts, sentence);
}

/** 春节期间接待游客8万人次，全年接待210万人次: what is told of another time has no name from the season. */
function leaveSeasons(drafts: readonly FigureDraft[]): void {
  for (const draft of drafts) {
    const season = /^[\u4e00-\u9fff“”]{2,6}期间(?=.{2})/.exec(draft.phrase)?.[0] ?? "";
    const own = draft.lead ?? "";
    if (season === "" || !otherTime.test(own) || own.includes(season)) continue;
    rename(draft, draft.phrase.slice(season.length), drafts);
    if (draft.head !== "") [draft.phrase, draft.head] = joinHead(draft.phrase, draft.head);
  }
}

function nameInSeason(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  const match = seasonAlone.exec(text);
  const season = match?.groups?.["season"] ?? "";
  if (match === null || noSeason.test(season)) return;
  const from = match.index + match[0].length;
  for (const draft of drafts) {
    const at = draft.quantity.span[0] - start;
    const name = draft.phrase;
    if (at < from || draft.role !== "result" || name === "" || otherTime.test(text.slice(from, at))) continue;
    if (!name.includes(season.slice(0, 2))) rename(draft, `${season}${name}`, drafts);
  }
}

const seasonAlone = /(?:^|[,，。；;：:])在?(?<season>[\u4e00-\u9fff“”]{2,8}期间|春运|暑运|主?汛期)[,，]/;

/** 报告期间, 此期间, 规划期间: how long the whole text is of, or a time that has been told. */
const noSeason = /[年月日]期间|^在?[该此这其同]|^(?:报告|统计|规划|任职|任期|考核|监测|研究|调查|观察|合同|“?十)/;

const otherTime = /全年|全[季月]|截[至止]|年[末底]|目前|上半年|下半年|季度|\d月|累计至/;
