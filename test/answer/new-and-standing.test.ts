import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** What is new of a thing, what there is of it in all, and what is no count of either. */

const shown = showing(
  await openLibrary({
    "library.txt": `青禾县图书馆2023年工作总结
2023年，全县借阅量同比增长3.5%。新增注册读者310人，截至2023年底，县图书馆已有注册读者4120人。其中，新增注册读者的男女比例为1:1.6。
截至目前累计实现器官捐献276例，其中2023年新增118例。
全县共有各级档案部门39个，其中，镇(乡、街道)级27个，县级12个。
`,
  }),
);

test.each([
  ["2023年底注册读者多少人", "4120人"],
  ["去年新增注册读者多少", "310人"],
  ["新增读者男女比例多少", "1:1.6"],
  ["2023年新增器官捐献多少例", "118例"],
  ["累计器官捐献多少例", "276例"],
  ["镇级档案部门多少个", "27个"],
  ["2023年新增档案部门多少个", "refuse"],
])("%s: %s", async (question, answer) => {
  expect(await shown(question)).toBe(answer);
});

test("who was newly reported is none of those there are, nor of all that ever were", async () => {
  const told = showing(
    await openLibrary({
      "aids.txt": `青禾县2023年艾滋病防治情况
截至2023年10月底，全县累计报告艾滋病感染者和病人412例，现存活感染者和病人301例。2023年1—10月，新报告艾滋病感染者和病人35例。
`,
      "elsewhere.txt": `松溪岭县2023年艾滋病防治情况
截至2023年底，全县现存活艾滋病感染者和病人132例。
`,
    }),
  );
  expect(await told("青禾县2023年1-10月新报告艾滋病多少例")).toBe("35例");
  expect(await told("松溪岭县2023年新报告艾滋病多少例")).toBe("refuse");
});
