import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/answer/answer-question.ts";
import { openLibrary, showing } from "../library.ts";
import { describeFields } from "./fields.ts";

/** Fire brigades, courts, roads and towns as officials ask of them. */

describeFields({
  fire: {
    report:
      "消防队伍接报处置各类警情340起。全年共接报火灾86起，亡3人、伤5人，直接财产损失412万元。处置虚假警17起。疏散人员260人。",
    answers: [
      ["消防出警多少次", "340起"],
      ["发生火灾多少起", "86起"],
      ["火灾死亡多少人", "3人"],
      ["火灾造成多少人受伤", "5人"],
      ["虚假报警多少起", "17起"],
    ],
    others: ["发生交通事故多少起", "交通事故死亡多少人", "火灾伤亡率多少", "消防演练多少次"],
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
    expect(await (await town("全镇现有人口10800人。普查总人口10400人。"))("青禾镇有多少人")).toBe("refuse");
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

describeFields({
  farms: {
    report:
      "农林牧渔业总产值69.9亿元。其中，农业产值7.1亿元，林业产值0.1亿元，渔业产值62.7亿元。农村改厕完成3800座。粮食产量29万吨。",
    answers: [
      ["农业总产值多少", "69.9亿元"],
      ["农业产值多少", "7.1亿元"],
      ["改了多少座厕所", "3800座"],
      ["产了多少粮食", "29万吨"],
    ],
    others: ["牧业总产值多少", "建了多少公厕"],
  },
  library: {
    report: "书刊借阅8.8万册，采购图书4200册。",
    answers: [["借出去多少书", "8.8万册"]],
    others: ["还了多少书"],
  },
  prosecutors: {
    report: "受理审查起诉案件387件462人。起诉各类犯罪257件292人。受理审查逮捕案件71件91人。",
    answers: [
      ["起诉多少人", "292人"],
      ["受理审查起诉多少件", "387件"],
    ],
    others: ["逮捕多少人"],
  },
  visitors: {
    report: "接待旅游者303万人次，旅游业总收入16.7亿元。检查单位2300家，输注红细胞310单位。",
    answers: [
      ["来了多少游客", "303万人次"],
      ["旅游收入多少", "16.7亿元"],
      ["检查了多少单位", "2300家"],
      ["输注红细胞多少单位", "310单位"],
    ],
    others: ["处罚了多少单位"],
  },
  enterprises: {
    report: "市级以上龙头企业189家，其中销售收入超亿元企业38家。",
    answers: [["市级以上龙头企业多少家", "189家"]],
    others: ["龙头企业多少家"],
  },
});

test("男女各多少 asks for both, and 男女比例 for one number", async () => {
  const library = await openLibrary({
    "people.txt":
      "青禾县2023年人口公报\n年末户籍人口112600人。其中，男性人口57700人，女性人口54900人，男女性别比为105:100。\n",
  });
  const answer = async (question: string) =>
    (
      await answerQuestion(library, {
        question: `青禾县2023年${question}`,
        askedAt: new Date("2024-07-20T02:00:00Z"),
        context: [],
        reports: null,
        audience: { kind: "everyone" },
      })
    ).claims.map(({ display }) => display);
  expect(await answer("男女各多少人")).toEqual(["57700人", "54900人"]);
  expect(await answer("男女性别比多少")).toEqual(["105:100"]);
});
