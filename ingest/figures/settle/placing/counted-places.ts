import type { Place } from "../../../../src/reports/place.ts";
import type { FigureDraft } from "../../draft.ts";

/**
 * 甲县等3个县接种率低于90%, 6个乡镇新增病例120例: what is told of some places is none of the whole's and none of the one that is named. What
 * their clause tells, and what the clauses behind it go on with, is labelled with them together; how many they are is counted
 * for the whole, and called by what is said of them (接种率低于90%的县：3个).
 */
export function placeCounted(drafts: readonly FigureDraft[], text: string, own: Place | null): void {
  drafts.forEach((draft, index) => {
    const some = readSome(draft, text);
    if (some === null) return;
    const rest = drafts.slice(index + 1);
    const told = rest.filter(({ quantity }) => quantity.span[0] < some.end);
    const named = draft.phrase;
    // 2个县未报送材料，接种率96.2%: what some did owns no rate.
    for (const each of rest)
      if (each.phrase === named && /^[^占]/.test(each.head)) [each.phrase, each.head] = [each.head, ""];
    const others = told.filter(({ quantity }) => quantity.base !== "个" || !kinds.test(text.slice(quantity.span[1])));
    for (const each of others) each.phrase = withoutKind(each.phrase, some.kind);
    if (ofAll.test(text.slice(some.said[0], told[0]?.quantity.span[0] ?? some.end))) return;
    [draft.place, draft.placeLabel] = [own, own === null ? draft.placeLabel : null];
    nameCount(draft, told, some, text);
    const going = rest.slice(told.length);
    const end = going.findIndex((next) => !goesOn(next));
    for (const each of [...others, ...going.slice(0, end < 0 ? going.length : end)]) {
      if (each.place !== null && each.place.id !== own?.id && !some.label.includes(each.place.name)) continue;
      [each.place, each.placeLabel] = [null, some.label];
      each.phrase = withoutKind(each.phrase, some.kind).replace(/(?<=.{2})(?:[低高]于|超过|不足|不到)$/, "");
      if (told.includes(each) && isLine(each, text)) each.role = "standard";
    }
  });
}

/** Places that are counted and said to do or have something: how they are printed, their kind, what is said and where it ends. */
type Some = { label: string; kind: string; said: readonly [from: number, to: number]; end: number };

function readSome({ quantity, role, lead = "", clause }: FigureDraft, text: string): Some | null {
  if (quantity.base !== "个" || role !== "result") return null;
  const [from, to] = quantity.span;
  const who = opening.exec(text.slice(Math.min(clause[0], from - lead.length), from))?.groups;
  const kind = kinds.exec(text.slice(to))?.[0];
  if (who === undefined || kind === undefined) return null;
  const saidFrom = to + kind.length;
  const stop = text.slice(saidFrom).search(/[，,；;。：:！\n]/);
  const end = stop < 0 ? text.length : saidFrom + stop;
  const isTold = /\d/.test(text.slice(saidFrom, end)) || stated.test(text.slice(saidFrom, end));
  if (end - saidFrom < 2 || !isTold) return null;
  return { label: `${who["list"] ?? ""}${text.slice(from, to)}${kind}`, kind, said: [saidFrom, end], end };
}

const opening =
  /(?:^|[，,；;。：:])(?:其中|另|但|仍|还|尚|目前)*(?:(?<list>[\u4e00-\u9fff、]{2,30}?(?:[市县区旗州镇乡村]|街道|社区|、[\u4e00-\u9fff]{2,3})等)|(?:全[国省市县区州]|辖区)?(?:共|仍|还|尚)?有?)$/;

/** 县(市、区), 乡镇: a kind of place, and not 县级医院, 村卫生室 or 乡镇接种门诊. */
const kinds =
  /^(?:省份?|地级市|设区市|市州|市|县市区|县|区|旗|乡镇街道|镇街|乡镇|镇|乡|街道|社区|行政村|村)(?:[(（][省市县区旗、]{1,6}[)）])?(?![级域属直民办委卫医院所站室点校里居服公中内间试工示先文贫安花小生合创建改信集镇道市区县街(（，,；;。、和与的]|及(?!时)|接种(?:门诊|点|单位|室)|预防接种)/;

/** What is said of places without a number begins with a deed or a state; 3个社区康复工作示范点 is a name. */
const stated =
  /^(?:均|都|已|未|尚|仍|还|没|无|有|被|获|通过|达|完成|开展|实现|报告|发生|出现|存在|成立|建|启动|实施|制定|落实|配备|参加|上报|报送|接种|推行|设立)/;

/** 全市12个县共报告120例: what all of them together have is the whole's. */
const ofAll = /共|合计|累计|总[计数量]|全部|均[已为未]?$/;

function withoutKind(phrase: string, kind: string): string {
  return phrase.startsWith(kind) && phrase.length > kind.length ? phrase.slice(kind.length) : phrase;
}

/** Numbers that a line is drawn at: 低于90%, 达到95%以上. */
function isLine({ quantity: { approx, span } }: FigureDraft, text: string): boolean {
  return (
    /^(?:以[上下]|不足|超)$/.test(approx ?? "") ||
    /(?:低于|高于|超过?|不足|未达到?|不到|少于|多于|达不到)$/.test(text.slice(0, span[0]))
  );
}

/** Calls how many there are by the line they passed, or by what they did where no number says more of it. */
function nameCount(draft: FigureDraft, told: readonly FigureDraft[], { kind, said }: Some, text: string): void {
  const words = text.slice(...said);
  const passed = told.length === 1 && told.every((each) => isLine(each, text));
  draft.head = "";
  if (draft.population !== null && words.includes(draft.population)) draft.population = null;
  draft.phrase = (passed || told.length === 0) && words.length <= longest ? `${words}的${kind}` : kind;
}

const longest = 20;

function goesOn({ lead = "", elliptical, role }: FigureDraft): boolean {
  return (elliptical || role === "share") && /^[，,、]/.test(lead) && !/(?<!占)全[国省市县区州]/.test(lead);
}
