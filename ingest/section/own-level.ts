import type { Place } from "../../src/reports/place.ts";

/** The word a text calls its own place by. */
export type OwnLevel = "省" | "州" | "市" | "县" | "区";

/**
 * How the text speaks of its own place: 我市, 全县, 区委. Of two it says as often the smaller: a city's 全市 stands beside 全省, and what is
 * only measured by it (占全省) says nothing.
 */
export function ownLevel(text: string, least = 2): OwnLevel | null {
  const counts = (["县", "区", "市", "州", "省"] as const).map((level) => ({
    level,
    count:
      text.match(
        new RegExp(
          `(?<![占较比于与“‘"])[我全]${level}(?!${level === "市" ? "州" : "—"}|[^，,。；;]{0,3}(?:排名|第[一二三四五六七八九十\\d]|前列|前[一二三四五六七八九十\\d]|率先|首|平均))|(?<![\\u4e00-\\u9fff])${level}委`,
          "g",
        ),
      )?.length ?? 0,
  }));
  const best = counts.sort((left, right) => right.count - left.count)[0];
  return best && best.count >= least ? best.level : null;
}

export function fits(place: Place, level: OwnLevel): boolean {
  if (level === "省") return place.level === "province";
  return place.name.endsWith(level) || (level === "县" && place.name.endsWith("旗"));
}
