import { expect, test } from "vitest";
import { cleanText, originalSpan } from "../../../ingest/clean.ts";

const toned = "全(quán)縣(xiàn)共(gòng)有(yǒu)醫(yī)院(yuàn)五(wǔ)所(suǒ)增(zēng)長(zhǎng)";

test("readings with and without tone marks go when the document has ten toned ones", () => {
  const { text, dropped } = cleanText(`${toned}的(de)，新（xīn）診室(icu)121萬(wàn)人次`, "txt");
  expect(text).toBe("全县共有医院五所增长的,新诊室(icu)121万人次");
  expect(new Set(dropped.map(({ reason }) => reason))).toEqual(new Set(["ruby"]));
});

test("nine toned readings are not enough: brackets are text there", () => {
  const nine = toned.replace("(zhǎng)", "");
  expect(cleanText(nine, "txt").text).toContain("医(yī)院(yuàn)");
});

test.each(["基础生命(bls)", "重症(icu)", "高危(an)和中(de)"])("a document without readings keeps %s", (text) => {
  expect(cleanText(text, "txt").text).toBe(text);
});

test("readings without any tone, some printed twice, go when twenty whole syllables are there", () => {
  const line = "全(quan)區(qu)(qu)累(lei)計(ji)接(jie)種(zhong)疫(yi)苗(miao)(miao)26.5萬(wan)劑(ji)次(ci)，診室(icu)";
  expect(cleanText(`${line}\n${line}`, "txt").text).toContain("全区累计接种疫苗26.5万剂次,诊室(icu)");
  expect(cleanText("全(quan)區(qu)累(lei)計(ji)接種", "txt").text).toContain("(quan)");
});

test("a quote spans the readings inside it, not the one after its last character", () => {
  const original = `${toned}共121萬(wàn)人(rén)次(cì)。`;
  const clean = cleanText(original, "txt");
  const start = clean.text.indexOf("121");
  const [from, to] = originalSpan(clean, start, start + "121万人次".length);
  expect(original.slice(from, to)).toBe("121萬(wàn)人(rén)次");
});

test("html readings go without any threshold, the element says what they are", () => {
  expect(cleanText("<p><ruby>县<rp>(</rp><rt>xiàn</rt><rp>)</rp></ruby>里</p>", "html").text.trim()).toBe("县里");
});
