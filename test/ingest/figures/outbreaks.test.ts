import { expect, test } from "vitest";

import { metricsOf, readText, title } from "../read-prose.ts";

test("who fell ill in an outbreak are those of it, and who fell ill of a disease that is named are of that", async () => {
  expect(await metricsOf("3月12日石桥小学发生一起水痘爆发,发病17人,疫情得到控制。")).toEqual(["水痘疫情发病 = 17人"]);
  expect(await metricsOf("石桥小学发生一起水痘爆发。流感发病17人。")).toEqual(["流感发病 = 17人"]);
});

test("what is compared behind 无死亡 are the dead", async () => {
  const prose =
    "丙类传染病报告发病331例,较上年同期(873例)下降62.1%;无死亡,较上年同期(2例)下降100%;报告乙肝12例,较上年同期(9例)上升33.3%。";
  expect(await metricsOf(prose)).toEqual([
    "丙类传染病报告发病 = 331例",
    "丙类传染病报告发病 = 873例",
    "丙类传染病报告发病 = 62.1%",
    "丙类传染病报告发病·死亡 = 2例",
    "丙类传染病报告发病·死亡 = 100%",
    "报告乙肝 = 12例",
    "报告乙肝 = 9例",
    "报告乙肝 = 33.3%",
  ]);
});

test("the same words in the bracket of what came of them are what came of those", async () => {
  expect(await metricsOf("城市供水检测503份(二次供水113份),合格499份(二次供水111份)。")).toEqual([
    "城市供水检测 = 503份",
    "二次供水 = 113份",
    "城市供水检测·合格 = 499份",
    "二次供水·合格 = 111份",
  ]);
  expect(await metricsOf("城市供水检测503份,合格499份(二次供水111份)。")).toContain("二次供水 = 111份");
});

test("a share that several who lead have together is theirs", async () => {
  expect(await metricsOf("乙类:304例,发病数前三:肝炎、肺结核、梅毒,共占92.3%。")).toContain(
    "肝炎、肺结核、梅毒 = 92.3%",
  );
  expect(await metricsOf("男性304例,占92.3%。")).toContain("男性 = 92.3%");
});

test("who died behind a list that makes up the whole is of the whole", async () => {
  expect(await metricsOf("新报告感染者203例,其中男性158例,女性45例,死亡14例。")).toContain("新报告感染者·死亡 = 14例");
  // 158 and 40 leave some untold: nobody knows whose the dead are.
  expect(await metricsOf("新报告感染者203例,其中男性158例,女性40例,死亡14例。")).not.toContain(
    "新报告感染者·死亡 = 14例",
  );
});

test("a list of those who lead is told whole, however long what stands before it is", async () => {
  const prose =
    "报告的丙类传染病发病数居前四位的病种依次为流行性感冒、其它感染性腹泻病、手足口病、流行性腮腺炎占丙类传染病报告发病总数的98.64%。";
  expect((await metricsOf(prose))[0]).toMatch(/^流行性感冒、其它感染性腹泻病、手足口病、流行性腮腺炎·占丙类/);
});

test("how many do a thing is named by it", async () => {
  expect(await metricsOf("监督检查学校81所,98.5%的学校建立应急预案。")).toEqual([
    "监督检查学校 = 81所",
    "学校建立应急预案 = 98.5%",
  ]);
});

test("a rate and what it is reckoned for may stand on two lines", async () => {
  const { figures } = await readText(`${title}\n全市报告法定乙类传染病8种1106例,发病率186.37/\n10万,其中肝炎389例。`);
  expect(figures.map(({ display }) => display)).toContain("186.37/10万");
});
