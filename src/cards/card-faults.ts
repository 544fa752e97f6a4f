import type { JsonValue } from "../reports/json.ts";
import type { CardElement } from "./element.ts";
import { cardLimits } from "./limits.ts";

/** Elements that may stand at the root of a card only. */
const rootOnly = new Set(["table", "form"]);

/**
 * What the platform would refuse however small the card is made: mistakes of the program that built it. Empty when
 * there are none.
 */
export function cardFaults(elements: readonly CardElement[]): string[] {
  const faults: string[] = [];
  if (elements.length === 0) faults.push("a card needs an element");
  for (const [tag, most] of [
    ["table", cardLimits.tables],
    ["chart", cardLimits.charts],
  ] as const) {
    const count = elements.filter((element) => element.tag === tag).length;
    if (count > most) faults.push(`${count} elements of kind ${tag}, at most ${most}`);
  }
  const names = new Map<string, number>();
  for (const element of elements) {
    visit(element, 1, (inner, depth) => {
      if (depth > 1 && rootOnly.has(inner.tag)) faults.push(`${inner.tag} inside another element`);
      if (depth > cardLimits.depth) faults.push(`${inner.tag} nested more than ${cardLimits.depth} deep`);
      if (typeof inner["name"] === "string") names.set(inner["name"], (names.get(inner["name"]) ?? 0) + 1);
    });
  }
  for (const [name, count] of names) if (count > 1) faults.push(`the name ${name} is used ${count} times`);
  return faults;
}

type Visitor = (element: CardElement, depth: number) => void;

/** Visits an element and those laid inside it; `column` only holds, so it makes nothing deeper. */
function visit(element: CardElement, depth: number, visitor: Visitor): void {
  visitor(element, depth);
  const inner = [element["elements"], element["columns"]].flatMap((list) =>
    Array.isArray(list) ? elementsOf(list) : [],
  );
  for (const child of inner) visit(child, element.tag === "column" ? depth : depth + 1, visitor);
}

function elementsOf(list: readonly JsonValue[]): CardElement[] {
  return list.filter(
    (each): each is CardElement =>
      typeof each === "object" && each !== null && "tag" in each && typeof each.tag === "string",
  );
}
