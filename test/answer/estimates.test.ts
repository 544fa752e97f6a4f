import { expect, test } from "vitest";
import { asking, openLibrary, showing } from "./library.ts";

test("what a report estimates is a plan, and 安排多少钱 asks for no rank", async () => {
  const planned = await openLibrary({
    "work.txt":
      "青禾县农业农村局2023年项目安排\n预估今年衔接推进补助资金约850万元。产业类项目安排435万元，基建类项目安排96万元。\n",
  });
  expect(await asking(planned)("青禾县2023年衔接推进补助资金预估多少")).toBe("约850万元");
  expect(await asking(planned)("青禾县2023年产业类项目安排多少钱")).toBe("435万元");
});

test("who asks what is demanded is told the demand, and who asks what was reached the result", async () => {
  const told = showing(
    await openLibrary({
      "rates.txt": "青禾县2024年免疫规划工作总结\n要求以乡镇为单位全程接种率达到90%以上，全县全程接种率94.2%。\n",
    }),
  );
  expect(await told("国家要求全程接种率达到多少")).toBe("90%以上");
  expect(await told("全程接种率达到多少")).toBe("94.2%");
});
