import type { FigureDraft } from "../../draft.ts";

/**
 * 低保标准每人每月城市700元、农村425元, 孤儿集中养育标准1990元，散居1390元: a standard that is told of one kind and then of its counterpart is the
 * standard of each.
 */
export function nameKindsOfStandard(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    const { measure = "", kind = "" } = kindBehind.exec(draft.phrase)?.groups ?? {};
    if (kind !== "") draft.phrase = `${kind}${measure}`;
    const before = drafts[index - 1];
    if (before === undefined || draft.head !== "" || draft.quantity.base !== before.quantity.base) return;
    if (!before.phrase.endsWith("标准") || !/^[、，,和]/.test(draft.lead ?? "")) return;
    const [here, other] = counterparts.find(([, one]) => one.test(draft.phrase)) ?? [];
    if (here === undefined || other === undefined) return;
    const named = before.phrase.replace(here, draft.phrase);
    if (named !== before.phrase) draft.phrase = named;
  });
}

const kindBehind =
  /^(?<measure>[\u4e00-\u9fff]{2,12}标准)(?:为|是|分别为)?(?:每人每[年月]|每[户人][年月]?)?(?<kind>城市|城镇|农村|集中供养|分散供养)$/;

const counterparts: readonly (readonly [RegExp, RegExp])[] = [
  [/城市|城镇/, /^农村$/],
  [/农村/, /^(?:城市|城镇)$/],
  [/集中/, /^(?:社会)?(?:散居|分散)$/],
  [/集中(?:供养|养育)/, /^(?:分散供养|散居养育|社会散居)$/],
];
