import { claimOf } from "./claims.ts";
import type { Frame } from "./frame.ts";
import { placeKey } from "./decide/rows.ts";
import { limits } from "./limits.ts";
import type { Candidate } from "./retrieve.ts";
import { choiceLeads, claimSubject } from "./wording.ts";

/** One way to make a question exact, offered as a button. */
export type Choice = { lead: string; label: string; question: string; figureIds: string[] };

/** What the asker can choose between: places when the rows differ in place, single figures otherwise. */
export function choicesOf(
  candidates: readonly Candidate[],
  differs: "place" | "metric" | "period",
  frame: Frame,
): Choice[] {
  if (differs === "place") return placeChoices(candidates, frame);
  const labels = candidates.map(({ stored }) => claimOf(stored.figure, 0).metric);
  const unique = new Set(labels).size === labels.length;
  return candidates.map(({ stored: { figure } }, index) => {
    const subject = claimSubject(claimOf(figure, 0));
    return {
      lead: choiceLeads.metric,
      label: unique ? (labels[index] ?? subject) : subject,
      question: `${subject}是多少`,
      figureIds: [figure.id],
    };
  });
}

function placeChoices(candidates: readonly Candidate[], frame: Frame): Choice[] {
  const asked = frame.asks.map((ask) => [...ask.inherited, ...ask.words].join("")).join("、");
  const choices = [...Map.groupBy(candidates, placeKey).values()].map((rows) => {
    const claims = rows.map(({ stored }) => claimOf(stored.figure, 0));
    const [first] = claims;
    const subject = first === undefined ? "" : claimSubject(first);
    return {
      lead: choiceLeads.place,
      label: `${first?.place}（${first?.period.label}）`,
      question: claims.length === 1 ? `${subject}是多少` : `${first?.place}${first?.period.label}${asked}是多少`,
      figureIds: rows.map(({ stored }) => stored.figure.id),
      subject,
    };
  });
  const times = Map.groupBy(choices, ({ label }) => label);
  return choices.map(({ subject, ...choice }) =>
    // Two reports that name no place look alike by place: what each counts tells them apart.
    (times.get(choice.label)?.length ?? 0) > 1 ? { ...choice, label: subject } : choice,
  );
}

/** The figures shown beside the choices; none when places have so many that a part of them would mislead. */
export function shownWithChoices(
  candidates: readonly Candidate[],
  differs: "place" | "metric" | "period",
): Candidate[] {
  if (differs !== "place") return candidates.slice(0, limits.options);
  const places = new Set(candidates.map(placeKey)).size;
  return candidates.length <= limits.listedChoices && places <= limits.options ? [...candidates] : [];
}
