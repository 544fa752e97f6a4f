import { allFigures, around, draftOf, type DraftBlock, type Scene, type SceneName, type Scenes } from "./scenes.ts";
import { unseenLeads, unseenTails } from "./unseen-phrases.ts";

export type GoodDraft = { scene: Scene; raw: string };

/** Ways to begin that fit every answer. */
const leads = [
  "根据报告，",
  "据报告记载，",
  "查到如下数字：",
  "您问的数字是：",
  "报告里写的是：",
  "已为您查到：",
  "您好，查到的结果是：",
  "按报告原文，",
  "相关数字如下。\n",
  "经查阅报告，",
  "下面是您要的数字。\n",
  "依据现有报告，",
  "关于您的提问，报告写道：",
  "回答如下：",
  "好的，报告里有这个数字：",
  "从报告里查到，",
];

/** Ways to end that fit every answer; `{quote}` is the first citation's sentence. */
const tails = [
  "。以上数字出自报告原文。",
  "。出处附在文后。",
  "。点开引文可以核对。",
  "。如需核对，请看原文。",
  "，供您参考。",
  "。请以报告原文为准。",
  "。还可以继续提问。",
  "。",
  "。具体表述见引文。",
  "。数字与原文逐字对应。",
  "。引用时请带上这句原文：{quote}。",
  "。{quote}",
  "。如果需要别的数字，请告诉我。",
];

/** Ways to begin that name what the figure beside them is; right for one answer only. */
const own: Partial<Record<SceneName, readonly string[]>> = {
  rate: ["关于青禾县，", "青禾县第一剂的接种覆盖率是：", "去年的数字是：", "据青禾县卫生健康局的报告，"],
  doses: ["青禾县的接种覆盖率如下：", "该县的数字如下。"],
  people: ["青少年第一剂的数字是：", "青禾县去年的数字是："],
  permille: ["婴儿死亡率方面，", "关于婴儿死亡率，报告写的是："],
  rise: ["同比增长的幅度是：", "门诊服务同比增长："],
  fall: ["比上年减少：", "药品支出的变化是："],
  plan: ["计划数是：", "这是计划，报告写的是："],
  done: ["已完成的投资是：", "实际完成的数字是："],
  applied: ["申报的数字是：", "等待验收的有："],
  about: ["监督检查的数字是："],
  apart: ["关于婴儿死亡率，"],
  years: ["关于满意度，"],
  sum: ["关于您问的项目，"],
  lowest: ["最低的是："],
  visits: ["青禾县门诊服务的数字是："],
  other: ["松溪岭县的群众满意度是：", "全县去年的数字是："],
};

/** What stands before a calculation; the word for it is backed by the calculation itself. */
const results: Partial<Record<SceneName, string>> = {
  apart: "，相差的数是：",
  years: "。上升的数是：",
  sum: "，合计是：",
};

/** Good drafts for every scene: each way to begin and to end is used, the ways that fit one answer with that one. */
export function goodDrafts(scenes: Scenes): GoodDraft[] {
  return [...composedDrafts(scenes), ...unseenDrafts(scenes.rate)];
}

function unseenDrafts(scene: Scene): GoodDraft[] {
  return [
    ...unseenLeads.map((lead): GoodDraft => ({ scene, raw: around(scene, lead) })),
    ...unseenTails.map((tail): GoodDraft => ({ scene, raw: around(scene, "", tail) })),
  ];
}

function composedDrafts(scenes: Scenes): GoodDraft[] {
  return Object.values(scenes).flatMap((scene, at) => {
    const specific = own[scene.name as SceneName] ?? [];
    return [...specific, ...leads].map((lead, turn): GoodDraft => {
      const tail = tails[(turn + at) % tails.length] ?? "。";
      return { scene, raw: draftOf({ text: lead }, ...body(scene, turn), ...tailBlocks(tail)) };
    });
  });
}

const joints = ["，", "；", "。另外，", "；还有，", "，以及", "\n", "和"];

function body(scene: Scene, turn: number): DraftBlock[] {
  const result = results[scene.name as SceneName];
  return allFigures(scene).map((block, at, all) => {
    if (!("text" in block)) return block;
    const next = all[at + 1];
    if (result !== undefined && turn % 2 === 0 && next !== undefined && "calc" in next) return { text: result };
    return { text: joints[turn % joints.length] ?? "，" };
  });
}

function tailBlocks(tail: string): DraftBlock[] {
  const [before = "", after] = tail.split("{quote}");
  return after === undefined
    ? [{ text: tail }]
    : [{ text: before }, { quote: "q1" }, ...(after === "" ? [] : [{ text: after }])];
}
