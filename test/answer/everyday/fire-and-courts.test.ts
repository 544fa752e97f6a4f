import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/answer/answer-question.ts";
import { openLibrary, showing } from "../library.ts";
import { describeFields } from "./fields.ts";

/** Fire brigades, courts, roads and towns as officials ask of them. */

describeFields({
  fire: {
    report: "全年共接报火灾86起，亡3人、伤5人，直接财产损失412万元。处置虚假警17起。疏散人员260人。",
    answers: [
      ["发生火灾多少起", "86起"],
      ["火灾死亡多少人", "3人"],
      ["火灾造成多少人受伤", "5人"],
      ["虚假报警多少起", "17起"],
    ],
    others: ["发生交通事故多少起", "交通事故死亡多少人", "火灾伤亡率多少"],
  },
  courts: {
    report: "法官人均办案247件。审执结6700件。查处男性驾驶人310人、女性驾驶人42人。",
    answers: [
      ["法官平均每人办多少案", "247件"],
      ["法官人均办多少件案", "247件"],
      ["女司机查处多少人", "42人"],
    ],
    others: ["书记员平均每人办多少案", "法官多少人"],
  },
  schools: {
    report: "全县有幼儿园32所，小学26所，初级中学17所，高级中学4所。招引研究生学历教师58名。文化旅游项目6项。",
    answers: [
      ["初中多少所", "17所"],
      ["引进研究生学历教师多少名", "58名"],
      ["文旅项目多少项", "6项"],
    ],
    others: ["职业中学多少所", "引进企业多少家", "体育项目多少项"],
  },
});

describe("某镇有多少人", async () => {
  const town = async (text: string) =>
    showing(await openLibrary({ "town.txt": `松溪岭县青禾镇2023年概况\n松溪岭县青禾镇。\n${text}\n` }));

  test("asks for its 人口 where no 常住人口 is told", async () => {
    expect(await (await town("全镇现有人口10800人。"))("青禾镇有多少人")).toBe("10800人");
  });

  test("and not for those of a kind, nor for one of two counts", async () => {
    expect(await (await town("全镇贫困人口320人。"))("青禾镇有多少人")).toBe("refuse");
    expect(await (await town("全镇户籍人口10800人。"))("青禾镇有多少人")).toBe("refuse");
    expect(await (await town("全镇常住人口9800人，总人口10800人。"))("青禾镇有多少人")).toBe("9800人");
  });
});

test("a part of a year that names none is of the year talked of", async () => {
  const library = await openLibrary({
    "june.txt": "青禾县2021年6月投诉情况\n2021年6月，受理投诉120件。\n",
    "may.txt": "青禾县2021年5月投诉情况\n2021年5月，受理投诉98件。\n",
    "now.txt": "青禾县2024年5月投诉情况\n2024年5月，受理投诉77件。\n",
  });
  const after = async (...questions: string[]) => {
    const context: { question: string; answer: string }[] = [];
    let shown = "";
    for (const question of questions) {
      const input = { question, askedAt: new Date("2024-07-20T02:00:00Z"), context: [...context], reports: null };
      const { decision, claims, text } = await answerQuestion(library, { ...input, audience: { kind: "everyone" } });
      context.push({ question, answer: text });
      shown = decision === "answer" ? claims.map(({ display }) => display).join() : decision;
    }
    return shown;
  };
  expect(await after("青禾县2021年6月受理投诉多少件", "5月呢")).toBe("98件");
  expect(await after("青禾县2021年6月受理投诉多少件", "今年5月呢")).toBe("77件");
  expect(await after("青禾县5月受理投诉多少件")).toBe("77件");
});
