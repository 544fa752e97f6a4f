import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { withoutCount } from "./closest.ts";
import { placeKey } from "./rows.ts";

/**
 * 法定传染病多少例 asked: of 报告3344例，死亡4例 the second is a state of the first that nobody asked for, and so is 新增农村五保142人
 * beside 农村五保对象1675人. A question for all of it, or one that says the state, keeps both.
 */
export function withoutUnaskedStates(rows: readonly Candidate[], { intent, text }: Frame): Candidate[] {
  if (intent === "breakdown" && /发病|患病|病例|死亡/.test(text))
    return rows.filter((row) => !isUnaskedDeath(row, rows, text));
  if (intent === "breakdown" || intent === "trend" || /情况|进展|进度/.test(text)) return [...rows];
  return rows.filter(
    (row) =>
      !rows.some((other) => other !== row && isStateOf(row, other, text)) &&
      !isUnaskedShare(row, rows, text) &&
      !isUnaskedDeath(row, rows, text) &&
      !isNotNew(row, rows, text) &&
      !isUnaskedCurrency(row, rows, text),
  );
}

/** What becomes of some who fall ill: who died is asked for by that word, and who fell ill by any other. */
const outcomes: readonly (readonly [RegExp, string])[] = [
  [/死亡(?:人?数|率)?$/, "死"],
  [/(?:重症|危重症?)(?:病?例|人)?数?$/, "重"],
];

/** 乙肝多少例 asked of a table with 发病数, 死亡数 and 重症数. */
function isUnaskedDeath({ stored }: Candidate, rows: readonly Candidate[], text: string): boolean {
  return outcomes.some(([outcome, word]) => {
    const had = ({ metric: { phrase, head } }: Candidate["stored"]["figure"]) =>
      outcome.test(`${phrase}·${head}`.replace(/·$/, "").split("·").at(-1) ?? "");
    const asked = text.includes(word);
    if (asked && /发病|患病|感染/.test(text)) return false;
    return had(stored.figure) !== asked && rows.some(({ stored: other }) => had(other.figure) === asked);
  });
}

/** 新增学位多少 asked: where something by that name is new, what is there in all is another thing. */
function isNotNew({ stored }: Candidate, rows: readonly Candidate[], text: string): boolean {
  const isNew = ({ metric }: Candidate["stored"]["figure"]) =>
    /新增|净增|新[报发诊确感]/.test(`${metric.phrase}${metric.head}`);
  return (
    /新增|新(?:报告|发现|诊断|确诊|感染|发病)/.test(text) &&
    !isNew(stored.figure) &&
    rows.some(({ stored: other }) => isNew(other.figure))
  );
}

/** 存款余额 asked: where that of 本外币 stands, that of 人民币 or 外币 alone is a part of it. */
function isUnaskedCurrency({ stored }: Candidate, rows: readonly Candidate[], text: string): boolean {
  const named = (figure: Candidate["stored"]["figure"]) => /本外币|人民币|外币/.exec(figure.metric.phrase)?.[0];
  const own = named(stored.figure);
  return (
    own !== undefined &&
    own !== "本外币" &&
    !text.includes(own) &&
    rows.some(({ stored: other }) => named(other.figure) === "本外币")
  );
}

function isStateOf(row: Candidate, other: Candidate, text: string): boolean {
  const [state, whole] = [row.stored.figure, other.stored.figure];
  if (state.family !== whole.family || state.role !== whole.role || placeKey(row) !== placeKey(other)) return false;
  if (state.population !== whole.population || state.qualifiers.join() !== whole.qualifiers.join()) return false;
  if (whole.metric.head !== "") return false;
  if (state.metric.head !== "")
    return (
      state.metric.phrase === whole.metric.phrase &&
      !Array.from(state.metric.head).some((at) => text.includes(at) && !whole.metric.phrase.includes(at))
    );
  const added = /^(?:新增|净增)(?=.{2})/.exec(state.metric.phrase)?.[0];
  return (
    added !== undefined &&
    !/[新增]/.test(text) &&
    withoutCount(whole.metric.phrase).endsWith(withoutCount(state.metric.phrase.slice(added.length)))
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
