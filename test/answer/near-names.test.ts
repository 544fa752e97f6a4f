import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { ask, openLibrary } from "./library.ts";

/** A refusal points to what the report may call the asked thing: by name, one press away, and never with its number. */

const library = await openLibrary({
  "market.txt": `青禾县市场监督管理局2023年工作总结
排查保健食品经营单位216家次，发放创业扶持贷款38笔512万元。
开展药品抽检140批次，药品抽检合格率比上年提高2.5个百分点。
松溪岭县排查保健食品作坊31家次。
`,
  "market-2022.txt": `青禾县市场监督管理局2022年工作总结
排查保健食品摊位57家次。
`,
  "inspection.txt": `云川市卫生监督所2023年工作总结
开展学校卫生检查，发放整改通知书73份。开展饮用水卫生检查，发放整改通知书41份。
`,
});

const askedAt = new Date("2024-01-20T02:00:00Z");
const near = async (question: string) => (await ask(library, question)).options?.map(({ label }) => label) ?? [];

describe("where nothing goes by the asked name", () => {
  test("what shares its words is named, without a number, and answered when it is picked", async () => {
    const { decision, text, claims, options = [] } = await ask(library, "青禾县2023年保健食品店看了多少家");
    expect([decision, claims]).toEqual(["refuse", []]);
    expect(text).toMatch(/名称相近的有：青禾县2023年排查保健食品经营单位/);
    expect(text).not.toContain("216");
    const [option] = options;
    const context = { askedAt, context: [], reports: null, audience: { kind: "everyone" } as const };
    const picked = await answerQuestion(library, {
      question: option?.question ?? "",
      chosen: option?.figureIds ?? [],
      ...context,
    });
    expect(picked.claims.map(({ display }) => display)).toEqual(["216家次"]);
  });
  test("a question without a place is helped as well, and the name says which place it is of", async () => {
    expect(await near("2023年保健食品店看了多少家")).toContain("青禾县2023年排查保健食品经营单位");
  });
  test("nothing of another place or year is offered", async () => {
    const labels = await near("青禾县2023年保健食品店看了多少家");
    expect(labels.join()).not.toMatch(/松溪岭|2022|作坊|摊位/);
  });
  test("nor what is of another kind, or only tells of a change", async () => {
    expect((await near("青禾县2023年保健食品店卖了多少钱")).join()).not.toContain("保健食品经营单位");
    expect((await near("青禾县2023年药品抽查合格占比多少")).join()).not.toContain("合格率");
  });
});

test("two numbers by one label are no choice: neither is offered", async () => {
  expect((await near("云川市2023年整改单开了多少份")).join()).not.toContain("整改通知书");
});
