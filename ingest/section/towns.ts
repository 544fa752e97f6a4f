import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import { shortNames } from "../../src/reports/gazetteer/divisions.ts";
import type { Place } from "../../src/reports/place.ts";
import { isKindOfTown, townWithin } from "../../src/reports/town-names.ts";
import type { Line } from "./lines.ts";
import { innermost } from "./named-places.ts";

/** Behind the name of whose report it is: 2023年, 上半年, 年度, 工作总结, 关于…. */
const titleGoesOn = String.raw`(?:[（(]?(?:19|20)\d{2}|上半年|年度|工作|关于)`;

/** 甲市乙镇2023年…: a report of a town is none of its county's. */
export function townIn(title: string, county: Place | null): Place | null {
  const after = county === null ? title : behindName(title, county);
  const part = county === null ? null : partIn(after, county);
  if (part !== null) return part;
  const before = county === null ? "(?:^|[:：\\s])" : "^";
  const name = new RegExp(
    `${before}([\\u4e00-\\u9fff]{1,5}?(?:镇|乡|街道))(?=党委|人民政府|政府信息公开|办事处|(?:政府|(?:中心)?卫生院|社区卫生服务中心)?${titleGoesOn})`,
  ).exec(after)?.[1];
  if (name === undefined || isKindOfTown(name)) return county === null ? null : centreIn(after, county);
  return townWithin(county, name);
}

/**
 * 甲市东区某疫苗补种效果评价: a city's district that no table lists, where the text names it behind the city again. What it tells
 * is none of the whole city's.
 */
export function districtIn(title: string, text: string, city: Place | null): Place | null {
  if (city === null || city.level === "county" || city.level === "town") return null;
  const name = /^[\u4e00-\u9fff]{1,3}?区(?![域划间别内外县级位块])/.exec(behindName(title, city))?.[0] ?? "";
  if (name === "" || kindOfDistrict.test(name)) return null;
  const told = text.split(`${city.name}${name}`).length - 1 - (text.startsWith(title) ? 1 : 0);
  return told === 0 ? null : { ...townWithin(city, name), fullName: `${city.name}${name}`, level: "county" };
}

/** 城区, 中部地区, 开发区, 某区, 两个区: kinds of areas and numbers of them, and no name. */
const kindOfDistrict = /^[郊小灾疫库牧林湖片校院病]区$|[地社市城园辖山景发]区$|[各某全等个两三几我本该新主]/;

/** What stands in a title behind the last place it names, by its whole name or a short one. */
function behindName(title: string, { name }: Place): string {
  const said = [name, ...shortNames(name)].find((one) => title.includes(one)) ?? "";
  return title.slice(title.lastIndexOf(said) + said.length);
}

/** 某县甲溪镇李家村2023年…, 某县经济开发区2023年…: the report of a village or a zone is none of its county's, and none of its town's. */
function partIn(after: string, county: Place): Place | null {
  const { village, zone } = partOfPlace.exec(after)?.groups ?? {};
  if (village !== undefined) return kindOfVillage.test(village) ? null : townWithin(county, village);
  if (zone === undefined) return null;
  const place = townWithin(county, zone);
  return county.level === "county" ? place : { ...place, level: "county" };
}

const partOfPlace = new RegExp(
  String.raw`^(?:(?:[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道))?(?<village>[\u4e00-\u9fff]{2,5}(?:村|社区))|(?<zone>[\u4e00-\u9fff]{0,6}?(?:高新|[\u4e00-\u9fff]{0,8}开发|工业园|产业园|度假|保税)区))(?:党支部|党总支|党委|两委|村委会|居委会|管委会)?(?=${titleGoesOn})`,
);
const kindOfVillage = /[各全某等个]|^(?:行政|自然|贫困|示范|中心|文明|卫生|智慧|和谐|农村|城市|美丽乡?)(?:村|社区)$/;

/**
 * 某县甲溪中心卫生院2023年工作总结, …乙桥社区卫生服务中心: its 辖区 is no town anybody listed and not the county, so what it tells is
 * told under its own name.
 */
function centreIn(after: string, county: Place): Place | null {
  const name = centre.exec(after)?.[1];
  const isKind = /^(?:中心|乡镇|镇|乡|村|社区|基层|公立|标准化|规范化|部分|所有|加强|推进|关于)|[全各某]/;
  return name === undefined || isKind.test(name) ? null : townWithin(county, name);
}

const centre = new RegExp(
  String.raw`^([\u4e00-\u9fff]{1,8}?(?:(?:中心)?卫生院|社区卫生服务(?:中心|站)|卫生室|卫生所))(?=${titleGoesOn})`,
);

/**
 * 某市某区甲溪镇卫生院 alone on one of the first lines, or as the source or signature of a text that speaks of 我镇: whose report
 * stands there, where its title names no place.
 */
export function townOffice(
  { lines, issuer, text }: { lines: readonly Line[]; issuer: string | null; text: string },
  gazetteer: Gazetteer,
): Place | null {
  const signed = issuer !== null && speaksOfTown.test(text) ? [issuer] : [];
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

/**
 * 甲溪镇扎实推进疫苗接种 / 截至目前，该镇…: a text of no county of its own that names one town at the head of its title, or speaks of 全镇 and
 * names it more than in passing, is that town's. `titled` is the place its title names.
 */
export function townSpokenOf(
  { title, text, issuer }: { title: string; text: string; issuer: string | null },
  titled: Place | null,
  gazetteer: Gazetteer,
): Place | null {
  // 全县位次第4位: where a town stands among others makes the text none of the county's.
  const larger = /[全我本][省市县区州](?!域|镇|[前第]|(?:位次|排[名位]))/.exec(text)?.[0];
  if (larger !== undefined && !/^[我全本]省$/.test(larger)) return null;
  const [town, ...others] = Map.groupBy(townsIn(text), ({ name }) => name).values();
  const name = town?.[0]?.name ?? "";
  if (town === undefined || others.length > 0) return null;
  const around = (said: string, at: number) =>
    innermost(/[\u4e00-\u9fff]*$/.exec(said.slice(0, at))?.[0] ?? "", gazetteer);
  const head = townsIn(title).find(
    ({ at }) =>
      /(?:^|[:：】])$/.test(title.slice(0, at)) ||
      /^(?:位于|地处|隶属于?)/.test(title.slice(at + name.length)) ||
      (titled !== null && around(title, at)?.id === titled.id),
  );
  const county = town.map(({ at }) => around(text, at)).find((place) => place !== null);
  if (head !== undefined) {
    // 甲溪镇李家村开展植树: the village's, and not its town's.
    const village = /^[\u4e00-\u9fff]{2,4}?(?:村|社区)(?![级镇民居卫医])/.exec(title.slice(head.at + name.length))?.[0];
    return townWithin(titled ?? county ?? null, village === undefined || kindOfVillage.test(village) ? name : village);
  }
  const kind = speaksOfTown.exec(text)?.[1];
  const opens = town.filter(({ at }) => /(?:^|[\n。年])$/.test(text.slice(0, at)));
  // 2021年甲溪街道深入…。甲溪街道…由副主任主管: a text that begins so twice is of it, though it never says 我街道.
  const begun = opens.length > 1 && (opens[0]?.at ?? 0) < openingLength;
  if (titled !== null || (kind === undefined ? !begun : !name.endsWith(kind))) return null;
  const isSubject = ({ at }: { at: number }) =>
    /(?:^|\n)$/.test(text.slice(0, at)) || begun || office.test(text.slice(at + name.length));
  if (county === undefined && town.length === 1 && !town.some(isSubject)) return null;
  return townWithin(county ?? innermost(issuer ?? "", gazetteer), name);
}

/** How far into a text its opening reaches, in characters. */
const openingLength = 300;

/** One mention in passing names no subject: one that opens a line does, and an office, 甲溪镇卫生院. */
const office = /^(?:党委|政府|人民政府|办事处|党工委|中心|卫生院|卫生健康|社区|综合|农业|便民|政务|人大|纪委|派出所)/;

/** 全镇, 我乡, 该街道; not 全镇区 or 我乡村. */
export const speaksOfTown = /[该全我本](镇(?![区街域长])|乡(?![镇村])|街道)/;

/** The towns a text names, in order, with where each name begins and whether it is one of a list. */
export function townsIn(text: string): { name: string; at: number; listed: boolean }[] {
  return [...text.matchAll(named)].flatMap(({ index, 0: found, groups }) => {
    const name = groups?.["name"] ?? "";
    const at = index + found.length - name.length;
    const listed = /[、和与及]$/.test(text.slice(0, at));
    return isKindOfTown(name) || speaksOfTown.test(name) || noName.test(name) ? [] : [{ name, at, listed }];
  });
}

/** 认真落实镇党委部署, 报镇政府: what is done for a town is no name. */
const noName =
  /^(?:[这那]是|[东南西北]{1,2}[临邻靠接连与至到][\u4e00-\u9fff]*|按照?|以|根据|围绕|依托|经过?|通过|来自|位于|属于|隶属|配合|服从|报|受|各|几|多|[一二三四五六七八九十两]|[\u4e00-\u9fff]*(?:落实|执行|贯彻|推进|支持|协助|加强|成为|建[成立设]|设立|健全|打造|三级|市区|县))(?:镇|乡|街道)$/;

/** A town's name begins where a clause does, behind the place around it or behind 到, 在, 由; 甲镇长 is no town. */
const named =
  /(?:^|[^\u4e00-\u9fff]|[省市县区州旗年到赴在由对向据和与及布])(?:(?:[到赴在由对向据]|年度?|请[与向])(?=[\u4e00-\u9fff]{2,4}(?:镇|乡|街道)))?(?<name>[\u4e00-\u9fff]{2,4}?(?:镇|乡(?![镇村])|街道))(?![长域级])/gm;
