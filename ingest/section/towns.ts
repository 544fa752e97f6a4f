import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";
import { isKindOfTown, townWithin } from "../../src/reports/town-names.ts";
import type { Line } from "./lines.ts";
import { innermost } from "./named-places.ts";

/** 甲市乙镇2023年…: a report of a town is none of its county's. */
export function townIn(title: string, county: Place | null): Place | null {
  const after = county === null ? title : title.slice(title.lastIndexOf(county.name) + county.name.length);
  const before = county === null ? "(?:^|[:：\\s])" : "^";
  const name = new RegExp(
    `${before}([\\u4e00-\\u9fff]{1,5}?(?:镇|乡|街道))(?=(?:党委|政府|人民政府|办事处|(?:中心)?卫生院|社区卫生服务中心)?(?:[（(]?(?:19|20)\\d{2}|上半年|年度|工作|关于))`,
  ).exec(after)?.[1];
  if (name === undefined || isKindOfTown(name)) return county === null ? null : centreIn(after, county);
  return townWithin(county, name);
}

/**
 * 某县甲溪中心卫生院2023年工作总结, …乙桥社区卫生服务中心: its 辖区 is no town anybody listed and not the county, so what it tells is
 * told under its own name.
 */
function centreIn(after: string, county: Place): Place | null {
  const name =
    /^([\u4e00-\u9fff]{1,8}?(?:(?:中心)?卫生院|社区卫生服务(?:中心|站)|卫生室|卫生所))(?=[（(]?(?:19|20)\d{2}|上半年|年度|工作|关于)/.exec(
      after,
    )?.[1];
  const isKind = /^(?:中心|乡镇|镇|乡|村|社区|基层|公立|标准化|规范化|部分|所有|加强|推进|关于)|[全各某]/;
  return name === undefined || isKind.test(name) ? null : townWithin(county, name);
}

/**
 * 某市某区甲溪镇卫生院 alone on one of the first lines, or as the source or signature of a text that speaks of 我镇: whose report
 * stands there, where its title names no place.
 */
export function townOffice(
  { lines, issuer, text }: { lines: readonly Line[]; issuer: string | null; text: string },
  gazetteer: Gazetteer,
): Place | null {
  const signed = issuer !== null && /[我全本](?:镇|乡(?![村镇])|街道)/.test(text) ? [issuer] : [];
  for (const name of [...lines.slice(0, 2).map((line) => line.text), ...signed]) {
    const office =
      /^(?<around>[\u4e00-\u9fff]*[省市县区州旗盟])(?<town>[\u4e00-\u9fff]{1,5}?(?:镇|乡|街道))(?:中心)?(?:卫生院|社区卫生服务中心|人民政府|政府|党委|办事处)(?:文件)?$/.exec(
        name,
      )?.groups;
    const county = innermost(office?.["around"] ?? "", gazetteer);
    const town = office?.["town"] ?? "";
    if (county?.level === "county" && !isKindOfTown(town)) return townWithin(county, town);
  }
  return null;
}
