import type { Mention, MessageContent, MessageLink } from "../../ports/chat-platform.ts";
import type { RawMention } from "./event-shapes.ts";

/** A message's content in our words. Text and posts become text; a file its key and name; the rest its type. */
export function readContent(type: string, content: string, mentions: readonly RawMention[]): MessageContent {
  const read = parsed(content);
  const named = mentions.map((mention): Mention => ({ openId: openIdOf(mention), name: mention.name }));
  const all: Mention[] = content.includes("@_all") ? [{ openId: null, name: "所有人" }] : [];
  const textOf = (text: string, links: readonly MessageLink[]) => ({
    kind: "text" as const,
    text: withoutMentions(text, mentions),
    mentions: [...named, ...all],
    ...(links.length > 0 && { links }),
  });
  if (type === "text" && typeof read["text"] === "string") return textOf(read["text"], markdownLinks(read["text"]));
  if (type === "post") return textOf(postText(read), postLinks(read));
  if (type === "file" && typeof read["file_key"] === "string")
    return {
      kind: "file",
      fileKey: read["file_key"],
      name: typeof read["file_name"] === "string" ? read["file_name"] : "",
    };
  return { kind: "other", type };
}

/** [报告](https://…). */
const markdownLink = /\[([^\]\n]*)\]\((https?:\/\/[^)\s]*)\)/g;

function markdownLinks(text: string): MessageLink[] {
  return [...text.matchAll(markdownLink)].map(([, words = "", url = ""]) => ({ text: words, url }));
}

/** @somebody is known from the list of mentions and is not part of what was said. A link's text is. */
function withoutMentions(text: string, mentions: readonly RawMention[]): string {
  const keys = [...mentions.map(({ key }) => key), "@_all"].toSorted((left, right) => right.length - left.length);
  const said = keys.reduce((rest, key) => rest.replaceAll(key, " "), text);
  return said
    .replace(markdownLink, "$1")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** A post comes with or without its language around it. */
function postBody(read: Record<string, unknown>): { title: string; lines: unknown[] } {
  const body = Array.isArray(read["content"]) ? read : (Object.values(read)[0] as Record<string, unknown> | undefined);
  const lines = Array.isArray(body?.["content"]) ? (body["content"] as unknown[]) : [];
  return { title: typeof body?.["title"] === "string" ? body["title"] : "", lines };
}

/** The text of a post, line by line. */
function postText(read: Record<string, unknown>): string {
  const { title, lines } = postBody(read);
  return [title, ...lines.map((line) => lineText(line))].filter((line) => line !== "").join("\n");
}

function postLinks(read: Record<string, unknown>): MessageLink[] {
  const parts = postBody(read).lines.flat() as Record<string, unknown>[];
  return parts.flatMap(({ tag, text, href }) =>
    tag === "a" && typeof href === "string" ? [{ text: typeof text === "string" ? text : "", url: href }] : [],
  );
}

function lineText(line: unknown): string {
  if (!Array.isArray(line)) return "";
  return line
    .map((part: Record<string, unknown>) => {
      if (part["tag"] === "at") return typeof part["user_id"] === "string" ? part["user_id"] : "";
      return typeof part["text"] === "string" ? part["text"] : "";
    })
    .join("");
}

function openIdOf({ id, key }: RawMention): string | null {
  const openId = typeof id === "string" ? id : id.open_id;
  return openId === "" || openId === "all" || key === "@_all" ? null : openId;
}

function parsed(content: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Milliseconds since 1970 as text. */
export function isoTime(milliseconds: string): string {
  const time = Number(milliseconds);
  return new Date(Number.isFinite(time) ? time : 0).toISOString();
}
