import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Line } from "./lines.ts";
import { visits } from "./named-places.ts";

/** The bureau that signs below the text. */
export function signOffBureau(lines: readonly Line[], lexicon: Lexicon): string | null {
  for (const line of lines.slice(-4).reverse()) {
    const behind = /[。！][(（]([\u4e00-\u9fff]{4,20}(?:局|委员会|办公室|中心|法院|检察院))[)）]$/.exec(line.text)?.[1];
    if (behind !== undefined) return behind;
    if (line.text.length > 48 || line.heading !== null || /[。；]$/.test(line.text)) continue;
    const bureau = bureauIn(line.text.replace(/(?:19|20)\d{2}.*$/, ""), lexicon);
    if (bureau) return bureau;
  }
  return null;
}

/** A line of its own under the title that ends in a bureau's name. */
export function openingBureau(lines: readonly Line[], lexicon: Lexicon): string | null {
  for (const line of lines.slice(0, 6)) {
    const source =
      /(?:来源|发文机关|发布机构|单位)[:：]\s*([^\s]{4,30})/.exec(line.text)?.[1] ??
      /由([\u4e00-\u9fff]{4,20}?(?:局|委员会|办公室|人民政府|中心))(?:负责)?编[制写]/.exec(line.text)?.[1] ??
      withoutDate(withoutLetterhead(line.text));
    if (
      source.length <= 30 &&
      !/[。，,；]/.test(source) &&
      lexicon.reading.issuerSuffixes.some((suffix) => source.endsWith(suffix))
    ) {
      return source.replace(/^[—-]+/, "");
    }
  }
  return null;
}

/** 某市接种工作专班办公室 2022年8月16日: the day stands behind the issuer in one line. */
function withoutDate(line: string): string {
  return line.replace(/\s*[(（]?(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?[)）]?$/, "");
}

/** 某县卫生健康局文件 某卫发〔2021〕8号: the head of a paper, with its number in the same line or without. */
function withoutLetterhead(line: string): string {
  return line.replace(
    /(?<=[局委会室府心])文件(?:\s*[\u4e00-\u9fff]{1,8}[〔[（(【](?:19|20)\d{2}[〕\]）)】]第?\d{1,4}号)?$/,
    "",
  );
}

/** `甲市卫健局多措并举…` → 甲市卫健局. */
export function bureauIn(text: string, lexicon: Lexicon): string | null {
  for (const suffix of lexicon.reading.issuerSuffixes) {
    const at = text.indexOf(suffix);
    if (at < 0) continue;
    const before =
      text
        .slice(0, at)
        .split(/[\s、，,：:；。在于《》（(]|关于对?|中共/)
        .at(-1) ?? "";
    // 现在，我代表县人民政府，向大会报告工作: who speaks signs nothing.
    if (/代表|受/.test(before)) continue;
    if (visits(text.slice(at + suffix.length))) continue;
    const name = before.replace(/^(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日|年?度?)/, "");
    if (name.length <= 14 && !/[xX×*]/.test(name)) return `${name}${suffix}`;
  }
  return null;
}
