import type { TimeMention } from "../../../../src/reports/time-words.ts";
import type { FigureDraft } from "../../draft.ts";

const ordinals = "零一二三四五六";

/**
 * 3月5—8日和4月2—5日开展两轮强化免疫，第一轮应服611人，实服605人，第二轮…: what stands behind a round is that round's, in its name and, where as
 * many times are listed, at its time. Without it the first time would be that of both.
 */
export function tellByRound(drafts: readonly FigureDraft[], times: readonly TimeMention[], text: string): void {
  const [first] = drafts;
  const all = first === undefined ? "" : text.slice(...first.sentence);
  if (!/第一轮.*第二轮/s.test(all)) return;
  const listed = timesOfRounds(times, text);
  let round = 0;
  for (const draft of drafts) {
    const said = /.*第([一二三四五六])轮/s.exec(draft.lead ?? "")?.[1];
    if (said !== undefined) round = ordinals.indexOf(said);
    if (round === 0) continue;
    const name = `第${ordinals[round]}轮`;
    draft.phrase = draft.phrase.replace(/(?<!第)[两二三四五六]轮次?/, "");
    if (!draft.phrase.includes(name)) draft.phrase = `${name}${draft.phrase}`;
    draft.period = listed[round - 1]?.period ?? draft.period;
  }
}

/** The times that are told in one row right before the rounds, where they are as many. */
function timesOfRounds(times: readonly TimeMention[], text: string): readonly TimeMention[] {
  const end = times.findIndex(({ span }) =>
    /^[^，,。；;\d]{0,8}[两二三四五六]轮/.test(text.slice(span[1], span[1] + 14)),
  );
  if (end === -1) return [];
  const inRow = (index: number) =>
    /^[、和与及]$/.test(text.slice(times[index - 1]?.span[1] ?? 0, times[index]?.span[0] ?? 0));
  let start = end;
  while (start > 0 && inRow(start)) start -= 1;
  const row = times.slice(start, end + 1);
  const count = /[两二三四五六](?=轮)/.exec(text.slice(row.at(-1)?.span[1]))?.[0]?.replace("两", "二") ?? "";
  return ordinals.indexOf(count) === row.length ? row : [];
}
