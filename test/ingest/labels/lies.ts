import { labels } from "./scene.ts";

/** Labels the hard cues speak against, by what they try: none may change a figure of the scene. */
export type Lie = { name: string; raws: readonly string[] };

const metrics = (...words: string[]) => words.map((metric) => labels({ metric }));

export const lies: readonly Lie[] = [
  {
    name: "words that are not in the sentence",
    raws: metrics("疫苗点", "接种 门诊", "接种门诊部", "接種門診", "接种门诊\u200b"),
  },
  { name: "words of another sentence", raws: metrics("健康教育讲座", "参加体检", "发放手册", "派员学习") },
  { name: "a digit", raws: metrics("12处", "接种门诊12", "１２处", "十二处的接种门诊", "接种门诊Ⅻ") },
  { name: "a place", raws: metrics("城关镇", "位于城关镇的接种门诊", "松溪岭县") },
  { name: "a mark or a piece of code", raws: metrics("处，位于", "的接种门诊均已启用。", "<at id=all>", "接种门诊\n") },
  {
    name: "what is no name",
    raws: metrics("均已启用", "已启用", "位于", "的接种门诊", "接种门诊均已", "接种门诊均已启用"),
  },
  { name: "one character, or a whole page", raws: metrics("门", "接", "接种门诊".repeat(20)) },
  {
    name: "a metric where the rules have one",
    raws: [
      labels({ id: "f2", metric: "体检" }),
      labels({ id: "f2", metric: "全县共发放手册" }),
      labels({ id: "f3", metric: "派员学习" }),
      labels({ id: "f3", metric: "覆盖" }),
    ],
  },
  {
    name: "people nobody offered for that figure",
    raws: [
      labels({ population: "p1" }),
      labels({ id: "f3", population: "p1" }),
      labels({ id: "f2", population: "p2" }),
      labels({ id: "f2", population: "70岁以上老人" }),
      labels({ id: "f2", population: "p0" }),
      labels({ id: "f2", population: "P1" }),
      labels({ id: "f2", population: "p01" }),
      labels({ id: "f2", population: "p1 " }),
    ],
  },
  {
    name: "a time where the rules have one",
    raws: ["t1", "t0", "2022年", "上年"].flatMap((period) => [labels({ period }), labels({ id: "f2", period })]),
  },
  {
    name: "a kind of statement no word stands for",
    raws: [
      labels({ role: "plan" }),
      labels({ role: "r1" }),
      labels({ id: "f2", role: "r1" }),
      labels({ id: "f3", role: "r2" }),
      labels({ id: "f3", role: "target" }),
      labels({ id: "f3", role: "result" }),
    ],
  },
  {
    name: "a figure nobody asked about, or one twice",
    raws: [
      labels({ id: "f4", metric: "接种门诊" }),
      labels({ id: "f99", metric: "接种门诊" }),
      labels({ id: "", metric: "接种门诊" }),
      labels({ id: "f1", metric: "接种门诊" }, { id: "f1", metric: "接种门诊" }),
      labels({ id: "f2", population: "p1" }, { id: "f2" }),
    ],
  },
  {
    name: "another shape",
    raws: [
      "",
      "{}",
      "[]",
      '{"labels":{}}',
      '{"labels":[{"id":"f1","metric":"接种门诊"}]}',
      labels({ metric: "接种门诊" }).replace('"id"', '"value":"99","id"'),
      labels({ metric: "接种门诊" }).replace('{"labels"', '{"figures":[{"value":"99"}],"labels"'),
      `${labels({ metric: "接种门诊" })} 共99处`,
      labels({ metric: "接种门诊" }).slice(0, -4),
      "12处是接种门诊。",
    ],
  },
];
