import { expect, test } from "vitest";
import { metricsOf, readProse } from "../read-prose.ts";

/** How bureaus of civil affairs and of farming count. */

test("households and people before one noun are both of it", async () => {
  expect(await metricsOf("全市310户520人享受城乡低保。")).toEqual(["享受城乡低保 = 310户", "享受城乡低保 = 520人"]);
});

test("who came and who left are of the same", async () => {
  expect(await metricsOf("城市低保新增12户20人，退出9户15人。")).toEqual([
    "城市低保新增 = 12户",
    "城市低保新增 = 20人",
    "城市低保退出 = 9户",
    "城市低保退出 = 15人",
  ]);
});

test("a standard raised from one year's sum to another is a pair", async () => {
  const { figures } = await readProse("农村低保标准从年标准4100元提高到4600元。");
  expect(figures.map(({ role, metric }) => `${role} ${metric.phrase}`)).toEqual([
    "from 农村低保标准",
    "to 农村低保标准",
  ]);
});

test("what stands among others is told of itself, and a rate says which are counted", async () => {
  expect(await metricsOf("全市98个行政村中共有空心村31个。")).toEqual(["行政村 = 98个", "空心村 = 31个"]);
  expect(await metricsOf("失能率在20%以上的村12个。")).toContain("失能率20%以上村 = 12个");
});

test("what was done to the first animals of a list was done to the others", async () => {
  expect(await metricsOf("产地检疫生猪3.1万头、家禽52万羽，家禽存栏12万羽。")).toEqual([
    "产地检疫生猪 = 3.1万头",
    "产地检疫家禽 = 52万羽",
    "家禽存栏 = 12万羽",
  ]);
});

test("how far two came is told of the task", async () => {
  expect(await metricsOf("再就业310人、帮扶就业210人，分别完成年度任务的103%、105%。")).toEqual([
    "再就业 = 310人",
    "帮扶就业 = 210人",
    "再就业·占年度任务 = 103%",
    "帮扶就业·占年度任务 = 105%",
  ]);
});

test("what an office was set is a plan", async () => {
  const rolesOf = async (prose: string) => (await readProse(prose)).figures.map(({ role }) => role);
  expect(await rolesOf("市里下达我区任务两个，即康复训练82人；药费补助120人。")).toEqual(["plan", "plan"]);
  expect(await rolesOf("水利建设的主要任务是：计划完成各类工程91件。治理河道5公里。")).toEqual(["plan", "plan"]);
  expect(await rolesOf("全年完成下达任务，康复训练82人。")).toEqual(["result"]);
});
