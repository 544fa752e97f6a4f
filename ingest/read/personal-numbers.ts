import type { DocumentTable, LeftOut, LeftOutKind, Locator } from "../../src/reports/document.ts";
import { placeLabel } from "../../src/reports/document.ts";
import type { Span } from "../../src/reports/report.ts";

/** Numbers that name one person; each is replaced before anything is stored, indexed or shown. */
type PersonalNumber = { span: Span; kind: Extract<LeftOutKind, "identity-number" | "phone-number"> };

/** What stands for each character of a masked number: no digit, and no sign that reports hide their own numbers with. */
const maskSign = "█";

type Readable = { text: string; tables: readonly DocumentTable[]; locators: readonly Locator[] };

/**
 * The text with identity-card and mobile phone numbers covered, character for character, so that every offset stays
 * right, and how many there were.
 */
export function maskPersonalNumbers(readable: Readable): { text: string; masked: LeftOut[] } {
  const found = [...identityNumbers(readable.text), ...inNamedColumns(readable), ...phoneNumbers(readable)].toSorted(
    (one, other) => one.span[0] - other.span[0],
  );
  if (found.length === 0) return { text: readable.text, masked: [] };
  let text = "";
  let at = 0;
  const apart: PersonalNumber[] = [];
  for (const number of found) {
    const { span } = number;
    if (span[0] < at) continue;
    apart.push(number);
    text += readable.text.slice(at, span[0]) + maskSign.repeat(span[1] - span[0]);
    at = span[1];
  }
  text += readable.text.slice(at);
  const kinds = ["identity-number", "phone-number"] as const;
  return { text, masked: kinds.flatMap((kind) => countOf(apart, kind, readable.locators)) };
}

const mostPlacesNamed = 5;

function countOf(
  found: readonly PersonalNumber[],
  kind: PersonalNumber["kind"],
  locators: readonly Locator[],
): LeftOut[] {
  const own = found.filter((number) => number.kind === kind);
  if (own.length === 0) return [];
  const places = own.flatMap(({ span }) => {
    const locator = locators.find((candidate) => candidate.span[0] <= span[0] && span[0] < candidate.span[1]);
    return locator === undefined ? [] : [placeLabel(locator.place)];
  });
  return [{ kind, count: own.length, where: [...new Set(places)].slice(0, mostPlacesNamed) }];
}

/** Digits of either width; an identity number is sometimes printed in groups. */
const digit = "[0-9０-９]";
const space = "[ \\u00a0\\u3000]?";
const identity = new RegExp(
  `(?<!${digit})${digit}{6}${space}${digit}{8}${space}${digit}{3}[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])`,
  "g",
);

/** What the text itself calls somebody's number is covered whatever its digits, a mistyped or made-up one too. */
const named = new RegExp(
  `(?<=(?:身份证|证件|居民证|社保卡|社会保障卡|银行卡|储蓄卡|卡号|[账帐]号|银行[账帐]户)(?:号码?|编号)?[^0-9０-９\\n]{0,6})${digit}(?:${space}${digit}){11,18}[XxＸｘ]?(?![0-9０-９A-Za-z])`,
  "g",
);

function identityNumbers(text: string): PersonalNumber[] {
  const genuine = [...text.matchAll(identity)].filter(([written]) => isIdentityNumber(narrow(written)));
  const stated = [...text.matchAll(named)].filter((match) => !isCount(match, text));
  return [...genuine, ...stated].map((match) => ({
    span: [match.index, match.index + match[0].length],
    kind: "identity-number",
  }));
}

const naming = /身份证|证件号|居民证|社保卡|社会保障卡|银行卡|储蓄卡|卡号|[账帐]号|银行[账帐]户/;
const wholeCell = new RegExp(`^\\s*${digit}(?:${space}${digit}){11,18}[XxＸｘ]?\\s*$`);

/** In a table the word stands at the head of the column: every long number below it is somebody's, mistyped or not. */
function inNamedColumns({ text, tables }: Readable): PersonalNumber[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap(({ span }, column): PersonalNumber[] => {
        const headings = rows.slice(0, Math.min(row, 3)).map((above) => above[column]);
        const isNamed = headings.some((cell) => cell !== undefined && naming.test(text.slice(...cell.span)));
        return isNamed && wholeCell.test(text.slice(...span)) ? [{ span, kind: "identity-number" }] : [];
      }),
    ),
  );
}

function narrow(written: string): string {
  return written.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: six digits of a division, a birthday, three of order, and a check character over all of them. */
function isIdentityNumber(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const birthday = new Date(Date.UTC(year, month - 1, day));
  const exists = birthday.getUTCMonth() === month - 1 && birthday.getUTCDate() === day;
  if (!exists || year < 1880 || year > 2100 || !/^[1-9]/.test(number)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return "10X98765432".charAt(sum % 11) === number.charAt(17);
}

const phone = new RegExp(
  `(?<![0-9０-９.．,，A-Za-z])(?:(?:\\+|00)?86[- ]?)?[1１][3-9３-９]${digit}(?:[- ]?${digit}{4}){2}(?![0-9０-９A-Za-z])`,
  "g",
);

/** A number with a unit behind it or a decimal part counts something. */
const counts = /^\s*(?:[.．][0-9０-９]|[%％‰万亿元人个次例台套件张份户亩吨米升克])/;

function isCount({ 0: written, index }: RegExpExecArray, text: string): boolean {
  const end = index + written.length;
  return counts.test(text.slice(end, end + 4));
}

function phoneNumbers({ text, tables }: Readable): PersonalNumber[] {
  return [...text.matchAll(phone)]
    .filter((match) => !isCount(match, text))
    .filter((match) => !isAmount(match.index, text, tables))
    .map((match) => ({ span: [match.index, match.index + match[0].length], kind: "phone-number" }));
}

/** Words beside which a long number is somebody's. */
const personal = /电话|手机|联系|号码/;
/** Words beside which it is a count. */
const amount = /元|金额|支出|收入|资金|经费|合计|总计|数|量|额/;

/** Eleven digits under 金额 are an amount and not a telephone; the headings of the cell decide. */
function isAmount(at: number, text: string, tables: readonly DocumentTable[]): boolean {
  const table = tables.find(({ span }) => span[0] <= at && at < span[1]);
  const row = table?.rows.find((cells) => cells.some(({ span }) => span[0] <= at && at < span[1]));
  if (table === undefined || row === undefined) return false;
  const column = row.findIndex(({ span }) => span[0] <= at && at < span[1]);
  const above = text.slice(0, table.span[0]).split("\n").slice(-4).join(" ");
  const headings = [row[0], ...table.rows.slice(0, 3).map((cells) => cells[column])]
    .map((cell) => (cell === undefined ? "" : text.slice(...cell.span)))
    .join(" ");
  return !personal.test(headings) && (amount.test(headings) || /单位[:：][^\n]*元/.test(above));
}
