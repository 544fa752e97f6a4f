import { contains, type Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";
import { placesOf, type Line } from "./lines.ts";
import { isLeftOut, isMedium, isSentFrom, isVenue } from "./named-places.ts";
import { fits, ownLevel, type OwnLevel } from "./own-level.ts";
import { aims, means } from "./study.ts";

/** Evidence a place needs before figures are asserted for it; one passing mention (weight 1) never is. */
export const enough = 4;

export type Weighed = {
  place: Place;
  weight: number;
  /** Where it first opens what a sentence tells, so that 全市 behind it may speak of it. */
  opensAt: number | null;
};

/** How far into a text its opening reaches, in characters. */
const openingLength = 300;

type Source = { title: string; issuer: string | null; lines: readonly Line[] };

/** A signature and a meeting's own line say whose a text is; each other mention counts once, in the opening or a title twice. */
export function weighPlaces({ title, issuer, lines }: Source, gazetteer: Gazetteer): Weighed[] {
  const weights = new Map<string, Weighed>();
  const fields = new Set<string>();
  const add = (place: Place | null, weight: number, opensAt: number | null = null) => {
    if (place === null || place.level === "country") return;
    const known = weights.get(place.id);
    weights.set(place.id, {
      place,
      weight: (known?.weight ?? 0) + weight,
      opensAt: known?.opensAt ?? opensAt,
    });
  };
  for (const { place } of gazetteer.find(issuer ?? "")) add(place, 6);
  const ours = (whoseTitle.exec(title)?.[1] ?? null) as OwnLevel | null;
  const level = ownLevel(lines.map(({ text }) => text).join("\n"), 1);
  const opening = (lines[0]?.span[0] ?? 0) + openingLength;
  for (const [index, line] of lines.entries()) {
    const met = index < 6 && isMeetingLine(line.text);
    const mentioned = placesOf(line, gazetteer);
    const bureaus = mentioned.filter(({ span }) => bureauAhead.test(line.text.slice(span[1] - line.span[0])));
    for (const { place, span } of mentioned) {
      if (place === null) continue;
      const [start, end] = [span[0] - line.span[0], span[1] - line.span[0]];
      const [before, after] = [line.text.slice(0, start), line.text.slice(end)];
      if (isMedium(after) || isInLaw(line.text, start) || isDateline(line.text.slice(Math.max(0, end - 30), end + 14)))
        continue;
      if (isVenue(before, after) || isOneOfSeveral(before, after) || isInSeries(line.text, start)) continue;
      if (isAward(before, after) || isLeftOut(before)) continue;
      // 某报甲市讯 8月2日，某省市场监管局发布…: the paper's writer sits there, and the bureau of the whole province speaks.
      if (isSentFrom(after) && bureaus.some((bureau) => bureau.place !== null && contains(bureau.place, place)))
        continue;
      if (isField.test(after)) fields.add(place.id);
      if (ours !== null && index < 4 && fits(place, ours) && speaksFirst(before, after)) add(place, enough);
      if (level !== null && fits(place, level) && tells(before, after)) add(place, enough);
      if (index < 4 && speaksFor.test(after)) add(place, enough);
      const isOuter = mentioned.some(
        (inner) => inner.span[0] === span[1] && inner.place !== null && contains(place, inner.place),
      );
      if (ownSite(before, after) || (studyHead.test(before) && !isOuter)) add(place, enough);
      const passing = 1 + Number(span[0] < opening) + Number(isInTitle(line.text, start, end));
      const opens = opensSentence(before, after) || isSentFrom(after);
      add(place, met || isWholeOf(place, after) ? enough : passing, opens ? span[0] : null);
    }
  }
  return [...weights.values()].filter(({ place }) => !fields.has(place.id));
}

/** 在某市各县市区中排名第二: who is ranked among the parts of a place is one of them, and the text none of the whole's. */
const isField =
  /^(?:全市|全省|[市省州])?的?(?:各|[\d一二三四五六七八九十]+个?)?(?:县市区|县[（(]市、?区[)）]|区县|市县|县区|县市|州市|乡镇)[^，,。；;]{0,4}(?:排名?|位居|位列|名列|居|列)第?/;

/** 选择甲县和乙县2个试点县: what is told of several together is no one's among them. */
function isOneOfSeveral(before: string, after: string): boolean {
  return severalAhead.test(after) || (/[、和与及]$/.test(before) && severalOf.test(after));
}

const severalOf = /^县?[\d两二三四五六七八九十]+个(?:试点|项目|监测|调查|样本)?(?:县|市|区)/;
const severalAhead = new RegExp(`^县?[、和与及][\\u4e00-\\u9fff、]{1,24}?${severalOf.source.slice(1)}`);

/**
 * 甲市麻疹发病大幅下降, 目的：评价甲市…结果: what a sentence is about stands at the start of a clause or behind the verb of a study; a guest
 * or a neighbour who is visited is not.
 */
function opensSentence(before: string, after: string): boolean {
  if (/^[^，,。；;]{0,16}(?:代表团|考察|来[我访]|到我|赴|学习|交流|专家|公司|集团)/.test(after)) return false;
  return clauseHead.test(before);
}

const clauseHead = new RegExp(
  String.raw`(?:^|[，,。；;：:])(?:目的|方法|结果|结论)?[：:]?为?(?:${aims}|收集)?(?:(?:19|20)\d{2}(?:[-—~至到](?:19|20)\d{2})?年)?$`,
);

/** [方法]对某市某区2000—2005年疫情资料进行分析: where a study was made, the places it lies in ahead of it. */
const studyHead = new RegExp(
  String.raw`(?:^|[。\s])[[【]?(?:目的|方法)[\]】]?[:：\s]?[为对在以]?(?:${aims}|${means}){0,2}(?:[\u4e00-\u9fff]{2,8}?[省市州])?$`,
);

/** 通过甲区政府信息公开网站发布424件: who reports is at home on the site. */
function ownSite(before: string, after: string): boolean {
  return /(?:通过|在|利用|依托)[\u4e00-\u9fff]{0,3}$/.test(before) && /^(?:人民)?政府(?:信息公开|门户)?网/.test(after);
}

/** 通过了某市示范园的评估, 荣获某省先进单位称号: who gives a title is not who has it. */
function isAward(before: string, after: string): boolean {
  return (
    /(?:通过|荣获|获得?|被(?:评为|授予|认定为|确定为|命名为))了?[^，,。；;]{0,30}$/.test(before) &&
    /^[\u4e00-\u9fff“”"]{0,24}(?:复评|评估|评审|验收|认定|称号|荣誉|先进(?:单位|集体)|示范[园校院]|奖)/.test(after)
  );
}

/** 甲区全区启动…: the name before 全区 is the text's own place. */
function isWholeOf({ name }: Place, after: string): boolean {
  const level = /^全([省市县区])/.exec(after)?.[1];
  return level !== undefined && name.endsWith(level);
}

function isInTitle(line: string, start: number, end: number): boolean {
  return [...line.matchAll(/《[^《》]{2,40}》/g)].some(
    ({ 0: { length }, index }) => start >= index && end <= index + length,
  );
}

/** 在“2023年甲市开展某某行动”系列新闻发布会上: the name of an event of the whole city at which one of its districts speaks. */
function isInSeries(line: string, at: number): boolean {
  return [...line.matchAll(/“[^“”]{4,80}”(?:系列|主题|专题|专场)/g)].some(
    ({ 0: { length }, index }) => at > index && at < index + length,
  );
}

/** 乙区区长某某表示, 乙县卫健局局长某某介绍: whose leader tells it. */
const speaksFor =
  /^(?:[省市州县区]?(?:委书记|长)|[\u4e00-\u9fff]{2,12}?(?:局长|主任|书记|负责人))[\u4e00-\u9fff]{0,4}(?:表示|介绍|说|称|通报|指出)/;

/** 学习《某省人口与计划生育条例》: a law is obeyed below whoever gave it. */
function isInLaw(line: string, at: number): boolean {
  return [...line.matchAll(/《[^《》]{2,60}(?:办法|条例|规定|细则|法)》/g)].some(
    ({ 0: { length }, index }) => at > index && at < index + length,
  );
}

/** 我市, 全县, and the 市 of 市统计局发布…: a place that the title leaves to be named. */
const whoseTitle = /(?:[我全]|^(?=[省州市县区](?!场)[\u4e00-\u9fff\d]{2,10}(?:局|委|中心|办|院)))([省州市县区])/;

/** 某省卫生健康委通报…我省…, 某报讯 3月8日，某市统计局发布…: the bureau that speaks first says whose 我省 is. */
function speaksFirst(before: string, after: string): boolean {
  return /^(?:.{0,24}[讯电道]\s?)?(?:\d{1,2}月\d{1,2}日[,，]?)?$/.test(before) && bureauAhead.test(after);
}

const bureauAhead =
  /^[\u4e00-\u9fff\d]{0,24}?(?:局|委|委员会|中心)(?:向[\u4e00-\u9fff]{2,6})?(?:通报|发布|公布|消息|召开|介绍|[，,]|近日|日前|(?:19|20)\d{2})/;

/** 记者从某市疾控中心了解到，…全市累计接种…: whose 全市 is said by the bureau that told it. */
function tells(before: string, after: string): boolean {
  return before.endsWith("从") && told.test(after);
}

const told =
  /^[\u4e00-\u9fff]{0,10}?(?:局|委|委员会|中心|办公室|办|指挥部|专班)[^，,。；;\d]{0,10}(?:了解到|获悉|得知|[获得]知)/;

/** 本报某地1月8日电: where the news was written is not what it is about. */
function isDateline(before: string): boolean {
  return /(?:本报|新华社|中新社|中新网|人民网|中国网|央视网|央广网|光明网|记者)[^，,。\d]{0,8}\d{1,2}月\d{1,2}日(?:[电讯]|消息)?$|(?:本报|新华社|中新社|中新网|人民网|央广网|光明网)[^，,。\d]{1,8}\d{1,2}月\d{1,2}日(?:[电讯]|消息)[^。]{0,9}$/.test(
    before,
  );
}

/** 在某市第八届人民代表大会上: who a text was read to is as good as a signature. */
function isMeetingLine(text: string): boolean {
  return text.length <= 80 && /日[)）]?(?:在|向|于).{2,20}(?:人民代表大会|人大常委会|政协|委员会)/.test(text);
}
