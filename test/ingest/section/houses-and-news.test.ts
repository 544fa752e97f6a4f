import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";
import { sectionsOf } from "./read-sections.ts";

/** Whose a page of a court or a street is, and which year the news of a winter tells of. */

function factsOf(...lines: string[]) {
  const [section] = sectionsOf(lines.join("\n")).sections;
  if (!section) throw new Error("no section");
  return section.facts;
}

async function yearsIn(...lines: string[]): Promise<string[]> {
  const { figures } = await readText(lines.join("\n"));
  return figures.map(({ display, period }) => `${display} ${period.label}`);
}

test("a court that bids welcome is whose 全院 is, and without 全院 it is a page's furniture", () => {
  const welcome = "欢迎访问湖州市德清县人民法院官方网站,今天是:";
  const own = factsOf(welcome, "2021年1—6月审判情况通报", "2021年1—6月全院共受理案件312件，全市排名第三。");
  expect([own.place?.name, own.issuer]).toEqual(["德清县", "湖州市德清县人民法院"]);
  expect(factsOf(welcome, "审判情况通报", "共受理案件312件。").place).toBeNull();
});

test("a text that begins two sentences with one street is the street's, and not the district's whose plan it obeys", () => {
  const law = "依据《中华人民共和国政府信息公开条例》第五十条规定,编制本报告。";
  const told = "2021年甲溪街道落实《北京市东城区2021年政务公开工作要点》，网站公开信息189条。";
  expect(factsOf(law, told, "甲溪街道信息公开工作由副主任主管。").place?.name).toBe("甲溪街道");
  expect(factsOf(law, told, "全区信息公开工作由副主任主管。").place?.name).not.toBe("甲溪街道");
});

test("去年 in news of January is the year that is told of, whether or not the news names it", async () => {
  const lead = "记者今天(1月20日)从市消防支队获悉2021年接警情况。去年，全市接报火灾748起，与2020年相比上升9.7%。";
  expect(await yearsIn("市消防支队公布2021年接警情况", "2022-01-20 16:38:03来源:某报", lead)).toContain("748起 2021年");
  const unnamed = "1月7日,市公安局召开发布会通报,去年全市破获刑事案件2500起。";
  expect(await yearsIn("去年我市破案2500起", "某某日报 2022-01-10 01:13", unnamed)).toContain("2500起 2021年");
  expect(await yearsIn("我市破案2500起", "某某日报 2022-06-10 01:13", unnamed.replace("去年", "今年"))).toContain(
    "2500起 2022年",
  );
});

test("去年 in a summary of a year is the year before it", async () => {
  expect(await yearsIn("市消防支队2021年工作总结", "2021年，接报火灾748起。", "去年接报火灾690起。")).toEqual([
    "748起 2021年",
    "690起 2020年",
  ]);
});

test("a year since which a text looks back on 这一年 is what it tells of", async () => {
  const opening = "2021年以来,全市公安机关从严从实抓各项措施落实。";
  expect(await yearsIn(opening, "这一年，我们始终坚持。截至目前，破获案件470起。")).toEqual(["470起 截至2021年"]);
  expect(await yearsIn(opening, "截至目前，破获案件470起。")).toEqual(["470起 时间不明"]);
});

test("the year of an event is not what is told at it", async () => {
  const told = "有关负责人在2022年全国食品安全宣传周主场活动上发布了2022年上半年全国食品安全监督抽检情况。";
  expect(await yearsIn(told, "全国抽检糕点28批次。")).toEqual(["28批次 2022年上半年"]);
});

test("where a rank began is no time of what follows", async () => {
  const told = "2006年，收案312件。交通肇事已从上年的第4位升到第3位。盗窃罪48件。";
  expect(await yearsIn("审判工作", told)).toContain("48件 2006年");
});

test("现将4月份情况通报如下 is of that month of the day's year, and not where a plan is told so", async () => {
  const signed = "2022年5月18日";
  expect(await yearsIn("现将4月份案件办理情况通报如下:", "消费者权益类来电58件。", signed)).toEqual(["58件 2022年4月"]);
  expect(await yearsIn("现将有关情况通报如下:", "4月份来电90件。", "市长热线来电58件。", signed)).toContain(
    "58件 2022年",
  );
});

test("who reports through a government's site, or signs in brackets behind the last sentence, says whose it is", () => {
  const own = "全年通过德清县政府信息公开网站发布信息424件，收到申请4件。";
  expect(factsOf("教育局2019年政府信息公开工作年度报告", own).place?.name).toBe("德清县");
  expect(factsOf("教育局2019年政府信息公开工作年度报告", "全年转载德清县政府网站信息424件。").place).toBeNull();
  expect(factsOf("县区快讯", "加强领导。", "共排查企业684家。(德清县应急管理局)").place?.name).toBe("德清县");
});

test("a speech of February that is headed 2022年主要工作 is of that year, and one headed by no year of the meeting's", async () => {
  const head = ["诸暨市人民法院工作报告", "——2023年2月9日在诸暨市第十七届人民代表大会第三次会议上"];
  const told = ["一、建设平安诸暨", "办结案件69件。"];
  expect(await yearsIn(...head, "2022年主要工作", ...told)).toEqual(["69件 2022年"]);
  expect(await yearsIn(...head, "主要工作", ...told)).toEqual(["69件 2023年"]);
});

test("a bulletin dated at its head is of the month before, which it names or its issue counts, and 本月 with it", async () => {
  const head = "市热线工作领导小组办公室 2022年7月12日";
  const rest = ["上述诉求均已办结。", "群众总体满意。", "问题集中在供水。", "下一步继续努力。"];
  expect(await yearsIn(head, "本月受理诉求384件。", "6月份转派181件。", ...rest)).toEqual([
    "384件 2022年6月",
    "181件 2022年6月",
  ]);
  expect(await yearsIn("2022年第6期", head, "本月受理诉求384件。", ...rest)).toEqual(["384件 2022年6月"]);
  expect((await yearsIn(head, "本月受理诉求384件。", ...rest)).join()).not.toMatch(/\d年\d月/);
});

test("an office within a bureau carries a text as the bureau does", async () => {
  const rest = "1-7月全市公交客运量5600万人，同比下降40%。\n全市出租汽车客运量970万人。\n地铁客运量5800万人。\n";
  const page = (source: string) =>
    readText(`2020年1-7月全市主要交通运输数据\n来源:${source} 2020年08月27日 11:25\n${rest}${rest}`);
  const placeOf = async (source: string) => (await page(source)).figures[0]?.place?.name ?? null;
  expect(await placeOf("诸暨市交通运输局规划处")).toBe("诸暨市");
  expect(await placeOf("规划处")).toBe(null);
});

test("where the writer of a paper sat is not whose the news is when the bureau of the whole province speaks", () => {
  const told = "8月2日，浙江省市场监管局发布2022年上半年抽检通告。上半年，全省抽检食品500批次。";
  expect(factsOf(`某某报湖州讯(记者张三)${told}`).place?.name).toBe("浙江省");
  const own = "8月2日，记者从市场监管局了解到，上半年，全市抽检食品500批次。";
  expect(factsOf(`某某网湖州讯(记者张三)${own}`).place?.name).toBe("湖州市");
});

test("the day a page was put online is of its own year, also where the page tells of the year before", async () => {
  const lead = "1月6日，记者从县卫健局获悉，1月6日上午9时，全县第一剂接种率达到88.2%。截至1月6日，累计接种5.1万剂次。";
  const end = "自去年1月开展接种以来，各部门协作。截至2021年12月31日24时，全县第一剂接种率86.4%。";
  expect(await yearsIn("第一剂接种率达到88.2%", "2022-01-06 10:12:01", lead, end)).toEqual([
    "88.2% 2022年1月6日",
    "88.2% 2022年1月6日",
    "5.1万剂次 截至2022年1月6日",
    "86.4% 截至2021年12月31日",
  ]);
});

test("the year of a forecast in a title is not what the text is of", async () => {
  const lines = ["市妇幼保健中心公布2021年妇幼健康情况。", "产前筛查8120人。"];
  expect(await yearsIn("德清县新生儿预计2022年会减少", ...lines)).toEqual(["8120人 2021年"]);
  expect(await yearsIn("德清县2022年新生儿情况", ...lines.slice(1))).toEqual(["8120人 2022年"]);
});

test("a study is of the innermost place it was made in, its months are those of one share, and an age is of no trade", async () => {
  const study =
    "[目的]掌握水痘流行规律。[方法]对浙江省湖州市德清县2003~2008年疫情资料进行分析。[结果]确诊212例，3~6月发病的占68.3%；学生占12.4%；0~11月龄占19.1%，20~29岁占26.3%。";
  expect(factsOf(study).place?.name).toBe("德清县");
  const { figures } = await readText(study);
  expect(figures.slice(-3).map(({ metric, period }) => `${metric.phrase} ${period.label}`)).toEqual([
    "学生 2003—2008年",
    expect.not.stringContaining("学生"),
    expect.not.stringContaining("学生"),
  ]);
});
