/**
 * 发放生活补贴3, and on the next line 3.8万元。: a page ended within a number, and neither half is what was printed. Takes where the
 * digits begin and where the quantity ends; only lines of prose are looked at, for the cells of a table stand so by right.
 */
export function isBroken(text: string, start: number, end: number): boolean {
  return (
    (endsLine.test(text.slice(Math.max(0, start - longest), start)) && goesOn.test(text.slice(end, end + longest))) ||
    (wasCut.test(text.slice(Math.max(0, start - longest), start)) && inProse.test(text.slice(end, end + longest)))
  );
}

const longest = 120;
const endsLine = /[，,。；;][^\n，,。；;：:|\t]*[\u4e00-\u9fff]$/;
const goesOn = /^\s*\n\s*\d+(?:\.\d+)?[\u4e00-\u9fff]{1,3}[，,。；;]/;
const wasCut = /[，,。；;][^\n，,。；;：:|\t]*[\u4e00-\u9fff]\d+\s*\n\s*$/;
const inProse = /^[，,。；;][^\n]{6}/;
