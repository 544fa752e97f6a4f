import { createWordList } from "../../word-list.ts";

/**
 * What a retelling may say beside the report's own clauses: where they are from, and that there is more. No word here
 * adds a condition, an order, a cause or a wish, because such a word before a clause would change what it says.
 */
const list = createWordList(`
  根据 依据 按照 据 从 在 报告 报告里 报告中 材料 材料里 文中 文内 写到 写道 写明 写有 提到 讲到 谈到 记载 介绍 还 也 另外 此外 还有
  以及 并 具体 具体来看 具体来说 来看 来说 看 如下 以下 下面 内容 相关 有关 这方面 方面 情况 里 中 的 有 是 了`);

export const joiningWords = list.words;

/** A lead is a few words; anything longer is no lead. */
const longestLead = 30;

/** `此外，报告还提到：`, and nothing that is not made of these words. */
export function isJoining(text: string): boolean {
  if (text === "") return true;
  return (
    text.length <= longestLead &&
    /^[\u4e00-\u9fff]+(?:[，、：][\u4e00-\u9fff]+)*[，：]$/.test(text) &&
    text.split(/[，、：]/).every(list.covers)
  );
}
