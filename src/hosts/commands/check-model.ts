import type { Config } from "../../config.ts";
import type { Checked, ModelFailure } from "../../ports/model.ts";
import type { NodeHost } from "../node.ts";
import type { Finding } from "./command.ts";
import { lookAtModel, type ModelLook } from "./look-at-model.ts";

type ModelConfig = Pick<Config, "CHAT_MODEL" | "OPENAI_BASE_URL" | "OPENAI_API_KEY">;

/** One small call to the model, and a look at its service where that fails; nothing to say where none is set up. */
export async function checkModel({ deps }: NodeHost, config: ModelConfig): Promise<Finding[]> {
  if (deps.model === undefined) return [];
  const checked = await deps.model.check();
  if (checked.ok) {
    const way = checked.way === "tools" ? "支持 JSON Schema" : "不支持 JSON Schema，改用纯文本，效果会差一些";
    return [{ ok: true, text: `模型可用，${checked.milliseconds} 毫秒，${way}`, remedy: "" }];
  }
  const seen = await seenAt(config);
  const said = seen?.said ?? reasonOf(checked);
  const remedy = `${seen?.remedy ?? remedies[checked.why]}没有模型时照常用规则和模板回答。`;
  return [{ ok: false, text: `模型不能用：${said}${seen?.address ?? ""}`, remedy }];
}

type Seen = { said: string; remedy: string; address: string };

/** Null where looking tells no more than the call did. */
async function seenAt({ CHAT_MODEL: model, OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey }: ModelConfig) {
  if (model === null || baseUrl === null) return null;
  const look = await lookAtModel({ baseUrl, apiKey, model });
  return told(look, { model, address: `（${withoutSecrets(baseUrl)}）`, hasKey: apiKey !== null });
}

function told(
  look: ModelLook,
  { model, address, hasKey }: { model: string; address: string; hasKey: boolean },
): Seen | null {
  switch (look.kind) {
    case "there":
      return null;
    case "unreachable":
      return {
        said: "连不上它的地址",
        remedy: "请检查 OPENAI_BASE_URL 的主机名和端口、模型服务是否已启动、防火墙是否放行。",
        address,
      };
    case "further-down":
      return { said: "地址少了 /v1", remedy: `请把 OPENAI_BASE_URL 改为 ${withoutSecrets(look.address)} 。`, address };
    case "wants-key":
      return {
        said: `服务返回错误（HTTP ${look.status}），${hasKey ? "不认这个密钥" : "它要密钥"}`,
        remedy: "请检查 OPENAI_API_KEY。",
        address,
      };
    case "something-else":
      return {
        said: `这个地址上不是模型服务（HTTP ${look.status}）`,
        remedy: "请检查 OPENAI_BASE_URL：一般以 /v1 结尾，不是网页的地址。",
        address,
      };
    case "no-such-model": {
      const names = look.models.length === 0 ? "没有模型" : `有：${look.models.join("、")}`;
      return { said: `服务里没有叫 ${model} 的模型，${names}`, remedy: "请改正 CHAT_MODEL。", address };
    }
  }
}

/** Addresses are printed; a password in one is not. */
function withoutSecrets(address: string): string {
  const url = new URL(address);
  url.username = "";
  url.password = "";
  return url.href.replace(/\/$/, "");
}

function reasonOf({ why, status }: Extract<Checked, { ok: false }>): string {
  return `${reasons[why]}${status === null ? "" : `（HTTP ${status}）`}`;
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
