import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** What was done in a campaign, or about one kind of crime, goes by its name and is not all that was done. */

test("a campaign named ahead is part of the name of what it did", async () => {
  expect(await metricsOf("持续推进扫黑除恶斗争，打掉团伙3个，破获刑事案件21起；抓获逃犯7人。")).toEqual([
    "扫黑除恶斗争打掉团伙 = 3个",
    "扫黑除恶斗争破获刑事案件 = 21起",
    "抓获逃犯 = 7人",
  ]);
  expect(await metricsOf("扎实开展“护苗”专项行动，查处违法人员45人，罚款2.3万元。")).toEqual([
    "“护苗”专项行动查处违法人员 = 45人",
    "“护苗”专项行动查处违法人员·罚款 = 2.3万元",
  ]);
});

test("a campaign without a name, and one that stands behind a count, name nothing", async () => {
  expect(await metricsOf("开展专项检查行动，检查企业120家。")).toEqual(["检查企业 = 120家"]);
  expect(await metricsOf("破获刑事案件412起，推进扫黑除恶斗争。")).toEqual(["破获刑事案件 = 412起"]);
});

test("a bare deed is of the crime its clause strikes at, and each deed of its own", async () => {
  expect(await metricsOf("突出惩治集资诈骗等涉众型经济犯罪，批捕31人，起诉24人。")).toEqual([
    "集资诈骗等涉众型经济犯罪批捕 = 31人",
    "集资诈骗等涉众型经济犯罪起诉 = 24人",
  ]);
  expect(await metricsOf("对盗窃犯罪批捕17人，起诉25人。")).toEqual([
    "对盗窃犯罪批捕 = 17人",
    "对盗窃犯罪·起诉 = 25人",
  ]);
  expect(await metricsOf("接收信访举报61件，谈话函询32件，立案18件，处分9人。")).toContain("立案 = 18件");
});

test("one kind of people behind another keeps the verb of the first", async () => {
  expect(await metricsOf("处分厅级干部4人，处级干部36人，企业人员8人。")).toEqual([
    "处分厅级干部 = 4人",
    "处分处级干部 = 36人",
    "企业人员 = 8人",
  ]);
});

test("what was closed is of the crime that was punished, and whom it sentenced of the cases of one kind", async () => {
  expect(await metricsOf("严惩杀人、抢劫等严重暴力犯罪，办结案件69件。")).toEqual([
    "杀人、抢劫等严重暴力犯罪办结案件 = 69件",
  ]);
  expect(await metricsOf("常态化推进扫黑除恶，审结案件6件38人。")).toContain("扫黑除恶审结案件 = 6件");
  expect(await metricsOf("审结抢劫等暴力犯罪案件52件，判处罪犯60人。")).toContain(
    "审结抢劫等暴力犯罪案件·判处罪犯 = 60人",
  );
  expect(await metricsOf("审结各类刑事案件520件，判处罪犯600人。")).toContain("判处罪犯 = 600人");
  expect(await metricsOf("受理案件239件，审执结214件。")).toContain("受理案件·审执结 = 214件");
});
