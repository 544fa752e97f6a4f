import { allFigures, draftOf, type DraftBlock, type Scene, type Scenes } from "../scenes.ts";
import type { Attack, AttackClass } from "./attack.ts";

/** Replies that point at what the decision does not hold. */
export const idClasses: readonly AttackClass[] = [
  { name: "12 id that does not exist", attacks: missingIds },
  { name: "13 id of another answer's figure", attacks: foreignIds },
];

const leads = { zh: "根据报告，", en: "According to the report, " } as const;

function pointing(scene: Scene, language: Attack["language"], block: DraftBlock): Attack {
  return {
    language,
    scene,
    raw: draftOf({ text: leads[language] }, ...allFigures(scene), { text: "。" }, block, { text: "。" }),
  };
}

const inventedIds: readonly DraftBlock[] = [
  { figure: "f9" },
  { figure: "f0" },
  { figure: "F1" },
  { figure: "1" },
  { figure: "f1 " },
  { figure: "__proto__" },
  { figure: "" },
  { figure: "c1" },
  { figure: "q1" },
  { calc: "c9" },
  { calc: "f1" },
  { quote: "q7" },
  { quote: "f1" },
];

function missingIds(scenes: Scenes): Attack[] {
  return inventedIds.flatMap((block) => [pointing(scenes.rate, "zh", block), pointing(scenes.doses, "en", block)]);
}

/** Ids of figures, sentences and reports that are in the library and not in this answer. */
function foreignIds(scenes: Scenes): Attack[] {
  const own = new Set([...scenes.rate.answer.claims, ...scenes.doses.answer.claims].map(({ figureId }) => figureId));
  const all = Object.values(scenes).flatMap(({ answer }) => answer.claims.map((claim) => ({ claim, answer })));
  const others = new Map(all.filter(({ claim }) => !own.has(claim.figureId)).map((one) => [one.claim.figureId, one]));
  return [...others.values()].flatMap(({ claim, answer }) => {
    const citation = answer.citations.find(({ n }) => n === claim.citation);
    const figure = { figure: claim.figureId };
    const quote = { quote: `${citation?.reportId}:${citation?.figureSpan.join("-")}` };
    return (["zh", "en"] as const).flatMap((language) => [
      pointing(scenes.rate, language, figure),
      pointing(scenes.doses, language, quote),
    ]);
  });
}
