import { fileURLToPath } from "node:url";
import { createParserProcess } from "../../adapters/parser-process.ts";
import type { DocumentParser } from "../../ports/parser.ts";

const root = new URL("../../../", import.meta.url);

/** The parser of Node: each document in a process that may read this program's own code and nothing else. */
export function createNodeParser(): DocumentParser {
  return createParserProcess({
    entry: fileURLToPath(new URL("./parser-child.ts", import.meta.url)),
    readable: ["package.json", "src/", "ingest/", "node_modules/"].map((path) => fileURLToPath(new URL(path, root))),
  });
}
