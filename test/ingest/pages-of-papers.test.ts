import { describe, expect, test } from "vitest";
import { metricOf, readText } from "./read-prose.ts";

/** Pages of libraries and journals: what they print around a text, how they break it, and what time and place they are of. */
async function told(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map((figure) =>
    [figure.place?.name ?? "-", figure.period.label, figure.population ?? "-", metricOf(figure), figure.display].join(
      " ",
    ),
  );
}

describe("a paper", () => {
  const paper = `某某医学杂志 2021, 12(3): 210-214
台州市疾病预防控制中心门诊处置分析
台州市疾病预防控制中心, 浙江 台州 318000
摘要: 目的 改进门诊工作。方法 收集2010-2018年期间门诊资料。结果 9年共收治病人5 120例。6-9月为发病高峰,31.5%的病人在12 h内就医。随访率由2010年的20.3%上升至2018年的71.6%,平均随访率为52.8%。`;
  test("tells of the years it has studied, and of no month that was the peak", async () => {
    const figures = await told(paper);
    expect(figures.map((figure) => figure.split(" ")[1])).toEqual([
      "2010—2018年",
      "2010—2018年",
      "2010年",
      "2018年",
      "2010—2018年",
    ]);
  });
});

describe("a bulletin of a month", () => {
  test("compares with the same month of another year", async () => {
    const figures = await told(
      "台州市2022年7月传染病疫情\n台州市疾病预防控制中心 2022年8月5日\n2022年7月,全市报告发病4210例,较上月(3980例)上升6%,较2021年同期(4120例)上升2%。",
    );
    expect(figures).toContain("台州市 2021年7月 - 报告发病 4120例");
  });
});

describe("an analysis read from a picture", () => {
  const analysis = `台州市2014年度传染病疫情分析
1、2014年全年没有甲类病例,发病人数比2013年增加6例
2、2014年增加的病种有水痘21例、流行性腮腺炎9例
3、2014年按年龄看,0-10岁年龄组14例,10-岁年龄组5例,20-岁年龄组3例`;
  test("keeps its marks apart and its age groups together", async () => {
    expect(await told(analysis)).toEqual([
      "台州市 2014年 - 发病人数 6例",
      "台州市 2014年 - 增加的病种有水痘 21例",
      "台州市 2014年 - 流行性腮腺炎 9例",
      "台州市 2014年 0-10岁 年龄组 14例",
      "台州市 2014年 10-岁 年龄组 5例",
      "台州市 2014年 20-岁 年龄组 3例",
    ]);
  });
});

describe("a library's page", () => {
  test("sets its lines apart and counts its own pages", async () => {
    const page = `卫生院工作总结
  1. 1、本文档共12页,下载后可以打印。
2、服务时间:8:30-17:30。
我乡计划免疫工作在上级部门的大力支持和积极督导之下,全体职工不懈努

力,圆满完成了全年的各项免疫规划工作任务。现将有关的接种率统计情况

汇报如下:糖丸应种326人,实种324人,接种率为99.4%;卡介苗应种7人,实种

7人,接种率为100%;乙肝疫苗应种142人,实种140人,其中及时接种有

135人,均达到了上级要求。`;
    expect((await told(page)).map((figure) => figure.split(" ").slice(3).join(" "))).toEqual([
      "糖丸应种 326人",
      "糖丸·实种 324人",
      "糖丸·接种率 99.4%",
      "卡介苗应种 7人",
      "卡介苗·实种 7人",
      "卡介苗·接种率 100%",
      "乙肝疫苗应种 142人",
      "乙肝疫苗·实种 140人",
      "乙肝疫苗·及时接种 135人",
    ]);
  });

  test("a number that was cut off is none", async () => {
    expect(await told("台州市接种情况\n2022年4月5日，全市累计接种疫苗4120…\n接种总人数1650人。")).toHaveLength(1);
  });
});

test("who gives a title is not whose text it is", async () => {
  const text =
    "第一学期卫生保健工作总结\n本园通过了台州绿色学校的验收和台州市文明校园的评审。本学期入园的131位幼儿全部体检。";
  expect((await told(text)).every((figure) => figure.startsWith("- "))).toBe(true);
});
