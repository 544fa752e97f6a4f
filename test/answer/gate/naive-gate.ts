import { gateReports } from "./reports.ts";
import type { Scene } from "./scenes.ts";

/**
 * What is often built instead of a gate: show the reply, as far as it can be read, if every number in it occurs
 * somewhere in the sources.
 */
export function naiveGatePasses(raw: string, scene: Scene): boolean {
  const source = Object.values(gateReports).join("\n");
  const numbers = carelesslyRendered(raw, scene).match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.every((number) => source.includes(number));
}

/** Blocks put together as they come, unknown ids left out; a reply that is no JSON is shown as it is. */
function carelesslyRendered(raw: string, { answer }: Scene): string {
  try {
    const draft = JSON.parse(raw) as { blocks?: Record<string, string>[] } | null;
    return (draft?.blocks ?? [])
      .map((block) => {
        const [kind, value = ""] = Object.entries(block)[0] ?? [];
        if (kind === "text") return value;
        const at = Number(value.slice(1)) - 1;
        if (kind === "figure") return answer.claims[at]?.display ?? "";
        return kind === "quote" ? (answer.citations[at]?.quote ?? "") : "";
      })
      .join("");
  } catch {
    return raw;
  }
}
