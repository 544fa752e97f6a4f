import { replaceMatches } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

/** 常住人口[2]为121人, 0-14[4]岁: the number of a note at the foot parts a name from what is said of it. */
const noteMark = /(?<=[\p{Script=Han}\d”"])[[［]\d{1,2}[\]］](?=[\p{Script=Han}\d，,、。；;：:(（])/gu;

/** 社区卫生服务中心()诊疗1.2万人次: what stood in the brackets was lost, and a name goes on over them. */
const emptyBrackets = /(?<=\p{Script=Han})[(（][ \t]*[)）](?=[\p{Script=Han}\d])/gu;

/** - 3 - on a line of its own within a sentence that goes on over the page. */
const pageNumber =
  /(?<=[\p{Script=Han}，,、])\n[ \t]*[-—–][ \t]*\d{1,4}[ \t]*[-—–][ \t]*(?=\n[ \t]*[\p{Script=Han}\d])/gu;

/**
 * 产妇数29↵2、4人: the number of a sheet's line within a number that goes on behind it; no item of a list is a bare count that a line
 * without a mark of its own breaks off before.
 */
const lineNumber =
  /(?<=^(?![ \t]*[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．](?!\d))[^\n\t|]{20,}\p{Script=Han}\d{1,4}(?:\.\d*)?)\n[ \t]*\d{1,2}、(?=\d{1,3}(?:[人例名次个%‰。；;，,]))/gmu;

/** Drops the marks a page puts into running text: numbers of notes, and of the page between two lines of one sentence. */
export function dropPageMarks(mapped: MappedText): MappedText {
  return [noteMark, emptyBrackets, pageNumber, lineNumber].reduce(
    (text, mark) => replaceMatches(text, mark, "", "hidden"),
    mapped,
  );
}
