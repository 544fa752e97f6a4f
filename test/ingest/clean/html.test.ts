import { expect, test } from "vitest";
import { cleanText, originalSpan } from "../../../ingest/clean.ts";
import { growth, steadyGrowth } from "../../growth.ts";

const textOf = (html: string) => cleanText(html, "html").text.trim();

test.each([
  ["blocks are lines", "<div><p>第一段</p>\n  <p>第二段</p></div>", "第一段\n第二段"],
  ["a line end of the source is only a space", "<p>全市\n  共有112\n个</p>", "全市共有112个"],
  ["a line break is a line end", "<p>甲<br>乙<br/>丙</p>", "甲\n乙\n丙"],
  ["preformatted text keeps its lines", "<pre>甲\n乙</pre>", "甲\n乙"],
  ["inline tags join", "<p>覆盖率<span>9</span><b>2.79</b>%</p>", "覆盖率92.79%"],
  ["entities are read", "<p>死亡率3.75&#8240;，&lt;5%&nbsp;&mdash;</p>", "死亡率3.75‰,<5%—"],
  ["less-than stays", "<p>P<0.05，不足<5%</p>", "P<0.05,不足<5%"],
  ["a raised footnote does not lengthen a number", "<p>共3212<sup>1</sup>人</p>", "共3212¹人"],
  ["struck-out numbers go", "<p>共<del>35</del><ins>53</ins>人</p>", "共53人"],
  [
    "scripts, styles and comments go",
    "<style>p{width:35px}</style><script>if(a<b)x=35</script><!--35--><p>文</p>",
    "文",
  ],
  ["hidden text goes", '<p>甲<span style="display: none">35</span><i hidden>36</i>乙</p>', "甲乙"],
  ["what only looks hidden stays", '<p style="font-size:0.8em;opacity:0.9">甲35</p>', "甲35"],
  ["page controls go", "<select><option>2021</option></select><p>文</p>", "文"],
  ["stray closing tags do no harm", "</div></td><p>文</p></p>", "文"],
  ["two spaces across tags are one", "<p>public <b> health</b></p>", "public health"],
])("%s", (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test("a data table is one line per row and a grid of cells with its spans filled in", () => {
  const html = `<table><tr><th rowspan="2">地区</th><th colspan="2">接种</th></tr><tr><th>人数</th><th>率</th></tr>
    <tr><td><p>甲镇</p></td><td> 3 500 </td><td></td></tr><tr><td>乙镇<td>28</tr></table>`;
  const { text, tables } = cleanText(html, "html");
  expect(text.trim()).toBe("地区\t接种\n人数\t率\n甲镇\t3 500\t\n乙镇\t28");
  expect(tables).toHaveLength(1);
  expect(tables[0]?.rows.map((row) => row.map(({ span }) => text.slice(...span)))).toEqual([
    ["地区", "接种", "接种"],
    ["地区", "人数", "率"],
    ["甲镇", "3 500", ""],
    ["乙镇", "28", ""],
  ]);
  expect(tables[0]?.rows[1]?.map(({ header, repeated }) => [header, repeated])).toEqual([
    [true, true],
    [true, false],
    [true, false],
  ]);
});

test("a table that only lays out the page is read as paragraphs", () => {
  const html = "<table><tr><td>栏目</td><td><table><tr><td>甲</td><td>1</td></tr></table><p>正文</p></td></tr></table>";
  const { text, tables } = cleanText(html, "html");
  expect(text.trim()).toBe("栏目\n甲\t1\n正文");
  expect(tables).toHaveLength(1);
});

test("a hostile span does not blow up the grid", () => {
  const row = '<tr><td colspan="999999" rowspan="999999">1</td><td>2</td></tr>';
  expect(
    cleanText(`<table>${row.repeat(1500)}</table>`, "html").tables.flatMap(({ rows }) => rows).length,
  ).toBeLessThan(2000);
});

test("navigation and footers are marked, not removed", () => {
  const { text, junk } = cleanText(
    "<nav><a>首页</a> <a>2021年</a></nav><p>正文35人</p><footer>邮编 100000</footer>",
    "html",
  );
  expect(junk.map((span) => text.slice(...span))).toEqual(
    ["首页 2021年", "邮编100000"].map((line) => expect.stringContaining(line.slice(0, 2))),
  );
  expect(junk.some(([start, end]) => start <= text.indexOf("35") && text.indexOf("35") < end)).toBe(false);
});

test("a quote from a page is a slice of its source, tags and all", () => {
  const html = "<p>共<b>12</b>1&nbsp;万</b>人次</p>";
  const clean = cleanText(html, "html");
  const start = clean.text.indexOf("121");
  const [from, to] = originalSpan(clean, start, start + "121万人次".length);
  expect(html.slice(from, to)).toBe("12</b>1&nbsp;万</b>人次");
});

test("a quote that ends in an entity holds all of it", () => {
  const html = "<p>死亡率3.75&#8240;</p>";
  const clean = cleanText(html, "html");
  const start = clean.text.indexOf("3.75");
  expect(html.slice(...originalSpan(clean, start, start + 5))).toBe("3.75&#8240;");
});

test("a page nested too deep to be one is read without its structure, at a steady pace", () => {
  expect(textOf(`${"<div>".repeat(100_000)}接种35人`)).toBe("接种35人");
  expect(growth("<div>", (text) => textOf(`${text}接种35人`), 40_000)).toBeLessThan(steadyGrowth);
});
