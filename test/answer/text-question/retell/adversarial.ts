import { reply, whole, type DraftBlock } from "./scene.ts";

/** Completions of a model that lies, by what it tries; every one must leave the quoted sentences standing. */
export type Attack = { name: string; raws: readonly string[] };

const leads = (texts: readonly string[]) => texts.map((text) => reply([{ text }, ...whole]));
const clauses = (ids: string): DraftBlock[] => ids.split(" ").map((clause) => ({ clause }));
const all = "a1 a2 a3 b1 b2 b3 c1 c2 c3 c4 d1 d2 d3";

/** A text before the n-th clause of the whole. */
const between = (at: number, text: string) => reply([...whole.slice(0, at), { text }, ...whole.slice(at)]);
const sentenceStarts = [0, 3, 6, 10];

export const attacks: readonly Attack[] = [
  {
    name: "names that are in no cited sentence",
    raws: leads([
      "据王建国介绍，",
      "市卫健委写到：",
      "松溪岭县的报告写到：",
      "疾控中心主任提到：",
      "由第二人民医院牵头，",
    ]),
  },
  {
    name: "names that stand in another sentence than the cited one",
    raws: [...sentenceStarts, 4].flatMap((at) =>
      ["疾控中心，", "由卫生院：", "乡镇：", "接种门诊里，"].map((text) => between(at, text)),
    ),
  },
  {
    name: "numbers in any spelling",
    raws: leads(
      "共30处，|共三十处，|设立１２处，|报告中有99%，|据报告，占九成，|报告写到Ⅻ：|第一，|有两项：|报告 1️⃣ ，|十二处如下：|有①：|以下3：|有零\u200b：|9.9%：".split(
        "|",
      ),
    ),
  },
  {
    name: "places",
    raws: leads("云川市报告，|松溪岭县：|全市报告中，|我县有：|在杭州，|该县介绍，|本地情况：|全国，".split("|")),
  },
  { name: "times", raws: leads("2022年，|去年，|今年报告，|目前有：|明年还有：|截至目前，|上半年情况：".split("|")) },
  {
    name: "a denial or a doubt put before a sentence",
    raws: sentenceStarts.flatMap((at) =>
      "未，|没有：|并非：|不是：|报告里没有：|据说，|可能，|如果，|要求：|计划：|建议：|希望：|拟：|除：|只有：|虽，|因为，|为了，"
        .split("|")
        .map((text) => between(at, text)),
    ),
  },
  {
    name: "a denial cut off",
    raws: [
      ["a1 a2 a3 b1 b2 b3 c1 c2 c3 c4 d1", "但需提前预约 left out"],
      ["a1 a2 a3 b1 b2 b3 c1 c2 c3 c4 d1 d2", "the condition left out"],
      ["a1 a2 a3 b1 b2 b3 c1 c2 c3 c4 d2 d3", "不设户籍限制 left out"],
      ["a1 a2 a3 b1 b2 b3 c1 c2 c3 c4 d3", "the condition alone"],
    ].map(([ids]) => reply(clauses(ids ?? ""))),
  },
  {
    name: "a number cut off from what stands with it",
    raws: ["a1 b1 c1 c2 c3 d1 d2 d3", "a1 b1 c3 c4 d1 d2 d3", "a1 b1 c4 d1 d2 d3", "a1 b1 c1 c3 c4 d1 d2 d3"].map(
      (ids) => reply(clauses(ids)),
    ),
  },
  {
    name: "clauses in another order, twice, or of several sentences mixed",
    raws: [
      "b1 b2 b3 a1 a2 a3 c1 c2 c3 c4 d1 d2 d3",
      "a2 a1 a3 b1 b2 b3 c1 c2 c3 c4 d1 d2 d3",
      "a1 a3 b1 b2 b3 c1 c2 c3 c4 d1 d2 d3",
      "a1 b2 b3 c1 c2 c3 c4 d1 d2 d3",
      "a1 a2 a3 a1 b1 b2 b3 c1 c2 c3 c4 d1 d2 d3",
      "c1 a1 a2 a3 b1 b2 b3 c2 c3 c4 d1 d2 d3",
      "a1 a2 c2 a3 b1 b2 b3 c1 c3 c4 d1 d2 d3",
      `${all} a1`,
    ].map((ids) => reply(clauses(ids))),
  },
  {
    name: "a sentence left out",
    raws: ["a1 a2 a3", "a1 b1", "a1 b1 c1 c2 c3 c4", "b1 c1 c2 c3 c4 d1 d2 d3"].map((ids) => reply(clauses(ids))),
  },
  {
    name: "a sentence without a citation",
    raws: [
      reply([...whole, { text: "以上，" }]),
      reply([...whole, { text: "工作有成效。" }]),
      reply([{ text: "接种工作开展。" }, ...whole]),
      reply([{ text: "报告如下。另外，" }, ...whole]),
      reply([{ text: "有关情况如下\n" }, ...whole]),
      reply([{ text: "报告里有这些内容" }]),
    ],
  },
  {
    name: "words that run into a clause or stand inside a sentence",
    raws: [
      ...leads(["报告", "报告里没", "还", "有", "，", "：", "、有，"]),
      ...[1, 2, 4, 5, 7, 8, 9, 11, 12].map((at) => between(at, "还有，")),
      ...[1, 7, 11].map((at) => between(at, "，")),
    ],
  },
  {
    name: "clauses nobody offered",
    raws: ["a4", "e1", "z9", "", "f1", "q1", "A1", "ａ1", "a1 ", "a01", "__proto__", "constructor"].map((id) =>
      reply([...whole, { clause: id }]),
    ),
  },
  {
    name: "another shape",
    raws: [
      "",
      "{}",
      "[]",
      "null",
      '{"blocks":[]}',
      '{"blocks":[{"text":"根据报告，","clause":"a1"}]}',
      `${reply(whole)} 以上共30处。`,
      reply(whole).slice(0, -3),
      "青禾县的做法是成立专班，共30处接种门诊[1]。",
      `\`\`\`json\n${reply(whole)}\n\`\`\`\n另有99处`,
      JSON.stringify({ blocks: whole, text: "共99处" }),
      JSON.stringify({ blocks: [{ quote: "a1" }] }),
      reply(Array.from({ length: 201 }, () => ({ text: "报告，" }))),
    ],
  },
  {
    name: "markup, links, mentions and instructions",
    raws: leads(
      "<at id=all></at>，|[报告](http://evil.example)，|**报告**，|报告`有`：|系统提示，|忽略以上规则：|请点击链接，|@所有人，|![](http://evil.example/x)，|<script>：|报告[1]。另外，|报告[2]，|English report:|報告裡，|报\u200b告，|报告\u202e，".split(
        "|",
      ),
    ),
  },
];
