import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** 男女各多少, 各剂次, 占多少, 单日最高, 还差多少: short ways of asking for what stands side by side. */

const library = await openLibrary({
  "work.txt": `青禾县卫生健康局2023年工作总结
全年出生人口1684人，其中男性862人，女性822人。年末常住人口20.43万人，其中城镇人口8.95万人，乡村人口11.48万人。
城镇居民人均可支配收入28765元，农村居民人均可支配收入13102元。
核酸检测单日最高采样5.6万人次，平均每日采样2.1万人次。
接种疫苗12680剂次，其中第一剂5200剂次、第二剂4800剂次、第三剂2680剂次。
报告传染病602例，其中手足口病203例，占33.7%，水痘120例，占19.9%，流感279例。
城镇新增就业任务5000人，实际完成4870人。床位1200张。
第一产业增加值12.3亿元，第二产业增加值30.6亿元，第三产业增加值41.1亿元。
`,
});

async function shown(question: string): Promise<string> {
  const { decision, claims, calculations } = await ask(library, question);
  const figures = [...claims.map(({ display }) => display), ...calculations.map(({ formula }) => formula)];
  return decision === "answer" ? figures.join(" ") : decision;
}

test.each([
  ["青禾县2023年出生人口男女各多少", "862人 822人"],
  ["青禾县2023年出生男的多少女的多少", "862人 822人"],
  ["青禾县2023年出生多少人，男女各多少", "1684人 862人 822人"],
  ["青禾县常住人口城乡各多少", "8.95万人 11.48万人"],
  ["青禾县城镇和农村收入各多少", "28765元 13102元"],
  ["青禾县一天最多采样多少人次", "5.6万人次"],
  ["青禾县采样单日最高多少", "5.6万人次"],
  ["青禾县日均采样多少", "2.1万人次"],
  ["青禾县各剂次分别多少", "12680剂次 5200剂次 4800剂次 2680剂次"],
  ["青禾县新增就业还差多少", "4870人 5000人 5000人 − 4870人 = 130人"],
])("%s: %s", async (question, expected) => {
  expect(await shown(question)).toBe(expected);
});

test("a part of a whole has the share that is printed, or one that is worked out", async () => {
  expect(await shown("青禾县水痘占传染病多少")).toContain("19.9%");
  expect(await shown("青禾县水痘占传染病多少")).not.toContain("÷");
  expect(await shown("青禾县流感占传染病多少")).toContain("279例 ÷ 602例");
  expect(await shown("青禾县流感占常住人口多少")).not.toContain("602");
});

test.each([
  ["青禾县2023年出生人口男女占比", "862人 822人"],
  ["青禾县三产占比", "12.3亿元 30.6亿元 41.1亿元"],
])("%s: neither is the whole of the other", async (question, expected) => {
  expect(await shown(question)).toBe(expected);
});

test("who is born is not who lives there, a mean is not the total, and nothing is lacking of what has no task", async () => {
  expect(await shown("青禾县常住人口男女各多少")).not.toMatch(/862|822/);
  expect(await shown("青禾县采样多少人次")).not.toBe("2.1万人次");
  expect(await shown("青禾县床位还差多少")).toBe("refuse");
});

test("a share of everybody is told beside one of the old", async () => {
  const doses = await openLibrary({
    "doses.txt":
      "德清县2022年疫苗接种情况\n已完成全程接种12.4万人，覆盖人数和全程接种人数分别占全县总人口的91.2%和88.6%。60岁以上老年人完成全程接种2.1万人，覆盖人数和全程接种人数分别占老年人口的85.9%和81.4%。\n",
  });
  const { decision, claims } = await ask(doses, "德清县2022年全程接种人数占总人口多少");
  expect([decision, ...claims.map(({ display }) => display)]).toEqual(["answer", "88.6%"]);
});
