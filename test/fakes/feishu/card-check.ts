import { failure, type Reply } from "./answer.ts";
import { tagsOf } from "./card-tags.ts";

/**
 * Refuses a card as the platform would (feishu.md 5): 230099 with the sub-code in the message. Stricter than needed
 * where the documents leave room: what passes here is made of documented tags and properties only.
 */
export function cardRefusal(card: Record<string, unknown>): Reply | null {
  const fault = cardFault(card);
  if (fault === null) return null;
  const msg = `Failed to create card content, ext=ErrCode: ${fault.code}; ErrMsg: ${fault.message}`;
  return failure(230099, msg);
}

export type CardFault = { code: number; message: string };

/** The first thing wrong with a card, or null. */
export function cardFault(card: Record<string, unknown>): CardFault | null {
  if (card["schema"] !== "2.0") return { code: 200621, message: "schema is not 2.0" };
  const found: CardFault[] = [];
  const counts = { elements: 0, tables: 0, charts: 0 };
  const ids = new Set<string>();
  const names = new Set<string>();
  walk(card["body"], "body", 0, (element, parent, depth) => {
    const tag = String(element["tag"]);
    found.push(...shapeFaults(element, tag), ...placeFaults(tag, parent, depth));
    if (tag === "table") counts.tables += 1;
    if (tag === "chart") counts.charts += 1;
    if (tag === "markdown") counts.tables += pipeTables(String(element["content"]));
    found.push(...repeated(ids, element["element_id"], "element_id"), ...repeated(names, element["name"], "name"));
  });
  counts.elements = countTags(card);
  if (counts.elements > 200) found.push({ code: 11310, message: "element number over limit" });
  if (counts.tables > 5) found.push({ code: 11310, message: "card table number over limit" });
  found.push(...unknownProperties(card, ["schema", "config", "header", "body", "card_link"], "card"));
  return found[0] ?? null;
}

type Element = Record<string, unknown>;
type Visit = (element: Element, parent: string, depth: number) => void;

function walk(value: unknown, parent: string, depth: number, visit: Visit): void {
  if (Array.isArray(value)) for (const each of value) walk(each, parent, depth, visit);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const element = value as Element;
  const isElement = typeof element["tag"] === "string";
  if (isElement) visit(element, parent, depth);
  const below = isElement ? String(element["tag"]) : parent;
  const deeper = isElement && below !== "column" ? depth + 1 : depth;
  for (const [name, inner] of Object.entries(element))
    if (name !== "chart_spec" && name !== "value" && name !== "rows") walk(inner, below, deeper, visit);
}

function shapeFaults(element: Element, tag: string): CardFault[] {
  const known = tagsOf[tag];
  if (known === undefined)
    return [{ code: 200861, message: `cards of schema V2 no longer support this capability: ${tag}` }];
  const missing = known.needs.filter((name) => element[name] === undefined);
  return [
    ...missing.map((name) => ({ code: 200621, message: `${tag} needs ${name}` })),
    ...unknownProperties(element, ["tag", "element_id", "margin", ...known.needs, ...known.may], tag),
    ...(known.fault?.(element) ?? []),
  ];
}

function placeFaults(tag: string, parent: string, depth: number): CardFault[] {
  if ((tag === "table" || tag === "form") && parent !== "body")
    return [{ code: 200621, message: `${tag} is not at the root` }];
  if (parent === "column_set" && tag !== "column") return [{ code: 200621, message: "column_set holds columns only" }];
  if (depth > 5 && tag !== "plain_text" && tag !== "standard_icon")
    return [{ code: 200621, message: "nested too deep" }];
  return [];
}

function unknownProperties(value: object, known: readonly string[], where: string): CardFault[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({ code: 200621, message: `unknown property ${name} of ${where}` }));
}

function repeated(seen: Set<string>, name: unknown, what: string): CardFault[] {
  if (typeof name !== "string") return [];
  if (seen.has(name)) return [{ code: 300301, message: `${what} ${name} is used twice` }];
  seen.add(name);
  return [];
}

/** Pipe tables inside markdown count as tables. */
function pipeTables(content: string): number {
  return content.match(/^\|?[\s:|-]*-{3,}[\s:|-]*$/gm)?.length ?? 0;
}

function countTags(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = !Array.isArray(value) && typeof (value as Element)["tag"] === "string" ? 1 : 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countTags(each), own);
}
