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
