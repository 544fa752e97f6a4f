import type { Quantity } from "../../src/reports/quantities/scan.ts";
import { unitOf, type UnitTable } from "../../src/reports/quantities/units.ts";

/** A unit that a heading or the line above a table prints for the numbers under it. */
export type PrintedUnit = Pick<Quantity, "unit" | "family" | "base" | "scale">;

/** 万人, 百户: people and households as what a rate is of. */
const heads = /^(?:十万|百万|10万|万|千|百)?(?:人|户|人口)$/;

/**
 * Reads 万人, %, 张/千人, 1/10万 (as /10万); null where the words are no unit (常住). A unit never begins with a digit:
 * behind a number it would be read as one more.
 */
export function readUnit(printed: string, units: UnitTable): PrintedUnit | null {
  const unit = printed.replace(/^(?:计量)?单位[:：]?|^[±+]/g, "").trim();
  if (/^1[/／]/.test(unit)) return readUnit(unit.slice(1), units);
  if (unit === "" || /^\d/.test(unit)) return null;
  const known = unitOf(units, unit);
  if (known !== null) return { unit, ...known };
  const [above, below, more] = unit.split(/[/／]/);
  if (above === undefined || below === undefined || below === "" || more !== undefined) return null;
  if (above !== "" && unitOf(units, above) === null) return null;
  const perHead = heads.test(below) || /^(?:十万|10万|百万|千|万)$/.test(below);
  return { unit, family: perHead ? "per-population" : "ratio", base: unit, scale: 0 };
}

/** 县(区), 镇(街道): the brackets name another kind of place, not what is counted in. */
const kindOfPlace = /[省市县区旗镇乡村街]$/;

/** Takes a unit in brackets out of a heading: `接种率(%)` → 接种率 and %. Other brackets stay. */
export function cutUnit(text: string, units: UnitTable): { rest: string; unit: PrintedUnit | null } {
  for (const match of text.matchAll(/[(（[【](?<inner>[^()（）[\]【】]{1,12})[)）\]】]/g)) {
    const inner = match.groups?.["inner"] ?? "";
    const before = text.slice(0, match.index);
    if (kindOfPlace.test(before) && /^(?:市|县|区|镇|乡|村|社区|街道)$/.test(inner)) continue;
    const unit = readUnit(inner, units);
    if (unit !== null) return { rest: before + text.slice(match.index + match[0].length), unit };
  }
  const sign = /(?<=[\u4e00-\u9fff±+-])[%‰]$/.exec(text);
  if (sign !== null) return { rest: text.slice(0, sign.index), unit: readUnit(sign[0], units) };
  const told = /[,，]?(?:计量)?单位[:：](?<unit>\S{1,12})$/.exec(text);
  const unit = told === null ? null : readUnit(told.groups?.["unit"] ?? "", units);
  return told === null || unit === null ? { rest: text, unit: null } : { rest: text.slice(0, told.index), unit };
}

/** `单位:万元、%` of a line above a table: every unit it lists. */
export function unitsTold(line: string, units: UnitTable): PrintedUnit[] {
  const told = /单位[:：]\s*(?<units>[^\s()（）;；。]{1,24})/.exec(line)?.groups?.["units"];
  if (told === undefined) return inBrackets(line, units);
  return told.split(/[、,，和及]/).flatMap((name) => readUnit(name, units) ?? []);
}

/** 分县指标(%): a unit that ends the table's title in brackets. */
function inBrackets(line: string, units: UnitTable): PrintedUnit[] {
  const name = /[(（]([^()（）]{1,8})[)）]\s*$/.exec(line)?.[1];
  return name === undefined ? [] : [readUnit(name, units) ?? []].flat();
}

/** A name that is no count and takes no unit of counting: 接种率, 同比, 密度. */
const rateName =
  /(?:率|比重|占比|比例|构成|增速|增幅|降幅|增长|同比|环比|水平|进度|程度|百分[比数])$|指数|密度|性别比|^(?:为|占|完成)/;
/** Measured in something that the line above does not mean: 得分 under 人, 平均年龄 under 万元. */
const otherName = /(?:得分|分数|评分|分值|天数|年龄|寿命|时间|日期|年限|年份|倍数|系数|等级|级别)$/;
/** A place in an order has no unit either. */
const orderName = /(?:排名|位次|名次|排序)$/;
/** 住院人次, 总额: a name that surely counts. */
const countName = /(?:数|量|额|人口|人次|户|总值)$/;
const rates: readonly string[] = ["percent", "permille", "per-population", "percentage-point"];

/** 接种人数, 应种剂次, 惠及户数: the name says what is counted; 占比 and 率 behind it would say otherwise. */
const unitNames: readonly [name: RegExp, unit: string][] = [
  [/(?:剂次|剂次数)$/, "剂次"],
  [/(?:人次|人次数)$/, "人次"],
  [/(?:台次|台次数)$/, "台次"],
  [/(?:人数|人口数?)$/, "人"],
  [/户数$/, "户"],
  [/例数$/, "例"],
  [/(?:件数|(?:决定|申请)数量)$/, "件"],
  [/起数$/, "起"],
  [/(?:住院天数|平均住院日)$/, "天"],
  [/床位数$/, "张"],
];

/** The unit that a metric's own name prints, where neither heading nor caption gives another. */
export function unitInName(name: string, units: UnitTable): PrintedUnit | null {
  const unit = unitNames.find(([pattern]) => pattern.test(name))?.[1];
  return unit === undefined ? null : readUnit(unit, units);
}

/** 诊疗人次(万): the brackets give the scale, and the name says of what. */
export function withNamedBase(printed: PrintedUnit, name: string, units: UnitTable): PrintedUnit {
  const own = printed.base === "" && printed.scale > 0 ? unitInName(name, units) : null;
  return own === null ? printed : (readUnit(`${printed.unit}${own.unit}`, units) ?? printed);
}

/**
 * The unit of the line above a table for a metric of that name, or null where it may be another's: 万人 is not the unit
 * of 城镇化率, nor % of 户数. With several units only a single one that fits is taken.
 */
export function toldUnitFor(name: string, told: readonly PrintedUnit[]): PrintedUnit | null {
  if (orderName.test(name) || otherName.test(name)) return null;
  const isRate = ({ family }: PrintedUnit) => rates.includes(family);
  const fitting = told.filter((unit) => {
    if (rateName.test(name)) return isRate(unit);
    return !isRate(unit) || (told.length === 1 && !countName.test(name));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
