import { afterAll, describe, expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Two counties, two years, a plan, a page with an advertisement and markup: who asks for one gets only its sentences. */
const qinghe2023 = `青禾县卫生健康局2023年工作总结
2023年，青禾县卫生健康局围绕群众看病就医开展工作。
一、主要做法
（一）家庭医生签约。组建签约团队35个，把服务送到村口。为高龄老人上门体检2600人次。
（二）疫苗接种。在乡镇卫生院设立接种门诊12处，开通夜间接种。与云川市医院签订技术帮扶协议。赴松溪岭县学习接种门诊建设。
【广告】会员限时8.8元，下载全文！
（三）队伍建设。选送骨干医师40人外出进修。
二、存在的问题
一是基层医生数量不足。二是信息系统没有连通。三是针对薄弱环节的督查已经开展。
三、2024年工作打算
2024年，我局将新建接种门诊3处。
青禾县表1 接种情况
| 乡镇 | 接种人数 |
| --- | --- |
| 城关镇 | 3200 |
`;
const qinghe2022 = `青禾县卫生健康局2022年工作总结
2022年，青禾县卫生健康局平稳推进各项工作。
一、主要做法
组织接种门诊医生轮训6期，开展疫苗接种宣传20场。
二、存在的问题
疫苗冷链设备老化，接种门诊人手不够。
`;
const songxiling = `<html><body><h1>松溪岭县卫生健康局2023年工作总结</h1>
<p>2023年，松溪岭县卫生健康局开展工作。</p>
<p>一、主要做法</p><p>推行<b>疫苗接种</b>预约&nbsp;上门服务，开设移动接种车2辆。</p>
<p>二、荣誉</p><p>荣获云岭省健康促进先进单位称号。</p></body></html>
`;

const library = await openLibrary({
  "qinghe2023.txt": qinghe2023,
  "qinghe2022.txt": qinghe2022,
  "songxiling2023.html": songxiling,
});
afterAll(() => library.database.close());

const sources = [qinghe2023, qinghe2022, songxiling];

async function quotes(question: string): Promise<string[]> {
  const { citations, decision } = await ask(library, question);
  expect(decision).toBe("answer");
  return citations.map(({ quote }) => quote);
}

test("the items of a list are its sentences, and nothing before it is quoted in their place", async () => {
  const listed = await openLibrary({
    "listed.txt": `青禾县卫生健康局2023年工作总结
2023年，青禾县住院分娩率为98.71%。
一、主要措施
（一）全面推行一站式孕产妇健康服务，落实专人负责，开展入户随访。
（二）加强基层能力建设，组织培训18期。
（三）队伍建设
选送骨干医师外出进修，建立结对帮扶机制。
`,
  });
  const { citations } = await ask(listed, "青禾县2023年有哪些主要措施");
  expect(citations.map(({ quote }) => quote)).toEqual([
    "（一）全面推行一站式孕产妇健康服务，落实专人负责，开展入户随访。",
    "（二）加强基层能力建设，组织培训18期。",
    "选送骨干医师外出进修，建立结对帮扶机制。",
  ]);
  listed.database.close();
});

describe("what a heading of the asked kind announces", () => {
  const reportWith = (body: string) => `青禾县教育局2023年工作总结
2023年，全县新建校舍12处。
${body}
`;
  const told = async (body: string, question = "青禾县存在哪些问题") => {
    const opened = await openLibrary({ "report.txt": reportWith(body) });
    const answer = await ask(opened, question);
    opened.database.close();
    return answer.citations.map(({ quote }) => quote);
  };

  test.each<[string, string, string[]]>([
    ["short members", "二、存在的问题\n一是师资不够。二是校舍陈旧。", ["一是师资不够。", "二是校舍陈旧。"]],
    ["members on lines of their own", "二、存在的问题\n一是师资不够\n二是校舍陈旧", ["一是师资不够", "二是校舍陈旧"]],
    ["items with no more to them", "二、存在的问题\n1.师资不够\n2.校舍陈旧", ["1.师资不够", "2.校舍陈旧"]],
    [
      "the first member behind its announcement too",
      "督导发现存在的突出问题：一是师资不够，缺教师20人。二是校舍陈旧。三是玩具少。",
      ["督导发现存在的突出问题：一是师资不够，缺教师20人。", "二是校舍陈旧。", "三是玩具少。"],
    ],
    [
      "a heading that is the answer, with its sentence",
      "二、存在的问题\n（一）农村学校教师队伍年龄偏大。五十岁以上占四成，音体美教师少。\n（二）师资不够。每年招考的人数跟不上需要。",
      ["农村学校教师队伍年龄偏大。五十岁以上占四成，音体美教师少。", "师资不够。每年招考的人数跟不上需要。"],
    ],
    [
      "a heading alone where its sentence is about something else",
      "二、存在的问题\n（一）农村学校教师队伍年龄偏大。针对这一情况，开展了招考工作。",
      ["农村学校教师队伍年龄偏大。"],
    ],
  ])("is told: %s", async (_rule, body, expected) => {
    const heard = await told(body);
    expect(heard.map((quote) => quote.replace(/^（.）/, ""))).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ["short sentences of another heading", "二、工作成效\n一是师资充实。二是校舍翻新。", "青禾县存在哪些问题"],
    ["a sign-off", "二、存在的问题\n特此报告。", "青禾县存在哪些问题"],
    ["a heading with nothing under it", "二、存在的问题。", "青禾县存在哪些问题"],
    ["a signature", "二、存在的问题\n青禾县教育局", "青禾县存在哪些问题"],
    ["the items of the plan", "二、2024年计划\n1.招考教师\n2.翻新校舍", "青禾县存在哪些问题"],
  ])("is not %s", async (_rule, body, question) => {
    expect(await told(body, question)).toEqual([]);
  });

  test("a heading that only names its subject stays out of the quote", async () => {
    expect(await told("二、主要做法\n（一）教师队伍。组织骨干教师到市里轮训6期。", "青禾县有哪些主要做法")).toEqual([
      "组织骨干教师到市里轮训6期。",
    ]);
  });
});

describe("ways of asking for text", () => {
  const report = `青禾县教育局2023年工作总结
2023年，全县新建校舍12处，招考教师30人。
规范校外培训，落实备案公示制度，约谈机构5家。
县实验小学被评为云川市文明校园。
县督学组指出的问题：一是师资不够。二是校舍陈旧。
`;
  const told = async (question: string) => {
    const opened = await openLibrary({ "report.txt": report });
    const answer = await ask(opened, question);
    opened.database.close();
    return answer;
  };

  test.each([
    ["青禾县怎么规范校外培训的", "规范校外培训，落实备案公示制度，约谈机构5家。"],
    ["青禾县是如何规范校外培训的？", "规范校外培训，落实备案公示制度，约谈机构5家。"],
    ["青禾县实验小学被评为什么", "县实验小学被评为云川市文明校园。"],
    ["总结一下青禾县校外培训工作情况", "规范校外培训，落实备案公示制度，约谈机构5家。"],
    ["督学组指出存在哪些问题", "二是校舍陈旧。"],
  ])("“%s” is answered with “%s”", async (question, quote) => {
    const { claims, citations } = await told(question);
    expect(claims).toEqual([]);
    expect(citations.map((cited) => cited.quote)).toContain(quote);
  });

  test.each([
    "青禾县招考教师怎么统计的",
    "青禾县校舍怎么这么少的",
    "青禾县校舍怎么比去年少的",
    "青禾县为什么新建校舍",
    "总结一下青禾县招考教师多少人",
  ])("“%s” asks for no measures and no honours", async (question) => {
    expect((await told(question)).text).not.toMatch(/做法|成效|荣誉/);
  });

  test.each(["青禾县有哪些先进", "青禾县怎么推广垃圾分类的"])(
    "“%s” gets no sentence of another topic",
    async (question) => {
      const { citations } = await told(question);
      expect(citations.filter(({ quote }) => !quote.includes("评为"))).toEqual([]);
    },
  );
});

describe("a title that says more exactly what the report is about", () => {
  const told = async (question: string) => {
    const opened = await openLibrary({
      "report.txt": `青禾县教育局2023年平安校园建设工作报告
2023年，青禾县教育局推进平安校园建设。
二、存在的问题
一是保安力量不足。二是监控设备落后。
`,
    });
    const answer = await ask(opened, question);
    opened.database.close();
    return answer;
  };

  test("covers the wider word that was asked", async () => {
    const { citations } = await told("青禾县平安建设存在什么问题");
    expect(citations.map(({ quote }) => quote)).toEqual(["一是保安力量不足。", "二是监控设备落后。"]);
  });

  test.each(["青禾县队伍建设存在什么问题", "青禾县校园食堂存在什么问题", "青禾县教育建设存在什么问题"])(
    "and no other: %s",
    async (question) => {
      expect((await told(question)).decision).toBe("refuse");
    },
  );
});

test("a heading of the asked kind is named rather than the kind denied", async () => {
  const opened = await openLibrary({
    "report.txt":
      "青禾县教育局2023年工作总结\n2023年，全县新建校舍12处。\n二、存在的问题\n一是师资不够。二是校舍陈旧。\n",
  });
  const canteen = await ask(opened, "青禾县食堂存在什么问题");
  expect(canteen).toMatchObject({ decision: "refuse", reason: "NOT_STATED", citations: [] });
  expect(canteen.text).not.toContain("没有写到");
  expect(canteen.text).toContain("报告里有“存在的问题”部分");
  const honours = await ask(opened, "青禾县获得过哪些荣誉");
  expect(honours.text).toContain("没有写到青禾县的荣誉");
  opened.database.close();
});

describe("a question for text", () => {
  test.each<[string, string, string[]]>([
    [
      "the sentences on its subject, of the newest year",
      "青禾县疫苗接种的主要做法",
      ["在乡镇卫生院设立接种门诊12处，开通夜间接种。", "与云川市医院签订技术帮扶协议。"],
    ],
    ["the year that was asked", "青禾县2022年疫苗接种有哪些措施", ["组织接种门诊医生轮训6期，开展疫苗接种宣传20场。"]],
    ["what stands under its heading", "青禾县存在哪些问题", ["一是基层医生数量不足。", "二是信息系统没有连通。"]],
    ["the plan when the plan is asked", "青禾县下一步打算", ["2024年，我局将新建接种门诊3处。"]],
    ["the plan by the year planned for", "青禾县2024年工作打算", ["2024年，我局将新建接种门诊3处。"]],
    ["a heading's own year in follow of a place", "松溪岭县获得过哪些荣誉", ["荣获云岭省健康促进先进单位称号。"]],
    [
      "the slice of the original, markup and all",
      "松溪岭县疫苗接种的做法",
      ["推行<b>疫苗接种</b>预约&nbsp;上门服务，开设移动接种车2辆。"],
    ],
  ])("quotes %s", async (_rule, question, expected) => {
    expect(await quotes(question)).toEqual(expected);
  });

  test.each([
    "青禾县2022年如何提高疫苗接种率",
    "青禾县2022年怎么才能提升疫苗接种率？",
    "青禾县2022年疫苗接种率是怎样提高的",
  ])("“%s” asks how, not how much", async (question) => {
    const { claims, citations } = await ask(library, question);
    expect(claims).toEqual([]);
    expect(citations.map(({ quote }) => quote)).toEqual(["组织接种门诊医生轮训6期，开展疫苗接种宣传20场。"]);
  });

  test.each([
    "青禾县2022年疫苗接种率怎么提高了",
    "青禾县2022年怎么提高疫苗接种率到多少",
    "青禾县2022年疫苗接种率怎么样",
  ])("“%s” asks for no measures", async (question) => {
    expect((await ask(library, question)).text).not.toContain("做法");
  });

  test("prints each sentence without markup, numbered as cited, and no figure", async () => {
    const answer = await ask(library, "松溪岭县疫苗接种的做法");
    expect(answer.claims).toEqual([]);
    expect(answer.text).toBe(
      "松溪岭县2023年的报告里，与“疫苗接种”做法有关的原文：\n[1] 推行疫苗接种预约上门服务,开设移动接种车2辆。",
    );
  });

  test("quotes at most five sentences, each a slice of its report and in its order", async () => {
    const { citations } = await ask(library, "青禾县2023年有哪些做法");
    expect(citations.length).toBeGreaterThan(2);
    expect(citations.length).toBeLessThanOrEqual(5);
    for (const { quote, span, file } of citations) {
      expect(file).toBe("qinghe2023.txt");
      expect(sources.some((source) => source.slice(...span) === quote)).toBe(true);
      expect(quote).not.toMatch(/广告|\||松溪岭|将/);
    }
    const starts = citations.map(({ span }) => span[0]);
    expect(starts).toEqual(starts.toSorted((left, right) => left - right));
  });

  test.each<[string, string, string, string]>([
    ["another year", "青禾县2021年存在哪些问题", "NO_PERIOD", "青禾县2021年的存在的问题"],
    ["a place without a report", "杭州市疫苗接种的做法", "NO_PLACE", "杭州市"],
    ["a larger place than any report's", "云川市疫苗接种的做法", "NO_PLACE", "云川市"],
    ["a subject nobody wrote about", "青禾县垃圾分类的做法", "NOT_STATED", "“垃圾分类”"],
    ["a topic the report leaves out", "青禾县获得过哪些荣誉", "NOT_STATED", "荣誉"],
  ])("refuses %s and says what was searched", async (_rule, question, reason, named) => {
    const answer = await ask(library, question);
    expect(answer).toMatchObject({ decision: "refuse", reason, citations: [], claims: [] });
    expect(answer.text).toContain(named);
    expect(answer.text).toContain("3份报告");
  });

  test("asks back where two places have an answer and none is named", async () => {
    const answer = await ask(library, "疫苗接种有哪些做法");
    expect(answer.decision).toBe("clarify");
    expect(answer.options?.map(({ question }) => question).toSorted()).toEqual([
      "松溪岭县疫苗接种有哪些做法",
      "青禾县疫苗接种有哪些做法",
    ]);
    expect(answer.citations).toEqual([]);
  });

  test.each(["青禾县2023年查出问题多少个", "青禾县2023年签约团队几个"])(
    "is none when an amount is asked: %s",
    async (question) => {
      const { citations, claims } = await ask(library, question);
      expect(citations.length).toBe(claims.length);
    },
  );
});
