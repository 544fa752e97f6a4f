import { expect, test } from "vitest";
import { asking, openLibrary } from "./library.ts";

/** 计划 and 目标 in a name ask for no plan, and are looked for with the rest of it. */

const library = await openLibrary({
  "work.txt": `青禾县卫生健康局2023年工作总结
全县有计划免疫门诊18个，全年出生3210人，其中计划内出生3105人，计划生育率96.73%。目标儿童8120人，实种8001人，目标人群接种率98.5%。
今年计划接种流感疫苗3万人，实际接种流感疫苗2.6万人。
`,
});

const said = asking(library);

test("a name that holds a plan word asks for what was counted", async () => {
  expect(await said("青禾县2023年计划免疫门诊有几个")).toBe("18个");
  expect(await said("青禾县2023年计划生育率是多少")).toBe("96.73%");
  expect(await said("青禾县2023年计划内出生多少人")).toBe("3105人");
  expect(await said("青禾县2023年目标儿童多少人")).toBe("8120人");
  expect(await said("青禾县2023年目标人群接种率多少")).toBe("98.5%");
});

test("the word before what is to be done asks for the plan, and never for what stands beside it", async () => {
  expect(await said("青禾县2023年计划接种流感疫苗多少人")).toBe("3万人");
  expect(await said("青禾县2023年计划外出生多少人")).toMatch(/^refuse/);
  expect(await said("青禾县2023年目标儿童接种率多少")).toMatch(/^refuse/);
});

test("how far a target was passed asks for no target", async () => {
  const passed = await openLibrary({
    "work.txt": "青禾县卫生健康局2023年工作总结\n2023年，全县计划生育率99.64%，比责任目标高1.64个百分点。\n",
  });
  expect(await asking(passed)("青禾县2023年计划生育率多少，比目标高多少")).toBe("99.64% 1.64个百分点");
});

test("a question that ends in 任务 asks for the task, and 完成任务 for what was done", async () => {
  const tasks = asking(
    await openLibrary({ "land.txt": "青禾县自然资源局2023年工作总结\n下达耕地恢复任务500亩，实际恢复536亩。\n" }),
  );
  expect(await tasks("青禾县2023年耕地恢复任务")).toBe("500亩");
  expect(await tasks("青禾县2023年耕地恢复完成任务")).toBe("536亩");
});

test("年度计划投资 is the figure of that name, and no other 投资 that is planned", async () => {
  const projects = asking(
    await openLibrary({
      "projects.txt":
        "青禾县2023年重点项目进展\n2023年安排重点项目120个，年度计划投资62亿元。截至9月底，新开工项目38个，竣工21个。全年预计完成投资65亿元。\n",
    }),
  );
  expect(await projects("青禾县2023年年度计划投资")).toBe("62亿元");
  expect(await projects("青禾县2023年预计完成投资多少")).toBe("65亿元");
  expect(await projects("青禾县2023年新开工项目竣工多少个")).toMatch(/^refuse/);
});
