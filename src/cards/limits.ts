import type { JsonValue } from "../reports/json.ts";

/**
 * Limits of a card, from the platform's documents. Bytes are counted as they travel: a card is a JSON string inside
 * the JSON body, so every quotation mark counts twice; some is left for the rest of the request.
 */
export const cardLimits = { bytes: 29_000, tags: 200, tables: 5, charts: 5, depth: 5, headerTags: 3 } as const;

export type CardSize = { bytes: number; tags: number };

export function sizeOf(card: JsonValue): CardSize {
  return { bytes: new TextEncoder().encode(JSON.stringify(JSON.stringify(card))).length, tags: countTags(card) };
}

export function isWithinLimits(card: JsonValue): boolean {
  const { bytes, tags } = sizeOf(card);
  return bytes <= cardLimits.bytes && tags <= cardLimits.tags;
}

/** Every object with a `tag` counts, texts of buttons and headers included. */
function countTags(value: JsonValue): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = "tag" in value && typeof value.tag === "string" ? 1 : 0;
  const parts: readonly JsonValue[] = Array.isArray(value) ? value : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + countTags(part), own);
}
