import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { withoutCount } from "./closest.ts";
import { placeKey } from "./rows.ts";

/**
 * 法定传染病多少例 asked: of 报告3344例，死亡4例 the second is a state of the first that nobody asked for, and so is 新增农村五保142人
 * beside 农村五保对象1675人. A question for all of it, or one that says the state, keeps both.
 */
export function withoutUnaskedStates(rows: readonly Candidate[], { intent, text }: Frame): Candidate[] {
  if (intent === "breakdown" || intent === "trend" || /情况|进展|进度/.test(text)) return [...rows];
  return rows.filter(
    (row) => !rows.some((other) => other !== row && isStateOf(row, other, text)) && !isUnaskedShare(row, rows, text),
  );
}

function isStateOf(row: Candidate, other: Candidate, text: string): boolean {
  const [state, whole] = [row.stored.figure, other.stored.figure];
  if (state.family !== whole.family || state.role !== whole.role || placeKey(row) !== placeKey(other)) return false;
  if (state.population !== whole.population || state.qualifiers.join() !== whole.qualifiers.join()) return false;
  if (whole.metric.head !== "") return false;
  if (state.metric.head !== "")
    return (
      state.metric.phrase === whole.metric.phrase && !Array.from(state.metric.head).some((at) => text.includes(at))
    );
  const added = /^(?:新增|净增)(?=.{2})/.exec(state.metric.phrase)?.[0];
  return (
    added !== undefined &&
    !/[新增]/.test(text) &&
    withoutCount(state.metric.phrase.slice(added.length)) === withoutCount(whole.metric.phrase)
  );
}

const ofShare = /比重|比例|占/;

/** 三产增速 asked: by how many points its share has risen is another change; and the other way round where 占比 is asked. */
function isUnaskedShare({ stored: { figure } }: Candidate, rows: readonly Candidate[], text: string): boolean {
  const asked = ofShare.test(text);
  return (
    figure.role === "change" &&
    ofShare.test(figure.metric.phrase) !== asked &&
    rows.some(({ stored: { figure: other } }) => other.role === "change" && ofShare.test(other.metric.phrase) === asked)
  );
}
