import { beforeAll, describe, expect, test } from "vitest";
import { renderDraft } from "../../src/answer/draft.ts";
import {
  allFigures,
  around,
  draftOf,
  instructions,
  prepareScenes,
  showDraft,
  type SceneName,
  type Scenes,
} from "./gate/scenes.ts";
import { gazetteer, lexicon } from "./library.ts";

let scenes: Scenes;
beforeAll(async () => {
  ({ scenes } = await prepareScenes());
});

async function faultsOf(raw: string, name: SceneName = "rate"): Promise<string[]> {
  const rendered = await showDraft(raw, scenes[name]);
  return rendered.kind === "dropped" ? rendered.why.map(({ code }) => code) : [];
}

async function textOf(raw: string, name: SceneName): Promise<string> {
  const rendered = await showDraft(raw, scenes[name]);
  return rendered.kind === "shown"
    ? rendered.text
    : rendered.why.map(({ code, detail }) => `${code}: ${detail}`).join();
}

describe("a good draft", () => {
  test("is shown with the program's own label before each figure", async () => {
    expect(await textOf(around(scenes.permille, "根据报告，"), "permille")).toBe(
      "根据报告，青禾县2023年婴儿死亡率：2.81‰。",
    );
  });

  test("is closed with a full stop and has marks between figures that stand side by side", async () => {
    const raw = draftOf({ figure: "f1" }, { figure: "f2" }, { calc: "c1" });
    expect(await textOf(raw, "apart")).toBe(
      "青禾县2023年婴儿死亡率：2.81‰；松溪岭县2023年婴儿死亡率：3.12‰；计算：3.12‰ − 2.81‰ = 0.31个千分点。",
    );
  });

  test("carries the notes of the decision, word for word", async () => {
    expect(await textOf(draftOf({ figure: "f1" }), "plan")).toBe(
      "青禾县2024年计划投资（计划数）：11443万元。\n标明计划或目标的数字不是完成数。",
    );
  });

  test("quotes the sentence of a citation as it stands in the report", async () => {
    expect(await textOf(draftOf({ figure: "f1" }, { text: "。原文是：" }, { quote: "q1" }), "permille")).toBe(
      "青禾县2023年婴儿死亡率：2.81‰。原文是：“婴儿死亡率2.81‰，孕产妇保健管理率97.8%。”",
    );
  });
});

describe("a draft is dropped", () => {
  test.each([
    ["that is no JSON", "根据报告，92.79%", "not-blocks"],
    ["with a key that no block has", '{"blocks":[{"figure":"f1","value":"93"}]}', "not-blocks"],
    ["with keys beside its blocks", '{"blocks":[{"figure":"f1"}],"verified":true}', "not-blocks"],
    ["without blocks", '{"blocks":[]}', "not-blocks"],
    ["that is far too long", " ".repeat(20_001), "too-long"],
    ["with an id outside the closed list", draftOf({ figure: "f1" }, { text: "。" }, { figure: "f2" }), "unknown-id"],
    ["with an id of the wrong kind", draftOf({ figure: "f1" }, { text: "。" }, { quote: "f1" }), "unknown-id"],
    ["that leaves a figure out", draftOf({ text: "根据报告。" }), "incomplete"],
    ["that shows a figure twice", draftOf({ figure: "f1" }, { text: "，" }, { figure: "f1" }), "repeated"],
    ["whose text runs into a figure", draftOf({ figure: "f1" }, { text: "以上。" }), "joined"],
    ["whose prose is long", draftOf({ text: "根据报告，".repeat(40) }, { figure: "f1" }), "too-long"],
    [
      "that repeats what its writer was told",
      draftOf({ text: `${instructions.slice(6, 18)}：` }, { figure: "f1" }),
      "instruction",
    ],
    [
      "with a word split over two blocks",
      draftOf({ text: "根据报告，同" }, { text: "比：" }, { figure: "f1" }),
      "comparison",
    ],
  ])("%s", async (_name, raw, fault) => {
    expect(await faultsOf(raw)).toContain(fault);
  });

  test("when a calculation of the decision is missing", async () => {
    expect(await faultsOf(draftOf(...allFigures(scenes.sum).slice(0, 3)), "sum")).toEqual(["incomplete"]);
  });

  test("when the decision is no answer, whatever it says", () => {
    const { answer, frame, stored } = scenes.rate;
    const rendered = renderDraft(
      { lexicon, gazetteer, instructions: "" },
      {
        raw: around(scenes.rate, ""),
        decided: { ...answer, decision: "refuse" },
        figures: stored.map(({ figure }) => figure),
        frame,
      },
    );
    expect(rendered).toEqual({ kind: "dropped", why: [{ code: "not-an-answer", detail: "refuse" }] });
  });

  test("when a quoted sentence holds markup or a link", () => {
    const { answer, frame, stored } = scenes.rate;
    const citations = answer.citations.map((one) => ({ ...one, quote: "接种覆盖率92.79%<at id=all></at>。" }));
    const rendered = renderDraft(
      { lexicon, gazetteer, instructions: "" },
      {
        raw: draftOf({ figure: "f1" }, { text: "。" }, { quote: "q1" }),
        decided: { ...answer, citations },
        figures: stored.map(({ figure }) => figure),
        frame,
      },
    );
    expect(rendered).toEqual({ kind: "dropped", why: [{ code: "quote", detail: "q1" }] });
  });
});

describe("words before a figure are held against that figure", () => {
  const accepted: [string, SceneName, string][] = [
    ["its own place", "rate", "青禾县的数字是："],
    ["its place's level", "rate", "全县的数字是："],
    ["its issuer", "rate", "据青禾县卫生健康局的报告，"],
    ["its dose", "rate", "第一剂的数字是："],
    ["the asker's own time words", "rate", "去年的数字是："],
    ["its metric", "permille", "婴儿死亡率是："],
    ["another name of its metric", "rate", "接种率是："],
    ["that it is a plan", "plan", "计划是："],
    ["that it is done", "done", "已完成："],
    ["that it is applied for", "applied", "申报的数字是："],
    ["its direction and comparison", "rise", "同比增长："],
    ["its direction the other way", "fall", "比上年减少："],
    ["that it is the lowest", "lowest", "最低的是："],
  ];
  test.each(accepted)("%s may be said", async (_name, scene, lead) => {
    expect(await textOf(around(scenes[scene], lead), scene)).toContain(lead);
  });

  const refused: [string, SceneName, string, string][] = [
    ["another place", "rate", "松溪岭县的数字是：", "place"],
    ["another level", "rate", "全市的数字是：", "place"],
    ["a place by its short name", "rate", "永安的数字是：", "place"],
    ["another dose", "rate", "第二剂的数字是：", "dose"],
    ["another age group", "rate", "婴儿的数字是：", "population"],
    ["another year", "rate", "今年的数字是：", "time"],
    ["a time nobody asked about", "done", "去年的数字是：", "time"],
    ["another metric", "rate", "住院分娩率是：", "metric"],
    ["done of a rate whose source does not say so", "rate", "已完成：", "role"],
    ["a broader metric's name", "permille", "覆盖率是：", "metric"],
    ["that a plan is done", "plan", "已完成：", "role"],
    ["that a result is planned", "done", "计划是：", "role"],
    ["that an application was granted", "applied", "获批的数字是：", "claim"],
    ["the other direction", "rise", "同比下降：", "claim"],
    ["another comparison", "rise", "环比增长：", "comparison"],
    ["a direction where nothing moved", "rate", "同比增长：", "comparison"],
    ["a sum where nothing was added", "doses", "合计：", "claim"],
    ["a difference of two places as a rise", "apart", "增长的数是：", "claim"],
    ["the highest where the lowest was chosen", "lowest", "最高的是：", "claim"],
    ["a spelled number", "rate", "九成以上：", "numeral"],
    ["a unit", "done", "以亿元计：", "unit"],
    ["a verdict", "rate", "形势喜人：", "claim"],
    ["words outside the plain ones", "rate", "应接尽接：", "other-words"],
  ];
  test.each(refused)("%s may not", async (_name, scene, lead, fault) => {
    expect(await faultsOf(around(scenes[scene], lead), scene)).toContain(fault);
  });

  test("and not against another figure of the answer", async () => {
    const [first = { text: "" }, , second = { text: "" }] = allFigures(scenes.doses);
    const ordered = draftOf({ text: "第一剂：" }, first, { text: "，第二剂：" }, second);
    const crossed = draftOf({ text: "第二剂：" }, first, { text: "，第一剂：" }, second);
    expect(await faultsOf(ordered, "doses")).toEqual([]);
    expect(await faultsOf(crossed, "doses")).toEqual(["dose", "dose"]);
  });

  test("words of a sentence without figures hold for all of them", async () => {
    const places = draftOf({ text: "青禾县和松溪岭县的数字如下。" }, ...allFigures(scenes.apart));
    const falls = draftOf({ text: "同比增长。" }, ...allFigures(scenes.apart));
    expect(await faultsOf(places, "apart")).toEqual([]);
    expect(await faultsOf(falls, "apart")).toEqual(["comparison", "claim"]);
  });
});
