import { describe, expect, test } from "vitest";
import { digestText } from "../../src/cards/digest-card.ts";
import { preview } from "../../src/digest/manage.ts";
import { openLibrary } from "../answer/library.ts";
import { digestDeps, monday } from "./group.ts";

const report = (year: number, body: string) =>
  `云川市卫生健康委员会${year}年工作总结\n发布时间：2024-01-${year - 2005}\n${year}年，${body}`;

async function told(...reports: string[]): Promise<string> {
  const files = Object.fromEntries(reports.map((text, index) => [`${index}.txt`, text]));
  const library = await openLibrary(files);
  const pages = await preview(digestDeps(library), { chatId: "oc_group", now: monday, timeZone: "Asia/Shanghai" });
  return pages.map((page) => digestText(page)).join("\n");
}

describe("what a figure is compared with", () => {
  test("a fall is told as a fall, by the amount it fell", async () => {
    const text = await told(report(2022, "全市婴儿死亡率2.81‰。"), report(2023, "全市婴儿死亡率2.10‰。"));
    expect(text).toContain("比2022年下降：2.81‰ − 2.10‰ = 0.71个千分点。");
    expect(text).not.toMatch(/[-−]0\.71/);
  });

  test("what stayed the same is told so", async () => {
    const text = await told(report(2022, "全市住院分娩率100%。"), report(2023, "全市住院分娩率100%。"));
    expect(text).toContain("比2022年持平：100% − 100% = 0个百分点。");
  });

  test("amounts grow, rates rise; a count at the year's end is compared with that of the year before", async () => {
    const text = await told(
      report(2022, "年末全市常住人口45.2万人。截至2022年底，全市共有床位1200张。"),
      report(2023, "年末全市常住人口45.5万人。截至2023年底，全市共有床位1260张。"),
    );
    expect(text).toMatch(/比(?:截至)?2022年.{0,4}增加：45\.5万人 − 45\.2万人 = 0\.3万人。/);
  });

  test("where the report names its own start, that is what is taken", async () => {
    const text = await told(report(2023, "全市群众满意度由2017年的82.5%升至88.2%。"));
    expect(text).toContain("比2017年上升：88.2% − 82.5% = 5.7个百分点。");
    expect(text).toContain("云川市2017年群众满意度（起点数）：82.5%");
  });

  test("of a proportion nothing is taken away", async () => {
    const text = await told(
      report(2022, "全市出生人口性别比100:98.14。"),
      report(2023, "全市出生人口性别比100:99.02。"),
    );
    expect(text).toContain("100:99.02");
    expect(text).not.toMatch(/持平|上升|下降/);
  });

  test("two numbers for the year before are no base", async () => {
    const text = await told(
      report(2022, "全市婴儿死亡率2.81‰。"),
      report(2022, "全市婴儿死亡率2.95‰。").replace("工作总结", "妇幼保健工作总结"),
      report(2023, "全市婴儿死亡率2.10‰。"),
    );
    expect(text).toContain("云川市2023年婴儿死亡率：2.10‰。");
    expect(text).not.toContain("比2022年");
  });

  test("last year's report says where its number stands", async () => {
    const text = await told(report(2022, "全市婴儿死亡率2.81‰。"), report(2023, "全市婴儿死亡率2.10‰。"));
    expect(text).toContain("云川市2022年婴儿死亡率：2.81‰（见《云川市卫生健康委员会2022年工作总结》）。");
    expect(text).toContain("“2022年，全市婴儿死亡率2.81‰。”");
  });
});
