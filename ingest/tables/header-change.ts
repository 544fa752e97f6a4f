import type { Change } from "../../src/reports/figure.ts";
import type { PrintedUnit } from "./header-unit.ts";

/** A heading that measures a change: 同比增长(%), 比上年末增减, 增速. */
export type HeaderChange = {
  /** What changed, or empty where it is the column before. */
  owner: string;
  comparator: string;
  /** Which way a positive number goes. */
  up: boolean;
  /** 增加, 减少: counted in the table's own unit, where 增长 is a rate. */
  absolute: boolean;
};

const comparator =
  "同比|环比|(?:比|较|与|同)(?:上年同期|去年同期|上年末|去年末|上年底|去年底|年初|上年|去年|前年|上月|上季度|上期|同期|(?:19|20)\\d{2}年(?:末|底|同期)?)(?:相比|比)?";
const tail = "(?:率|额|量|数|幅度|幅|情况|个?百分点|[±+%()（）\\s-])*";
const strong = new RegExp(
  `^(?<owner>.*?)(?<comparator>${comparator})?(?<verb>增长|增减|升降|增速|增幅|降幅|涨幅|±)${tail}$`,
);
const weak = new RegExp(
  `^(?<owner>.*?)(?<comparator>${comparator})?(?<verb>增加|上升|提高|下降|减少|降低|变化|变动)${tail}$`,
);
const only = new RegExp(`^(?<owner>.*?)(?<comparator>${comparator})(?<verb>)${tail}$`);

/**
 * 人口自然增长率 and 工业增加值 are measures of their own. 下降, 增加 and the like are changes only with something
 * compared or a rate's unit: 减少(张) may as well be how many were taken away.
 */
export function readHeaderChange(text: string, unit: PrintedUnit | null): HeaderChange | null {
  if (/(?:自然|机械)增长率?$|增加值$/.test(text)) return null;
  const groups = strong.exec(text)?.groups ?? only.exec(text)?.groups ?? weakGroups(text, unit);
  if (groups === undefined) return null;
  const { comparator: compared = "", verb = "" } = groups;
  // 增幅(%) | 较去年同期±百分点: points are what a growth has gone up by, and not the thing that grew.
  const owner = groups["owner"] === "" && text.includes("百分点") ? "增幅" : (groups["owner"] ?? "");
  return { owner, comparator: compared, up: !/下降|减少|降低|降幅/.test(verb), absolute: /增加|减少/.test(verb) };
}

function weakGroups(text: string, unit: PrintedUnit | null): Record<string, string> | undefined {
  const groups = weak.exec(text)?.groups;
  const rate = unit !== null && ["percent", "permille", "percentage-point"].includes(unit.family);
  return groups !== undefined && (rate || groups["comparator"] !== undefined) ? groups : undefined;
}

/** The direction of one printed number; a negative fall is a riddle, and null. */
export function directionOf(value: string, { up }: HeaderChange): Change["direction"] | null {
  if (/^-?0(?:\.0+)?$/.test(value)) return "none";
  if (value.startsWith("-")) return up ? "down" : null;
  return up ? "up" : "down";
}
