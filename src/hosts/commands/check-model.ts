import type { ModelFailure } from "../../ports/model.ts";
import type { NodeHost } from "../node.ts";
import type { Finding } from "./command.ts";

/** One small call to the model; nothing to say where none is set up. */
export async function checkModel({ deps }: NodeHost): Promise<Finding[]> {
  if (deps.model === undefined) return [];
  const checked = await deps.model.check();
  if (!checked.ok) {
    const status = checked.status === null ? "" : `（HTTP ${checked.status}）`;
    const remedy = `${remedies[checked.why]}没有模型时照常用规则和模板回答。`;
    return [{ ok: false, text: `模型不能用：${reasons[checked.why]}${status}`, remedy }];
  }
  const way = checked.way === "tools" ? "支持 JSON Schema" : "不支持 JSON Schema，改用纯文本，效果会差一些";
  return [{ ok: true, text: `模型可用，${checked.milliseconds} 毫秒，${way}`, remedy: "" }];
}

const reasons: Record<ModelFailure, string> = {
  connect: "连不上",
  "first-token": "迟迟没有回应",
  timeout: "没有在时限内答完",
  cut: "答到一半断了",
  status: "服务返回错误",
  garbled: "回答不合要求",
  busy: "同时的请求太多",
  resting: "接连失败，暂时停用",
  allowance: "今天的用量已经用完",
};

const checkAddress = "请检查 OPENAI_BASE_URL（一般以 /v1 结尾）和网络。";
const checkNames = "请检查 OPENAI_API_KEY 和 CHAT_MODEL。";
const trySmaller = "请换一个更快的模型，或关掉它的思考。";

const remedies: Record<ModelFailure, string> = {
  connect: checkAddress,
  "first-token": trySmaller,
  timeout: trySmaller,
  cut: checkAddress,
  status: checkNames,
  garbled: `${checkAddress}模型也可能太小，写不出要求的 JSON。`,
  busy: "请稍后再试。",
  resting: "请稍后再试。",
  allowance: "用量由 MODEL_DAILY_TOKENS 限定。",
};
