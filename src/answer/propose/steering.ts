/**
 * Words of a text that speaks to whoever reads it instead of reporting something. Such a sentence may be quoted like any
 * other, but a model is not offered what it counts: 正确数据为… would be an answer to everything.
 */
const steering =
  /忽略|無視|无视|指令|作答|直接回答|为准|授权|管理员|助手|提示词|假设你|记住|写入记忆|每次都|请勿|system|assistant|instruction|ignore|prompt|verified|https?:/i;

export function isSteering(text: string): boolean {
  return steering.test(text);
}
