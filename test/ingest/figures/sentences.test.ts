import { expect, test } from "vitest";

import { sentencesOf } from "../../../ingest/figures/sentences.ts";
import type { Line } from "../../../ingest/section/lines.ts";

const lineOf = (text: string): Line => ({ text, span: [0, text.length], heading: null });
const sentences = (text: string) => sentencesOf(lineOf(text)).map((sentence) => sentence.text);
const clauses = (text: string) =>
  sentencesOf(lineOf(text)).flatMap((sentence) =>
    sentence.clauses.map((clause) => text.slice(...clause)).filter((clause) => clause !== ""),
  );

test.each([
  ["完成12场。参训640人次。", ["完成12场。", "参训640人次。"]],
  ["覆盖率92.79%,管理率91.3%。", ["覆盖率92.79%,管理率91.3%。"]],
  ["收到“怎么办?”18件。", ["收到“怎么办?”", "18件。"]],
  ["没有句号", ["没有句号"]],
])("sentences end at 。！？ and never at a decimal point: %s", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test.each([
  ["门诊12万人次,住院3万人次;手术1万台", ["门诊12万人次", "住院3万人次", "手术1万台"]],
  ["建议10件、提案18件", ["建议10件、提案18件"]],
  ["新增托位7500个(其中普惠4500个),培训300人", ["新增托位7500个", "其中普惠4500个", "培训300人"]],
  ["执业(助理)医师4321人,6个县(区)疾控中心", ["执业(助理)医师4321人", "6个县(区)疾控中心"]],
  ["如下:1.体检320人;2.随访90人;(三)宣传3场", ["如下", "体检320人", "随访90人", "宣传3场"]],
  ["一是体检320人,二是随访90人", ["体检320人", "随访90人"]],
  ["体检320人,一、二级医院4家,约3.5万人次", ["体检320人", "一、二级医院4家", "约3.5万人次"]],
  ["【结果】共随访90人", ["共随访90人"]],
  ["结果本次共随访90人", ["本次共随访90人"]],
  ["结果显示共随访90人", ["结果显示共随访90人"]],
])("clauses begin after ，；： and brackets, but not at a bracket inside a name: %s", (text, expected) => {
  expect(clauses(text)).toEqual(expected);
});
