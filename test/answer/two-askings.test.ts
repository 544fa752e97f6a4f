import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Two things asked in one breath: each is answered, or said to be missing. */

const library = await openLibrary({
  "work.txt": `青禾县卫生健康局2023年工作总结
2023年，全县出生2130人，死亡率6.4‰。立案查处医疗机构案件36件，罚款8.2万元。查处饮用水案件12件。
流感疫苗接种5200人，水痘疫苗接种完成率91%。检查学校44所，合格率95%；检查托幼机构30所。
巡查旅馆85家，下达整改通知19份。低保310户520人。县医院出院1.9万人次，同比增长4.3%。
`,
});

const answered = async (question: string) => {
  const { decision, claims, notes } = await ask(library, `青禾县2023年${question}`);
  expect(decision).toBe("answer");
  return { displays: claims.map(({ display }) => display).join(" "), said: notes.map(({ text }) => text).join(" ") };
};

test.each([
  ["出生多少人 死亡率多少", "2130人 6.4‰"],
  ["出生多少人死亡率多少", "2130人 6.4‰"],
  ["医疗机构案件多少件 罚了多少钱", "36件 8.2万元"],
  ["医疗机构案件几件罚款多少", "36件 8.2万元"],
  ["学校检查了多少所 合格率多少", "44所 95%"],
  ["巡查旅馆多少家 整改通知几份", "85家 19份"],
  ["县医院出院多少人次 增长多少", "1.9万人次 4.3%"],
  ["县医院出院多少人次，增速多少", "1.9万人次 4.3%"],
  ["县医院出院人次和增速是多少", "1.9万人次 4.3%"],
  ["县医院出院多少人次，长了多少", "1.9万人次 4.3%"],
  ["低保多少户 多少人", "310户 520人"],
])("%s: %s", async (question, expected) => {
  const { displays, said } = await answered(question);
  expect(displays).toBe(expected);
  expect(said).not.toMatch(/没有找到/);
});

test.each([
  ["出生多少人 出生率多少", "2130人", "出生率"],
  ["饮用水案件多少件 罚款多少", "12件", "罚款"],
  ["饮用水案件多少件罚了多少钱", "12件", "罚款"],
  ["流感疫苗接种多少人 完成率多少", "5200人", "完成率"],
  ["托幼机构检查多少所 合格率多少", "30所", "合格率"],
  ["巡查旅馆多少家，床位多少", "85家", "床位"],
])(
  "%s: what the report does not say is named, and no other thing's number stands for it",
  async (question, ...rest) => {
    const { displays, said } = await answered(question);
    expect(displays).toBe(rest[0]);
    expect(said).toMatch(new RegExp(`${rest[1]}）.*没有找到`));
  },
);

test("呢 asks as an amount does, and a refusal names each of the two once", async () => {
  expect((await answered("医疗机构案件几件 饮用水案件呢")).displays).toBe("36件 12件");
  expect((await ask(library, "青禾县2023年行政复议几件 行政诉讼几件")).text).toContain("“行政复议、行政诉讼”");
});
