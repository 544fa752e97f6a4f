/** A link to a document of the chat platform, as far as its address tells: nothing at that address is ever opened. */
export type DocumentLink = {
  /** `xiangyang.feishu.cn`: a tenant has a host of its own. */
  host: string;
  type: LinkedType;
  token: string;
};

/** `other` is something of the platform that holds no report: a base, a mind map, a folder. */
export type LinkedType = "docx" | "doc" | "sheet" | "wiki" | "file" | "other";

const typesByPath: Readonly<Record<string, LinkedType>> = {
  docx: "docx",
  docs: "doc",
  doc: "doc",
  sheets: "sheet",
  wiki: "wiki",
  file: "file",
  base: "other",
  slides: "other",
  mindnotes: "other",
  mindnote: "other",
  minutes: "other",
  "drive/folder": "other",
};

const hosts = ["feishu.cn", "larksuite.com", "larkoffice.com"];

/** An address in running text: Chinese marks end it. */
const address = /https?:\/\/[^\s<>"'()（）《》【】「」，。；、]+/gi;

/** The document an address leads to, or null when it leads to none of the platform's. */
export function documentLinkIn(url: string): DocumentLink | null {
  const read = URL.parse(url.trim());
  if (read === null || !/^https?:$/.test(read.protocol) || read.username !== "" || read.port !== "") return null;
  const host = read.hostname.toLowerCase();
  if (!hosts.some((own) => host.endsWith(`.${own}`))) return null;
  const found = /^\/(?:space\/)?(drive\/folder|[a-z]+)\/([A-Za-z0-9_-]{6,64})\/?$/.exec(read.pathname);
  const type = found === null ? undefined : typesByPath[found[1] ?? ""];
  return type === undefined ? null : { host, type, token: found?.[2] ?? "" };
}

/** Every document linked to in a text, each once. */
export function documentLinksIn(text: string): DocumentLink[] {
  const found = [...text.matchAll(address)].flatMap(([url]) => documentLinkIn(url) ?? []);
  return [...new Map(found.map((link) => [link.token, link])).values()];
}

/** A text without the addresses in it. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(address, " ").replaceAll(/\s+/g, " ").trim();
}
