import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

test.each([
  [
    "春季口蹄疫免疫3.2万头，猪瘟1.8万头，禽流感40万羽；秋季口蹄疫免疫2.9万头，小反刍兽疫0.6万只。",
    [
      "春季口蹄疫免疫 = 3.2万头",
      "春季猪瘟免疫 = 1.8万头",
      "春季禽流感免疫 = 40万羽",
      "秋季口蹄疫免疫 = 2.9万头",
      "秋季小反刍兽疫免疫 = 0.6万只",
    ],
  ],
  [
    "免疫高致病性禽流感40万羽份、猪口蹄疫3.2万头份、小反刍兽疫0.6万只。",
    ["免疫高致病性禽流感 = 40万羽份", "免疫猪口蹄疫 = 3.2万头份", "免疫小反刍兽疫 = 0.6万只"],
  ],
])("animals beside a disease in such a list were immunised, in the season named: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("the density is of those who were immunised, and not of whatever was counted before", async () => {
  expect(
    await metricsOf(
      "完成12个社区320户，免疫猪口蹄疫8900头，群体免疫密度89%；禽存栏6200羽，免疫禽流感5900羽，群体免疫密度95%。",
    ),
  ).toEqual([
    "社区 = 12个",
    "社区 = 320户",
    "免疫猪口蹄疫 = 8900头",
    "免疫猪口蹄疫·群体免疫密度 = 89%",
    "禽存栏 = 6200羽",
    "免疫禽流感 = 5900羽",
    "免疫禽流感·群体免疫密度 = 95%",
  ]);
});

test("animals that a disease killed were not, nor those of a list that immunises nothing", async () => {
  expect(await metricsOf("春季口蹄疫免疫3.2万头，猪瘟死亡12头。")).toEqual([
    "春季口蹄疫免疫 = 3.2万头",
    "猪瘟死亡 = 12头",
  ]);
  expect(await metricsOf("调拨猪瘟疫苗3万头份、禽流感疫苗5万羽份。")).toEqual([
    "调拨猪瘟疫苗 = 3万头份",
    "调拨禽流感疫苗 = 5万羽份",
  ]);
});
