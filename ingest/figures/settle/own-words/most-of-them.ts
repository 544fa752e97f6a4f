import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 发病年龄以3岁以下儿童为主，占82.6%；流行季节以4—7月为高峰，占66.3%，其次是10—12月，占15.6%; 5岁以下儿童发病较多，占比91%: a bare share is of the kind that the clause before it calls
 * the most or the next, though that clause holds a number of its own.
 */
export function nameMostOfThem(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  for (const draft of drafts) {
    if (draft.role !== "share" || draft.quantity.family !== "percent" || !bareShare.test(draft.before)) continue;
    const ahead = text.slice(0, draft.clause[0] - start);
    const kind = (most.exec(ahead) ?? frequent.exec(ahead))?.groups?.["kind"];
    if (kind === undefined || draft.phrase === kind) continue;
    [draft.phrase, draft.head] = [kind, ""];
    draft.population = null;
  }
}

const bareShare = /^[，,]?(?:约|共|仅)?占比?(?:为|达)?$/;

const most =
  /(?<=^|[，,;；。:：])(?<kind>[^，,;；。:：]{0,16}以[^，,;；。:：]{1,24}为(?:主|多|最多|高峰|首)|其次[是为][^，,;；。:：]{1,24}?)[，,]?$/;

/** A clause that says of whom or when there is much, and how much in the next. */
const frequent = /(?<=^|[，,;；。:：])(?<kind>[^，,;；。:：]{2,24}?)(?:相对)?[较最居](?:多|高)[，,]?$/;

/** 以流感（512例）、手足口病（81例）为主, 职业以学生为主（387例），其次为农民（132例）: how the first and the next are brought in is no part of their names. */
export function nameForemost(drafts: readonly FigureDraft[], { text, span: [start, end] }: Sentence): void {
  for (const draft of drafts) {
    const { first, next, top } = foremost.exec(draft.phrase)?.groups ?? {};
    const told =
      /为[主多]$/.test(draft.phrase) || /^[^；;]*为[主多]/.test(text.slice(draft.clause[0] - start, end - start));
    if (top !== undefined) draft.phrase = top;
    else if (next !== undefined || (first !== undefined && told)) draft.phrase = first ?? next ?? "";
  }
}

const foremost =
  /^(?:[\u4e00-\u9fff]{0,6}(?:职业|病种|人群|类型|性质)(?:分布|构成)?)?(?:主要|均)?以(?<first>[\u4e00-\u9fff]{2,12}?)(?:为[主多])?$|^(?:其次|再次|其后)[是为](?<next>[\u4e00-\u9fffA-Za-z\d+]{2,14})$|^(?:报告)?(?:病?例|起|发病|死亡|接种|剂次|报告)?(?:人?数|量)?最多的(?:疫苗|病种|疾病|传染病|职业|人群|年龄组)?[是为](?<top>[\u4e00-\u9fffA-Za-z+]{2,14})$/;
