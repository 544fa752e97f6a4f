import type { Span } from "../../src/reports/report.ts";
import { blankDraft, type FigureDraft } from "./draft.ts";
import type { FigureReading } from "./reading.ts";
import { clauseAt, withoutInnerBrackets } from "./sentences.ts";

/** A draft of a number, of nothing yet, with the words before and after it that may be its own. */
export function openDraft(reading: FigureReading): FigureDraft {
  const { sentence, quantity, carry, slice } = reading;
  const previous = carry.drafts.at(-1) ?? null;
  return {
    ...blankDraft(quantity, sentence.span),
    clause: clauseAt(sentence, quantity.span[0]),
    before: slice(windowOf(reading)),
    after: slice([quantity.span[1], afterEnd(reading)]),
    lead: slice([previous?.quantity.span[1] ?? sentence.span[0], quantity.span[0]]),
    role: quantity.family === "rank" ? "rank" : quantity.value === "0" && quantity.spelled ? "negated-zero" : "result",
    flags: quantity.spelled ? ["spelled"] : [],
  };
}

/** Where the words before the number stand that may name it. */
export function windowOf(reading: FigureReading): Span {
  return [windowStart(reading), reading.quantity.span[0]];
}

/**
 * 可以达到优秀(900分), 设置许可(含中医)3件: a number alone in its bracket, or right behind one, is named by the words
 * before the bracket.
 */
function windowStart(reading: FigureReading): number {
  const { sentence, quantity, carry, slice } = reading;
  const clause = clauseAt(sentence, quantity.span[0]);
  const after = carry.drafts.at(-1)?.quantity.span[1] ?? sentence.span[0];
  const start = Math.max(clause[0], after);
  const alone = /[(（]$/.test(slice([start - 1, start])) && /^(?:即|约|共)?$/.test(slice([start, quantity.span[0]]));
  const behind =
    /[)）]$/.test(slice([start - 1, start])) && /^(?:为|达|共|有|计|约|分别)?$/.test(slice([start, quantity.span[0]]));
  const label = labelBefore(start, reading);
  if (label !== null) return Math.max(label, after);
  const bracket = alone ? clause[0] - 1 : behind ? slice([0, start]).search(/[(（][^()（）]*[)）]$/) : -1;
  return bracket > sentence.span[0] ? Math.max(clauseAt(sentence, bracket - 1)[0], after) : start;
}

/** 执业医师：230人，注册护士：310人: where the name begins whose colon stands right before the number; null where none does. */
function labelBefore(start: number, { sentence, quantity, slice }: FigureReading): number | null {
  if (!/[:：]$/.test(slice([start - 1, start])) || !/^\s*(?:为|共|约)?$/.test(slice([start, quantity.span[0]])))
    return null;
  const [from] = clauseAt(sentence, start - 1);
  return isLabel.test(slice([from, start - 1])) ? from : null;
}

/** A name; 情况如下, 其中 and 数据显示 only say that something follows. */
const isLabel =
  /^[\u4e00-\u9fffA-Za-z“”、·]{2,20}(?<!情况|如下|其中|分别|显示|表明|指出|要求|方面|内容|目标|措施|以下|[一二三四五六七八九十]是)$/;

/** Where the words behind the number end: at the next stop or number, and where it counts a list at the list's end. */
function afterEnd({ sentence, quantity, next, slice }: FigureReading): number {
  const rest = withoutInnerBrackets(slice([quantity.span[1] - 1, sentence.span[1]])).slice(1);
  const whole = /^[\u4e00-\u9fff]{1,3}[(（][\u4e00-\u9fff]{1,4}[)）](?=[\u4e00-\u9fff])/.exec(rest)?.[0].length ?? 0;
  const stop = rest.slice(whole).search(/[,，;；:：。！？!?（(、]/);
  const listed = rest.charAt(whole + stop) === "、" ? (objects.exec(rest)?.[0].length ?? 0) : 0;
  const end = stop < 0 ? sentence.span[1] : quantity.span[1] + Math.max(whole + stop, listed);
  return next && next.span[0] < end ? next.span[0] : end;
}

/** 4次遭受干旱、暴雨洪涝灾害, 为466名残疾人发放拐杖、轮椅和盲杖: what a verb behind the number has for its objects, up to the clause's end. */
const objects =
  /^[\u4e00-\u9fff]{0,8}(?:遭受|遭遇|发放|赠送|配备|适配)了?[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6})+(?:[和及与][\u4e00-\u9fff]{2,6})?等?(?=[，,；;。])/;

/** An aside such as (常住人口按照50万计) owns nothing that follows it. */
export function isInBrackets({ sentence, quantity, slice }: FigureReading): boolean {
  const lead = slice([sentence.span[0], quantity.span[0]]);
  return (lead.match(/[(（]/g)?.length ?? 0) > (lead.match(/[)）]/g)?.length ?? 0);
}
