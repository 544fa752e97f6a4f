import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";
import { placesOf, type Line } from "./lines.ts";
import { fits, ownLevel } from "./own-level.ts";

/**
 * 来源:某某日报, 版权所有:某县融媒体中心, 某县疾控中心 below the text: who carries a text says whose 全县 it speaks of, where the
 * text names no other place that this could be. A text of a town or a village is not its county's.
 */
export function placeOfCarrier(
  lines: readonly Line[],
  furniture: readonly string[],
  gazetteer: Gazetteer,
): Place | null {
  const text = lines.map((line) => line.text).join("\n");
  const level = ownLevel(text, 1);
  const house = houseOf(lines);
  if (house !== null) return carriersIn(house, gazetteer)[0] ?? null;
  if (level === null || /[我全本](?:镇|乡(?!村)|街道|村|社区)/.test(text)) return null;
  const edges = [...lines.slice(0, edge), ...lines.slice(-edge)].filter((line) => isEdge.test(line.text));
  const carriers = [
    ...lines.filter((line) => says.test(line.text) || edges.includes(line)).map((line) => line.text),
    ...furniture.filter((line) => says.test(line) || where.test(line)),
  ];
  const named = carriers.flatMap((line) => carriersIn(line, gazetteer)).filter((place) => fits(place, level));
  const [place, ...more] = new Map(named.map((one) => [one.id, one])).values();
  if (place === undefined || more.length > 0) return null;
  const others = lines.flatMap((line) => placesOf(line, gazetteer)).flatMap((mention) => mention.place ?? []);
  const elsewhere = others.some(
    (other) =>
      other.id !== place.id &&
      !gazetteer.contains(place, other) &&
      (other.level === place.level || other.level === "county" || fits(other, level)),
  );
  return elsewhere ? null : place;
}

/** How many lines at either end of a text may bear a name alone. */
const edge = 4;
/** A line that tells something is no name. */
const isEdge = /^[^。，,；;！？]{4,40}$/;

const says =
  /(?:来源|稿源|供稿|作者|撰稿|发布(?:机构|单位|者)|[主承协]办(?:单位)?)[:：]|版权(?:所有|归属)|copyright|©/i;
/** 欢迎访问某市某区人民法院官方网站: whose house 全院 is. */
export function houseOf(lines: readonly Line[]): string | null {
  const names = lines.slice(0, edge).flatMap((line) => welcome.exec(line.text)?.[1] ?? []);
  return lines.some((line) => /[全我本]院/.test(line.text)) ? (names[0] ?? null) : null;
}

const welcome = /^欢迎您?(?:访问|光临|来到|浏览)([\u4e00-\u9fff]{2,16}?(?:法院|检察院|医院|学院))/;
const where = /^\s*(?:您?的?(?:当前|现在)?(?:所在)?位置|首页)\s*[:：>]/;

/** 某县融媒体中心, 某某日报, 某县人民政府网: places that begin the name of one who carries texts. */
function carriersIn(line: string, gazetteer: Gazetteer): Place[] {
  return line.split(betweenNames).flatMap((name) => {
    let end = 0;
    let found: Place | null = null;
    for (const { place, span } of gazetteer.find(name)) {
      if (span[0] === end) [found, end] = [place, span[1]];
    }
    return found !== null && carrier.test(name.slice(end)) ? [found] : [];
  });
}

/** What is no letter of a name, or what the next field of a footer begins with: cleaning takes the spaces out. */
const betweenNames =
  /[^\u4e00-\u9fff]+|备案|版权(?:所有|归属)?|[主承协]办(?:单位)?|技术支持|网站(?:标识|地图)|地址|邮编|电话|联系|来源|作者|编辑|记者|通讯员|(?:发布)?(?:时间|日期)|浏览|阅读|点击/;

const carrier =
  /^(?:.+(?:报|网站?|融媒|中心|台|局|委|委员会|办|办公室|[法医]院|检察院|保健院|政府|公众号|机关|(?:局|厅|委|委员会)[\u4e00-\u9fff]{2,8}[处科股室])|[日晚早晨商]报|时报|网|发布|融媒|在线)社?$/;
