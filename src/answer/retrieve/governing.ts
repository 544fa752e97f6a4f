import type { Reading } from "../../reports/figure.ts";

/**
 * What of a sentence can speak of a figure it does not stand beside: the clauses before it that count nothing themselves
 * (糖尿病…8437人 behind 高血压…32856人 says nothing of the 32856), and those that count what is still spoken of. 检查学校食堂40家，整改9家,
 * 整改率22% goes on with the same thing; with 检查超市30家 in between it would not. `saysMore` tells whether a clause has a
 * word that a text does not have. What is counted before a semicolon is another matter.
 */
export function governing(
  reading: Reading,
  name: string,
  saysMore: (known: string, clause: string) => boolean,
): string {
  const text = before(reading);
  const ofAll = withoutKinds(text);
  const items = text.split(/[;；]/);
  const clauses = items.flatMap((item, at) =>
    clausesOf(item)
      .map(besideOthers)
      .filter(({ clause }) => at === items.length - 1 || !counts(clause)),
  );
  const last = clauses.findLastIndex(({ clause }) => clause !== "");
  return clauses
    .filter(({ clause }, at) => {
      const behind = [...clauses.slice(at + 1).map((next) => next.clause), name];
      const isPaidTo = at === last && paid.test(reading.clause) && payees.test(clause);
      return !counts(clause) || isPaidTo || (ofAll.includes(clause) && !behind.some((next) => saysMore(clause, next)));
    })
    .map(({ said }) => said)
    .join(" ");
}

/** 申报困难职工40户，发放慰问金3万元: what is paid behind people counted is paid to them, whatever else their clause says. */
const paid = /(?:发放|给予|送[上去]|支付|补[助贴]|慰问|资助|救助|奖励)[^\d]*\d[\d.]*[余多]?[万亿]?元/;
const payees = /\d[余多]?(?:户|人|名|位)次?$/;

/** 公办托育机构12家，民办托育机构31家，备案率87%: what stands behind two of a kind may be of both, and speaks of what they have in common. */
function besideOthers(clause: string, at: number, item: readonly string[]): { clause: string; said: string } {
  const common = counts(clause)
    ? item
        .slice(0, at)
        .filter(counts)
        .map((other) => inCommon(other, clause))
    : [];
  return { clause, said: common.find((words) => words !== "") ?? clause };
}

/** What the names before two numbers begin and end with alike, where they differ in the rest: 检查 of 检查学校40家 and 检查超市30家. */
function inCommon(left: string, right: string): string {
  const [one = "", other = ""] = [left, right].map((clause) => clause.replace(/\d.*/, ""));
  const alike = (index: (text: string, at: number) => number) =>
    Array.from(one).findIndex((_, at) => one.charAt(index(one, at)) !== other.charAt(index(other, at)));
  const [from, to] = [alike((_, at) => at), alike((text, at) => text.length - 1 - at)];
  return Math.max(from, to) < 2 ? "" : `${one.slice(0, Math.max(0, from))} ${one.slice(one.length - Math.max(0, to))}`;
}

/**
 * 幼儿园38所，其中公办园20所、民办园18所；在园幼儿9120人: the members of a list, and what stands behind 其中, are parts. A question
 * that names one of them asks of that part, and what is said of all is no answer.
 */
function withoutKinds(text: string): string {
  return text
    .replace(/其中[^;；。]*/g, " ")
    .replace(/[^,，;；:：。、]*\d[^,，;；:：。、]*(?:、[^,，;；:：。、]*\d[^,，;；:：。、]*)+/g, " ");
}

export function before({ sentence, clause }: Reading): string {
  const at = sentence.indexOf(clause);
  return at < 0 ? sentence : sentence.slice(0, at);
}

export function countingNothing(text: string): string {
  return clausesOf(text)
    .map((clause) => (counts(clause) ? (occasion.exec(clause)?.[0] ?? "") : clause))
    .filter((clause) => clause !== "")
    .join(" ");
}

/** 春节期间走访困难户4户，发放慰问金3万元: when it was done is of the whole sentence, whatever else its clause counts. */
const occasion = /^在?[\u4e00-\u9fff]{2,8}(?:期间|前夕)/;

function clausesOf(text: string): string[] {
  return text.split(/[,，;；:：。！？()（）]/);
}

/** A year or a month is no count. */
function counts(clause: string): boolean {
  return /[\d*＊×]|(?<![A-Za-z])[xX]+(?![A-Za-z])/.test(
    clause.replace(/(?:19|20)\d{2}(?:年|(?=[至到—~-](?:19|20)\d{2}))|\d{1,2}月/g, ""),
  );
}
