import { describe, expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** How officials word what they want, each beside the neighbour that the same words must not fetch. */

const health = `青禾县卫生健康局2023年工作总结
农村低收入人口健康档案等基本公共卫生服务14项全部落实，家庭医生签约服务率达100%。
监督检查医疗卫生机构46家，限期整改4家，立案11家。
全年补偿82.6万人次，其中门诊75.2万人次、住院7.4万人次。
完成胃镜检查1860人，其中检出胃癌9人、癌前病变117人。
今年服务提升行动列出任务28项，已办结25项，还有3项正在推进。开展义诊30场，已办结12件群众来信。
采样检测冷链食品410份、环境样本380份、从业人员样本655份，抽检批次92份。
已签约的招商项目有2个，投资总额3600万元；另有3个招商项目还在申报，投资总额9800万元。
完成视力筛查52300人，其中幼儿园儿童9100人、中小学校43200人。完成听力筛查8400人，其中新生儿3100人、老年人5300人。
`;

const library = await openLibrary({ "health.txt": health });

async function said(question: string): Promise<string> {
  const { decision, reason, claims, calculations } = await ask(library, question);
  const shown = [...claims.map(({ display }) => display), ...calculations.map(({ formula }) => formula)].join(" ");
  return decision === "answer" ? shown : `${decision} ${reason ?? ""}`.trim();
}

describe("the last word of a name", () => {
  test("is what is asked for, and no figure has it in its sentence alone", async () => {
    expect(await said("青禾县2023年低收入人口家庭医生签约多少项")).toMatch(/^refuse/);
    expect(await said("青禾县2023年监督检查卫生项目是多少个")).toMatch(/^refuse/);
    expect(await said("青禾县2023年监督检查卫生机构是多少个")).toBe("46家");
  });
  test("of a part may stand with its total", async () => {
    expect(await said("青禾县2023年门诊补偿多少人次")).toBe("75.2万人次");
    expect(await said("青禾县2023年胃镜检查查出多少胃癌")).toBe("9人");
    expect(await said("青禾县2023年胃镜检查查出多少肠癌")).toMatch(/^refuse/);
  });
});

describe("what has become of things counted", () => {
  test("is told with them where it makes them up", async () => {
    expect(await said("青禾县服务提升行动任务完成情况")).toBe("28项 25项 3项");
    expect(await said("青禾县服务提升行动任务多少项")).toBe("28项");
    expect(await said("青禾县服务提升行动任务办结多少项")).toBe("25项");
  });
  test("is not taken from a sentence that goes on with something else", async () => {
    expect(await said("青禾县义诊办理情况多少场")).toBe("30场");
  });
  test("what a project that is applied for is to cost is applied for too", async () => {
    const { claims } = await ask(library, "青禾县申报招商项目投资总额多少");
    expect(claims.map(({ display, role }) => [display, role])).toEqual([["9800万元", "applied"]]);
    expect(await said("青禾县签约招商项目总投资多少")).toBe("3600万元");
    expect(await said("青禾县招商签约和申报项目总投资加起来多少")).toBe(
      "3600万元 9800万元 3600万元 + 9800万元 = 13400万元",
    );
  });
});

describe("other words for one thing", () => {
  test("what was sampled are samples", async () => {
    expect(await said("青禾县冷链、环境、从业人员分别采样多少份")).toBe("410份 380份 655份");
    expect(await said("青禾县医院采样多少份")).toMatch(/^refuse/);
  });
  test("people whom a total counts among others are shown with the rest of it", async () => {
    expect(await said("青禾县2023年视力筛查了多少学生")).toBe("52300人 9100人 43200人");
  });
  test("and never where the total counts nobody of them", async () => {
    expect(await said("青禾县2023年听力筛查了多少学生")).toMatch(/^refuse/);
    expect(await said("青禾县2023年胃镜检查了多少学生")).toMatch(/^refuse/);
  });
});
