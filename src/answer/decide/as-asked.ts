import { isOfThemAll } from "./as-asked/all-there-are.ts";
import type { Asked, Told } from "./as-asked/asked.ts";
import { sameStage } from "./as-asked/cases.ts";
import { sameChange } from "./as-asked/change.ts";
import { sameClass } from "./as-asked/classes.ts";
import { sameCount } from "./as-asked/count.ts";
import { sameNegation } from "./as-asked/negation.ts";
import { samePerHead } from "./as-asked/per-head.ts";
import { sameStock } from "./as-asked/stock.ts";
import { overAskedYears } from "./as-asked/years.ts";
import type { Candidate } from "../retrieve.ts";

/** What the question's own words narrow a figure to whose name they match, one kind of question after the other. */
const kinds: readonly ((asked: Asked, told: Told) => boolean)[] = [
  sameNegation,
  sameCount,
  sameStage,
  samePerHead,
  sameChange,
  sameClass,
  sameStock,
  isOfThemAll,
  overAskedYears,
];

/** Whether a figure whose words match is what those of the question narrow it to: not denied, per head, of that class. */
export function isAsAsked(asked: Asked, { stored: { figure }, match }: Candidate): boolean {
  const { phrase, head, whole = "" } = figure.metric;
  // 市级以上企业189家，其中收入超亿元38家: what the whole says of itself narrows its parts too.
  const told = { figure, name: `${phrase}${head}`, whole: match.whole === "" ? whole : match.whole };
  return kinds.every((isSo) => isSo(asked, told));
}
