import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";

/**
 * 某某晚报掌上某某, 人民银行某某分行: a medium that carries a text says nothing of whose it is, nor does a bank's branch, which is named
 * after the city it sits in.
 */
export function isMedium(behind: string): boolean {
  return /^(?:市|省)?(?:网|新闻网|[日晚早晨商]报|(?:都市|青年|工人|农民|法治)报|时报|电视台|广播|频道|\d{1,2}月\d{1,2}日(?:[讯电]|消息)|(?:中心支|分)行)/.test(
    behind,
  );
}

/** 某报甲市讯(记者…): where the writer sat. */
export const isSentFrom = (behind: string): boolean => /^[讯电](?=[\s(（：:，,\d])/.test(behind);

/** 全国妇幼工作会议在某市举行, 本报记者发自某市: where something took place or was written is not what it is about. */
export function isVenue(ahead: string, behind: string): boolean {
  const held = /^[^，,。；;\d]{0,12}(?:举行|召开|举办|开幕|闭幕|落幕|揭幕|开班)/.test(behind);
  return (held && /[在于][\u4e00-\u9fff]{0,6}$/.test(ahead)) || /发自[\u4e00-\u9fff]{0,4}$/.test(ahead);
}

/** 甲市疾控中心专家来乙市指导: who comes to see others is not who a text is about. */
export const visits = (behind: string): boolean =>
  /^[\u4e00-\u9fff]{0,16}?(?:来|赴|莅临|一行到|走访|到访)[\u4e00-\u9fff]{2,12}?(?:指导|调研|考察|检查|督导|交流|学习)/.test(
    behind,
  );

/** 全国(不含香港、澳门特别行政区…): what is left out. */
export const isLeftOut = (ahead: string): boolean => /(?:不含|不包括|未含)[^，,。；;()（）]{0,20}$/.test(ahead);

/** 1992年由甲区划归乙区: whose a place was before. */
function isFormer(ahead: string, behind: string): boolean {
  return /[由从]$/.test(ahead) && /^(?:[…划]|[析分]置)/.test(behind);
}

/** 在“2023年甲市…: in a first sentence that is cut for a title, a quotation that never ends names an event. */
function isCutOff(title: string, ahead: string): boolean {
  return title.endsWith("…") && /“[^”]*$/.test(ahead);
}

/** (甲省)关于乙市丙县…: what an archive puts before a title stands apart from it. */
const longestBetween = 4;

/** The last of a run such as 甲省乙市丙县 is what a title speaks of. */
export function innermost(title: string, gazetteer: Gazetteer): Place | null {
  let found: Place | null = null;
  let end = -1;
  for (const mention of gazetteer.find(title)) {
    const behind = title.slice(mention.span[1]);
    const ahead = title.slice(0, mention.span[0]);
    if (!mention.place || isMedium(behind) || isSentFrom(behind) || visits(behind)) continue;
    if (isVenue(ahead, behind) || isFormer(ahead, behind) || isLeftOut(ahead) || isCutOff(title, ahead)) continue;
    const within = found !== null && gazetteer.contains(found, mention.place);
    // 青禾县、松溪岭县接种率…: a title that lists places is of none of them.
    if (found !== null && !within && /^[、和与及]$/.test(title.slice(end, mention.span[0]))) return null;
    if (found !== null && mention.span[0] > end + (within ? longestBetween : 1)) break;
    found = mention.place;
    end = mention.span[1];
  }
  return found;
}
