import { markLength } from "../../../../src/reports/outline.ts";
import { placesOf, type Line } from "../../../section/lines.ts";
import type { FigureDraft } from "../../draft.ts";
import type { PlaceReader } from "../../slots/clause-place.ts";

/**
 * 甲市12月优良天数比例为91.4%；细颗粒物浓度为26微克。1—12月，优良天数比例为85.7%: in a text of the nation a paragraph that tells of one
 * place from its first number on is of that place to its end, and one that opens with a region (江北平原PM2.5浓度…；O3浓度…) is of
 * the region, which has its name in front of each. So is one in a text that names no place of its own.
 */
export function keepParagraphSubject(
  drafts: readonly FigureDraft[],
  line: Line,
  { own, gazetteer }: PlaceReader,
): void {
  const [first] = drafts;
  if (first === undefined || (own !== null && own.level !== "country") || whole.test(line.text)) return;
  const ofNation = drafts.filter(({ place }) => place?.id === own?.id);
  const { place } = first;
  if (place !== null && place.id !== own?.id) {
    if (own === null) return;
    const others = placesOf(line, gazetteer).some((mention) => mention.place?.id !== place.id);
    if (!others) for (const draft of ofNation) draft.place = place;
    return;
  }
  const region = regionAhead(line.text.slice(first.sentence[0] - line.span[0]));
  if (region === "" || placesOf(line, gazetteer).some(({ form }) => form === "full")) return;
  for (const draft of ofNation) if (!draft.phrase.includes(region)) draft.phrase = `${region}${draft.phrase}`;
}

/** 全国, 各省: what is told of the whole or of many is of none of them. */
const whole = /全[国省市县区州]|我[国省市县区州]|各[省市县区州地]/;

function regionAhead(sentence: string): string {
  const text = sentence.slice(markLength(sentence)).replace(timeAhead, "");
  return region.exec(text)?.[0] ?? "";
}

const timeAhead = /^(?:(?:19|20)\d{2}年)?(?:\d{1,2}(?:[-—~至到]\d{1,2})?月(?:份)?)?[,，]?/;
/** 东部地区, 江北平原, 甲乙丙及周边地区“2+26”城市. */
const region =
  /^[\u4e00-\u9fff]{2,8}?(?:地区|平原|流域|诸河|三角洲|城市群|经济带)(?:“[^“”]{1,8}”城市)?(?=(?:(?:19|20)\d{2}年)?[\u4e00-\u9fffA-Z]*(?:\d|[,，]))/;
