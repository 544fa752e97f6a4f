import { expect, test } from "vitest";
import { asking, openLibrary } from "./library.ts";

test("what a report estimates is a plan, and 安排多少钱 asks for no rank", async () => {
  const planned = await openLibrary({
    "work.txt":
      "青禾县农业农村局2023年项目安排\n预估今年衔接推进补助资金约850万元。产业类项目安排435万元，基建类项目安排96万元。\n",
  });
  expect(await asking(planned)("青禾县2023年衔接推进补助资金预估多少")).toBe("约850万元");
  expect(await asking(planned)("青禾县2023年产业类项目安排多少钱")).toBe("435万元");
});
