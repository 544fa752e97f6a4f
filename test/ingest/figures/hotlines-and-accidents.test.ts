import { expect, test } from "vitest";
import { edgesOf, metricOf, metricsOf, readProse } from "../read-prose.ts";

/** Names as bulletins of hotlines, of accidents and of mediation write them, each beside one that reads otherwise. */

test("a rate behind how things were dealt with is of what came in", async () => {
  const told = await metricsOf("受理群众诉求287件，按时结案279件，超时办理8件，结案率97%，按时结案率95%。");
  expect(told).toEqual(expect.arrayContaining(["受理群众诉求·结案率 = 97%", "受理群众诉求·按时结案率 = 95%"]));
  expect(await metricsOf("办理工单287件，抽查诊所8家，合格率97%。")).toContain("抽查诊所·合格率 = 97%");
});

test("kinds behind the thing that is sorted are kinds of it, up to the end of the list", async () => {
  expect(await metricsOf("工单分类：求决类18件、咨询类26件；民政类9件。")).toEqual([
    "求决类工单 = 18件",
    "咨询类工单 = 26件",
    "民政类 = 9件",
  ]);
});

test("accidents and their dead are of the trade that a heading in the line names", async () => {
  expect(await metricsOf("（一）道路交通：事故9起、死亡4人，死亡人数同比下降63.6%。")).toEqual([
    "道路交通事故 = 9起",
    "道路交通事故·死亡 = 4人",
    "道路交通死亡人数 = 63.6%",
  ]);
  expect(await metricsOf("（一）生产安全：事故9起。")).toEqual(["事故 = 9起"]);
});

test("what the paragraphs of the trades count are parts of what stands above them, also where one counts none", async () => {
  const read = await readProse(
    "一、事故情况\n全市发生生产安全事故39起；死亡22人；受伤29人。\n道路运输业方面。全市发生事故33起；死亡16人；受伤29人。\n建设施工方面。全市发生事故6起；死亡6人；受伤0人。",
  );
  const hurt = read.figures.filter(({ metric }) => metric.head === "受伤");
  expect(hurt.map((figure) => `${metricOf(figure)} ${figure.display} ${edgesOf(figure, read).join()}`)).toEqual([
    "发生生产安全事故·受伤 29人 ",
    "道路运输业发生事故·受伤 29人 part-of 29人",
    "建设施工发生事故·受伤 0人 part-of 29人",
  ]);
});

test("达到 leads to a number and is no verb that a way of doing ends in", async () => {
  expect(await metricsOf("建立对接组织53个，通过“三调对接”累计化解矛盾纠纷达到718件。")).toContain(
    "化解矛盾纠纷 = 718件",
  );
});
