import { describe, expect, test } from "vitest";

import { ask, openLibrary } from "./library.ts";

/** Figures that stand under nearly the asked words and are of something else, each with the question that is theirs. */

const library = await openLibrary({
  "bulletin.txt": `青禾县疾控中心2023年工作总结
甲类传染病全年无报告。乙类传染病报告发病618例。
未开展乙脑疫苗接种，麻腮风疫苗接种率96.1%。水痘疫苗及时接种率81.5%。
在做好甲肝疫苗接种的同时，完成带状疱疹疫苗接种2210人。
除孕产妇外，为教职工体检417人。
非免疫规划疫苗接种8120剂次。不合格接种单位4个。无接种证儿童65人。
百白破疫苗接种率98.2%。报告非法定传染病4例。人感染高致病性禽流感病例0例，流行性感冒病例437例。因发热暂缓接种133人。外来儿童建证率91.7%。糖尿病患者规范管理率66.4%。`,
});

async function said(question: string): Promise<string> {
  const { decision, claims } = await ask(library, `青禾县2023年${question}`);
  return decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision;
}

describe("one of a kind does not answer for another", () => {
  test.each([
    ["甲类传染病报告发病多少例"],
    ["乙脑疫苗接种率"],
    ["甲肝疫苗接种多少人"],
    ["孕产妇体检多少人"],
    ["本地儿童建证率"],
    ["白破疫苗接种率"],
    ["法定传染病多少例"],
  ])("%s", async (question) => {
    expect(await said(question)).toBe("refuse");
  });
  test.each([
    ["乙类传染病报告发病多少例", "618例"],
    ["麻腮风疫苗接种率", "96.1%"],
    ["百白破疫苗接种率", "98.2%"],
    ["非法定传染病多少例", "4例"],
    ["流行性感冒病例多少例", "437例"],
    ["带状疱疹疫苗接种多少人", "2210人"],
    ["教职工体检多少人", "417人"],
    ["外来儿童建证率", "91.7%"],
  ])("%s", async (question, display) => {
    expect(await said(question)).toBe(display);
  });
});

describe("what a name denies or narrows is not the thing itself", () => {
  test.each([
    ["免疫规划疫苗接种多少剂次"],
    ["合格接种单位多少个"],
    ["有接种证儿童多少人"],
    ["水痘疫苗接种率"],
    ["糖尿病患者管理率"],
  ])("%s", async (question) => {
    expect(await said(question)).toBe("refuse");
  });
  test.each([
    ["非免疫规划疫苗接种多少剂次", "8120剂次"],
    ["不合格接种单位多少个", "4个"],
    ["没有接种证的儿童多少人", "65人"],
    ["暂缓接种多少人", "133人"],
    ["水痘疫苗及时接种率", "81.5%"],
    ["糖尿病患者规范管理率", "66.4%"],
  ])("%s", async (question, display) => {
    expect(await said(question)).toBe(display);
  });
});
