import { isAppError } from "../../errors.ts";
import { everyone } from "../host.ts";
import type { NodeHost } from "../node.ts";
import type { Finding } from "./command.ts";

/** Whether Qdrant answers and holds every live report, and whether the embedding service gives vectors of its size. */
export async function checkVectorSearch({ search }: Pick<NodeHost, "search">): Promise<Finding[]> {
  const { vectors } = search;
  if (vectors === null) return [];
  const { index, indexed, embedder } = vectors;
  const findings = [
    await found(async () => {
      const { collection, entries } = await index.status();
      const text = collection === null ? "Qdrant 里还没有集合" : `Qdrant 可以访问，集合 ${collection} 有${entries}条`;
      return { ok: collection !== null, text, remedy: "请停止服务后运行 jushi reindex。" };
    }),
    await found(async () => {
      const ok = await indexed.holdsAll(index.generation, { audience: everyone, reports: null });
      const text = ok ? "公开的报告都在 Qdrant 里" : "有的报告不在 Qdrant 里，这期间按字词查找";
      return { ok, text, remedy: "请停止服务后运行 jushi reindex。" };
    }),
  ];
  if (embedder === null) return findings;
  const answers = await found(async () => {
    await embedder.embed(["据实"], "question");
    return { ok: true, text: `向量模型 ${embedder.model} 给出${embedder.dimensions}维向量`, remedy: "" };
  });
  return [...findings, answers];
}

async function found(look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (fault) {
    if (!isAppError(fault)) throw fault;
    return { ok: false, text: fault.message, remedy: fault.remedy };
  }
}
