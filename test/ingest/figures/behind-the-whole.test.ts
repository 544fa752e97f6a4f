import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

test("what goes on behind a whole and its part is of the whole", async () => {
  expect(await metricsOf("排查隐患846条，其中重大隐患9条，整改821条，立案46件。")).toEqual([
    "排查隐患 = 846条",
    "重大隐患 = 9条",
    "排查隐患·整改 = 821条",
    "排查隐患·立案 = 46件",
  ]);
});

test("what a part alone is large enough for stays with the part", async () => {
  expect((await metricsOf("排查隐患846条，其中重大隐患9条，整改7条。")).at(-1)).toBe("重大隐患·整改 = 7条");
});

test("how many there are now is no number of those that came to be", async () => {
  expect(await metricsOf("培育家庭农场12家，总数达到340家。")).toEqual(["培育家庭农场 = 12家", "家庭农场 = 340家"]);
});
