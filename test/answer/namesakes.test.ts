import { describe, expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Several numbers by one name: none of them is denied, and none stands for the others. */

const library = await openLibrary({
  "inspection.txt": `青禾县卫生健康局2023年监督工作总结
开展学校卫生检查，发放整改通知书73份。开展饮用水卫生检查，发放整改通知书41份。
发放宣传册1200份。市级补助26万元，县级补助9万元，合计补助35万元。
为15家托育机构办理《托育备案回执》31张。
`,
  "hospital.txt": `松溪岭县人民医院2023年工作总结
全年手术2680台。
一、业务量
全年完成手术2680台次，出院8120人次。
门诊新增设备18台。药房新增设备18台。
`,
  "diseases.txt": `松溪岭县2023年10月传染病疫情
全县共报告法定传染病628例。
二、各类报告
报告甲乙类和丙类传染病合计628例。
`,
});

const shown = async (question: string) => {
  const { decision, claims, notes, text } = await ask(library, question);
  return { decision, displays: claims.map(({ display }) => display).join(" "), notes, text };
};

describe("in sentences of their own", () => {
  test("none of them is told, and none denied: the answer says how many there are", async () => {
    const { decision, displays, text } = await shown("青禾县2023年发放整改通知书多少份");
    expect([decision, displays]).toEqual(["refuse", ""]);
    expect(text).toMatch(/有2处都叫青禾县2023年“发放整改通知书”，数字各不相同/);
    expect(text).not.toMatch(/73|41|没有写出/);
  });
  test("they are not reckoned with", async () => {
    const { decision, text } = await shown("青禾县2023年发放整改通知书比宣传册少多少份");
    expect(decision).not.toBe("answer");
    expect(text).not.toMatch(/计算/);
  });
  test("and what goes by another name is none of them", async () => {
    expect((await shown("青禾县2023年发放宣传册多少份")).displays).toBe("1200份");
  });
});

test("a name that a later clause borrowed is not the later clause's", async () => {
  expect((await shown("青禾县2023年县级补助多少万元")).displays).toBe("9万元");
  expect((await shown("青禾县2023年托育备案回执多少")).displays).toBe("31张");
});

test("one number told twice is one answer", async () => {
  expect((await shown("松溪岭县2023年10月传染病多少例")).displays).toBe("628例");
});

test("few in number and alike, they may be two things", async () => {
  expect((await shown("松溪岭县人民医院2023年新增设备多少台")).displays).not.toBe("18台");
});

test("no refusal names as near what was asked for", async () => {
  for (const what of ["发放整改通知书", "县级补助", "发放宣传册"]) {
    const { decision, text } = await shown(`青禾县2023年${what}多少家`);
    expect(decision).toBe("refuse");
    expect(text).not.toMatch(new RegExp(`相近的有.*年${what}[；。]`));
  }
});
