import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { createParserProcess } from "../../adapters/parser-process.ts";
import type { DocumentParser } from "../../ports/parser.ts";

const root = new URL("../../../", import.meta.url);

/** The parser of Node: each document in a process that may read this program's own code and nothing else. */
export function createNodeParser(): DocumentParser {
  const own = ["package.json", "src/", "ingest/", "node_modules/"].map((path) => fileURLToPath(new URL(path, root)));
  return createParserProcess({
    entry: fileURLToPath(new URL("./parser-child.ts", import.meta.url)),
    readable: [...own, packagesFolder()],
  });
}

/** Where the packages really are: an installer may have linked the folder, or put it further up. */
function packagesFolder(): string {
  const inside = createRequire(import.meta.url).resolve("mammoth");
  const name = "node_modules";
  return inside.slice(0, inside.lastIndexOf(name) + name.length + 1);
}
