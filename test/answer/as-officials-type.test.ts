import { expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { asked, inShort, openLibrary, talk } from "./library.ts";

/** Questions as they are typed in a chat: short, with a slip of the keyboard, in everyday words, one after the other. */

async function told(title: string, text: string, questions: readonly string[]) {
  const library = await openLibrary({ "work.txt": `${title}\n${text}\n` });
  const answers = questions.map(async (question) => inShort(await talk(library, question.split(" >> "))));
  return Promise.all(answers);
}

const vaccination = (text: string, questions: readonly string[]) =>
  told("青禾县2023年预防接种工作总结", `2023年，各项工作有序推进。\n${text}`, questions);
const yearly = (text: string, questions: readonly string[]) =>
  told("青禾县2023年工作总结", `2023年，各项工作有序推进。\n${text}`, questions);

test("what a part of the vaccinations counts is found by the deed, and an age group is not everybody", async () => {
  const text =
    "全年接种非免疫规划疫苗18.3万剂次，其中流感疫苗5.2万剂次，HPV疫苗1.7万剂次。60岁以上老年人接种流感疫苗2.4万人，接种率31.5%。13至14岁女生HPV疫苗第一剂接种率92.4%。";
  expect(
    await vaccination(text, [
      "打流感疫苗的有多少",
      "HPV打了多少针",
      "流感疫苗接种率是多少",
      "流感疫苗和HPV疫苗哪个打得多",
      "老年人流感疫苗接种多少人",
    ]),
  ).toEqual(["5.2万剂次", "1.7万剂次", "31.5%", "5.2万剂次 1.7万剂次", "2.4万人"]);
});

test("what was bought of a vaccine was given to nobody", async () => {
  const text = "全年采购非免疫规划疫苗6.1万支，其中流感疫苗1.3万支。";
  expect(await vaccination(text, ["流感疫苗打了多少"])).toEqual([expect.stringMatching(/^refuse/)]);
});

test("a county that holds them all is none of the towns that are compared", async () => {
  const text = "全县接种流感疫苗5.2万剂次。石滩镇接种流感疫苗0.8万剂次，柳坝镇接种流感疫苗1.1万剂次。";
  const [where, town] = await vaccination(text, ["流感疫苗接种哪里最多", "哪个镇打得最多"]);
  expect([where, town].map((answer) => answer?.split(" ")[0])).toEqual(["1.1万剂次", "1.1万剂次"]);
});

test("the rate of all is told before that of the group counted out of them", async () => {
  const text = "家庭医生签约服务覆盖率41.2%，其中重点人群签约率77.3%。";
  expect(await yearly(text, ["家庭医生签约率", "家庭医生签约率 >> 重点人群呢"])).toEqual(["41.2%", "77.3%"]);
});

test("学生 are not 小学生, and who was helped are not how many there are", async () => {
  const text =
    "全县共有各级各类学校86所，在校学生4.83万人。学生体质健康优良率57.1%，总体近视率50.4%，其中小学生37.2%、初中生66.8%。全年资助家庭经济困难学生2640人次。";
  expect(
    await yearly(text, ["学生近视率", "小学生近视率", "全县学生总数", "资助困难学生多少人次", "初中近视率是不是七成"]),
  ).toEqual(["50.4%", "37.2%", "4.83万人", "2640人次", "66.8%"]);
});

test("the word that was asked chooses before one that only stands for it", async () => {
  const text = "全县有养老机构19家，其中公办敬老院12家、民办养老机构7家。";
  expect(await yearly(text, ["敬老院多少所", "养老院几家"])).toEqual(["12家", "19家"]);
  expect(await yearly("全县有养老机构19家。", ["敬老院多少所"])).toEqual(["19家"]);
});

test("财政收入 is 财政总收入 where a report has that, and else the budget's", async () => {
  const both = "全年财政总收入61.3亿元，一般公共预算收入38.7亿元。";
  expect(await yearly(both, ["财政收入多少", "一般公共预算收入多少"])).toEqual(["61.3亿元", "38.7亿元"]);
  expect(await yearly("全年一般公共预算收入38.7亿元。", ["财政收入多少"])).toEqual(["38.7亿元"]);
});

test("一共呢 adds what was asked before, and never a part to its whole", async () => {
  const text = "全年进出口总额96.3亿元，其中出口81.2亿元，进口15.1亿元。";
  expect(await yearly(text, ["出口多少 >> 进口呢 >> 一共呢", "出口多少 >> 进口呢 >> 一共多少"])).toEqual([
    "81.2亿元 15.1亿元 81.2亿元 + 15.1亿元 = 96.3亿元",
    "81.2亿元 15.1亿元 81.2亿元 + 15.1亿元 = 96.3亿元",
  ]);
});

test("the task of the year is none of its second half", async () => {
  const text = "上半年完成食品抽检830批次。下半年计划完成食品抽检1100批次。";
  const questions = ["2023年全年食品抽检任务多少", "2023年下半年计划抽检多少批次"];
  expect(await told("青禾县2023年上半年工作总结", text, questions)).toEqual(["refuse NO_PERIOD", "1100批次"]);
});

test("those that left are of all, and not of those that are new", async () => {
  const text = "实有市场主体2.46万户。新登记市场主体3120户，注销940户。";
  expect(await yearly(text, ["注销了几户", "市场主体注销多少户", "新登记多少户"])).toEqual([
    "940户",
    "940户",
    "3120户",
  ]);
});

test("a slip of the keyboard, and words of talk", async () => {
  const text =
    "病床使用率81.3%。报告疑似预防接种异常反应42例。罚没款76.2万元，同比下降9.4%。第一产业增加值增长3.1%，第三产业增加值增长5.8%。三次产业结构为4.1:46.2:49.7。城镇居民人均可支配收入41200元，农村居民人均可支配收入23100元，城乡收入比1.78:1。登记社会组织86家，其中社会团体41家。";
  expect(
    await yearly(text, [
      "病床使用律多少",
      "AEFI多少例",
      "疑似异常反映几例",
      "罚没款比去年怎么样",
      "第一产业和第三产业哪个增长快",
      "三产占比分别是多少",
      "城乡收入差多少钱",
      "城乡收入比多少",
      "社团多少家",
    ]),
  ).toEqual([
    "81.3%",
    "42例",
    "42例",
    "9.4%",
    "3.1% 5.8%",
    "4.1:46.2:49.7",
    "41200元 23100元 41200元 − 23100元 = 18100元",
    "1.78:1",
    "41家",
  ]);
});

test("a follow-up that finds nothing says what was asked now and what before", async () => {
  const library = await openLibrary({ "work.txt": "青禾县2023年工作总结\n2023年，登记社会组织86家。\n" });
  const first = "社会组织多少家";
  const { text } = await answerQuestion(library, asked(first));
  const answer = await answerQuestion(library, { ...asked("志愿者呢"), context: [{ question: first, answer: text }] });
  expect(answer.text).toContain("“志愿者”（前一问是“社会组织”）");
});

test("what comes to each a month is neither who gets it nor what all of them got", async () => {
  const text = "城市低保对象846户1420人，全年发放城市低保金912万元。";
  const standard = `${text}城市低保标准每人每月680元。`;
  expect(await yearly(text, ["城市低保每月多少", "城市低保多少户"])).toEqual([
    expect.stringMatching(/^refuse/),
    "846户",
  ]);
  expect(await yearly(standard, ["城市低保每月多少", "城市低保一个月能拿多少", "城市低保金发了多少"])).toEqual([
    "680元",
    "680元",
    "912万元",
  ]);
});

test("a line that is asked for was not told wrongly, a number that is claimed was", async () => {
  const library = await openLibrary({ "work.txt": "青禾县2023年工作总结\n2023年，全县火化率64.1%。\n" });
  const said = async (question: string) => (await answerQuestion(library, asked(question))).text;
  const corrected = expect.stringContaining("提问中的数字与原文不一致");
  expect(await said("火化率有没有到60%")).not.toEqual(corrected);
  expect(await said("火化率是不是已经过60%")).not.toEqual(corrected);
  expect(await said("火化率是不是60%")).toEqual(corrected);
});

test("三剂 of what 分别 asks are all three", async () => {
  const text = "乙肝疫苗第一剂接种率99.1%、第二剂接种率98.4%、第三剂接种率97.2%。";
  expect(await vaccination(text, ["乙肝疫苗三剂接种率分别多少", "乙肝疫苗三针接种率多少"])).toEqual([
    "99.1% 98.4% 97.2%",
    "97.2%",
  ]);
});
