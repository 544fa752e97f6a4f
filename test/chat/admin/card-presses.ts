import type { JsonValue } from "../../../src/reports/json.ts";

/** What the buttons of a card do, in order. */
export function pressesIn(value: JsonValue): Record<string, JsonValue>[] {
  if (Array.isArray(value)) return value.flatMap(pressesIn);
  if (typeof value !== "object" || value === null) return [];
  const own = value as Record<string, JsonValue>;
  if (own["type"] === "callback") return [own["value"] as Record<string, JsonValue>];
  return Object.values(own).flatMap(pressesIn);
}
