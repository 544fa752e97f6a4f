import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** A bare rate or count is of what the clauses before it in its sentence speak of, until one speaks of something else. */

const library = await openLibrary({
  "work.txt": `青禾县卫生健康局2023年工作总结
检查学校食堂40家，整改9家，整改率22.5%。
检查农贸市场50家，检查超市30家，抽样合格率91.2%。
已为12036名居民建立了电子健康档案，建档率为81.3%。
流感疫苗应接种老人5200人，实际接种老人4056人，接种率78.4%，门诊数字化率63%。
高血压患者8437人，糖尿病患者3300人，规范管理率61.7%。
办理行政复议案件14件，撤销2件，维持12件；行政诉讼案件5件，败诉1件。
报告AFP病例6例，报告发病率1.4/10万。
公办托育机构12家，民办托育机构31家，备案率87.1%。
结核病患者管理213人，规则服药206人，规则服药率96.7%；艾滋病患者管理88人，治疗83人，治疗率94.3%。
推进学校食堂专项整治。立案17起。
（二）游泳场所卫生
抽检33份。
上半年出生1684人，其中剖宫产602人、顺产1082人，随访率97.1%。
`,
});

async function shown(question: string): Promise<string> {
  const { decision, claims } = await ask(library, question);
  return decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision;
}

test.each([
  ["青禾县2023年学校食堂整改率", "22.5%"],
  ["青禾县2023年电子健康档案建档率", "81.3%"],
  ["青禾县2023年流感疫苗接种率", "78.4%"],
  ["青禾县2023年行政复议撤销几件", "2件"],
  ["青禾县2023年行政诉讼败诉多少件", "1件"],
  ["青禾县2023年AFP发病率", "1.4/10万"],
  ["青禾县2023年托育机构备案率", "87.1%"],
  ["青禾县2023年结核病规则服药率", "96.7%"],
  ["青禾县2023年艾滋病治疗率", "94.3%"],
  ["青禾县2023年游泳场所卫生抽检多少份", "33份"],
])("%s: %s", async (question, expected) => {
  expect(await shown(question)).toBe(expected);
});

test.each([
  "青禾县2023年农贸市场抽样合格率",
  "青禾县2023年高血压规范管理率",
  "青禾县2023年行政诉讼撤销几件",
  "青禾县2023年行政复议败诉几件",
  "青禾县2023年剖宫产随访率",
  "青禾县2023年学校食堂合格率",
  "青禾县2023年民办托育机构备案率",
  "青禾县2023年结核病治疗率",
  "青禾县2023年学校食堂专项整治立案多少起",
])("%s: what another clause counts in between is another thing", async (question) => {
  expect(await shown(question)).not.toMatch(/\d/);
});

test("what is counted before a semicolon is another matter than what is counted behind it", async () => {
  const union = await openLibrary({
    "union.txt": "青禾县总工会2023年工作总结\n金秋助学资助6人8万元；资助职工33人。\n",
  });
  const said = async (question: string) => (await ask(union, question)).claims.map(({ display }) => display).join(" ");
  expect(await said("金秋助学资助多少人")).toBe("6人");
  expect(await said("资助职工多少人")).toBe("33人");
  expect(await said("金秋助学资助多少职工")).toBe("");
});
