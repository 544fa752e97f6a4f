import { expect, test } from "vitest";

import { asking, openLibrary } from "./library.ts";

/** How many there are is asked, and what was built, checked, hired or registered in the year is told: another number. */

async function told(text: string, questions: readonly string[], title = "青禾县卫生健康局2023年工作总结") {
  const said = asking(await openLibrary({ "work.txt": `${title}\n2023年，各项工作有序推进。\n${text}\n` }));
  return Promise.all(questions.map((question) => said(`青禾县${question}`)));
}

test("what was built or added is not what there is", async () => {
  const text = "改扩建村卫生室27所，新增床位90张，新增学位800个，其中幼儿园学位300个。招聘村医16人，其中大专学历9人。";
  expect(
    await told(text, [
      "村卫生室有多少所",
      "床位总数",
      "学位总数多少",
      "村医多少人",
      "改扩建村卫生室几所",
      "招聘村医多少人",
    ]),
  ).toEqual([
    "refuse NOT_STATED",
    "refuse NOT_STATED",
    "refuse NOT_STATED",
    expect.stringMatching(/^refuse/),
    "27所",
    "16人",
  ]);
});

test("the parts of what was registered are new too", async () => {
  const text = "新登记市场主体2900户，其中企业700户、个体户2150户。实有市场主体2.1万户，其中企业5100户。";
  expect(await told(text, ["企业多少户", "新登记企业多少户", "个体户多少户"])).toEqual([
    "5100户",
    "700户",
    expect.stringMatching(/^refuse/),
  ]);
});

test("what one year is a part of has come to so much over more years", async () => {
  const text = "实施项目17个，已完工11个，在建6个，累计完成投资2.6亿元，其中2023年完成投资1.1亿元。";
  expect(await told(text, ["2023年项目完成投资多少", "2022年项目完成投资多少"])).toEqual([
    "1.1亿元",
    "refuse NO_PERIOD",
  ]);
});

test("what a house told of goes on to be the house's", async () => {
  const text = "石滩镇中心卫生院门诊2.4万人次，住院960人次，业务收入510万元。乡镇卫生院业务收入共计3900万元。";
  expect(await told(text, ["业务收入多少", "石滩镇中心卫生院业务收入多少"])).toEqual(["3900万元", "510万元"]);
});

test("a kind of house that is only counted has nothing of its own told", async () => {
  const text = "幼儿园41所，其中公办22所，在园幼儿7100人。";
  expect(await told(text, ["公办幼儿园在园幼儿多少人", "在园幼儿多少人"])).toEqual([
    expect.stringMatching(/^refuse/),
    "7100人",
  ]);
});

test("a growth beside that of a wider place, and how much faster it was", async () => {
  const text = "全县技改投资增长8.3%（全市5.7%），较去年同期加快12.6个百分点。";
  const questions = ["2023年技改投资增长多少", "2023年技改投资增速是多少"];
  expect(await told(text, questions)).toEqual(["8.3%", expect.stringMatching(/^8\.3%/)]);
});

test("the level and 增速 are asked in one breath", async () => {
  expect(await told("实现农业总产值31.4亿元，增长4.4%。", ["农业总产值多少，增速多少"])).toEqual(["31.4亿元 4.4%"]);
});

test("what came in is not what was done with", async () => {
  const text =
    "受理各类案件4120件，审执结4010件。其中审结刑事案件210件；执结案件1760件。新建公租房80套，累计分配940套。";
  expect(
    await told(text, ["受理刑事案件多少件", "审结刑事案件多少件", "执结多少件", "公租房有多少套", "新建公租房多少套"]),
  ).toEqual(["refuse NOT_STATED", "210件", "1760件", expect.not.stringMatching(/^80套/), "80套"]);
});

test("those of an age are not the whole population, and growth alone is a change", async () => {
  const text = "60周岁以上老年人口8.1万人，占总人口的20.4%。接待游客214万人次，同比增长31.7%。";
  expect(await told(text, ["总人口多少", "60岁以上老人多少", "游客增长"])).toEqual([
    expect.stringMatching(/^refuse/),
    "8.1万人",
    "31.7%",
  ]);
});

test("what was done of a total is not the total", async () => {
  const text = "县医院二期工程总投资3.7亿元，完成投资1.2亿元。\n妇幼保健院迁建项目完成投资4600万元。";
  expect(await told(text, ["县医院二期总投资多少", "妇幼保健院迁建项目总投资多少"])).toEqual([
    "3.7亿元",
    expect.stringMatching(/^refuse/),
  ]);
});
