import type { FigureDraft } from "../draft.ts";

/**
 * 0—14岁人口为21460万人，占18.26%: with nothing but the ages before it, a count of people is one of 人口, and a share of them
 * too; behind 已接种31890人 it is not, unless 人口 is written, and stays without a name where no whole gives it one.
 */
export function nameAgeGroups(drafts: readonly FigureDraft[], before: readonly FigureDraft[]): void {
  let counted = before.some(countsDeeds);
  let isOfIllness = false;
  for (const [index, draft] of drafts.entries()) {
    const named = drafts.slice(0, index).findLast(({ phrase }) => phrase !== "");
    if (isOfOtherPeople(draft, named)) draft.phrase = "";
    // 年龄集中在0—14岁，共312例: a case without a name is a case.
    if (isAgesAlone(draft) && draft.quantity.base === "例" && draft.role === "result") draft.phrase = "病例";
    // 男性发病率47.4/10万；5岁以下占86.4%: a part of those who fell ill, and not of everybody.
    if (isOfIllness && draft.role === "share" && isAgesAlone(draft) && !draft.before.includes("人口"))
      draft.phrase = "病例";
    isOfIllness ||= /发病|患病|病例|感染/.test(`${draft.phrase}${draft.head}`);
    const counts = draft.quantity.family === "person" || draft.role === "share";
    if (isAgesAlone(draft) && counts && (!counted || draft.before.includes("人口"))) draft.phrase = "人口";
    counted ||= countsDeeds(draft);
  }
}

/** 学生占12.4%；20—29岁占26.1%: those of an age are none of the trade that was told of before. */
function isOfOtherPeople(draft: FigureDraft, previous: FigureDraft | undefined): boolean {
  if (draft.role !== "share" || previous?.role !== "share" || draft.population === null) return false;
  return previous.population === null && draft.phrase === previous.phrase && trade.test(draft.phrase);
}

const trade = /^(?:学生|农?民工?|工人|教师|干部职?员?|职员|牧民|商业服务|家务待业|离退休?人员|散居儿童|幼托儿童)$/;

function isAgesAlone({ population, head, phrase }: FigureDraft): boolean {
  return population !== null && population.includes("岁") && head === "" && /^中?$/.test(phrase);
}

/** 接种31890人; 老年人5万人 counts those who are there. */
function countsDeeds({ quantity, phrase, head }: FigureDraft): boolean {
  return (
    quantity.family === "person" && phrase !== "" && !/(?:人口|人群|老年?人|儿童|居民|人数|总数)$/.test(phrase + head)
  );
}

/**
 * 已接种31890人，接种率83%。其中60-69岁18231人: with a whole before them the ages alone count what the whole counts, whatever
 * stands in between.
 */
export function nameAgesByWhole(drafts: readonly FigureDraft[]): void {
  for (const draft of drafts) {
    const whole = draft.edges.find(({ kind }) => kind === "part-of")?.to;
    if (!isAgesAlone(draft) || whole === undefined || whole.quantity.family !== draft.quantity.family) continue;
    [draft.phrase, draft.head] = [whole.phrase, whole.head];
    if (draft.qualifiers.length === 0) draft.qualifiers = [...whole.qualifiers];
    draft.context.push(whole.clause);
  }
}
