import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { textTable } from "../src/evaluation/text-table.ts";

/**
 * `npm run bundle`: builds the Worker as `wrangler deploy` would, deploys nothing, and prints its size after gzip, which
 * is what Cloudflare counts, and what fills it. Ends with 1 when a limit is passed. Packages that parse PDF have
 * their own room: the second build has them replaced by an empty module.
 */
const kibibyte = 1024;
const limits = { "as deployed": 1536, "without PDF parsing": 1024 };
const pdfPackages = ["unpdf", "pdfjs-dist"];

const root = fileURLToPath(new URL("../", import.meta.url));
const wrangler = join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin", "wrangler.js");

type Bundle = { kibibytes: number; packages: Map<string, number> };
type Metafile = { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> };

const scratch = mkdtempSync(join(tmpdir(), "jushi-bundle-"));
try {
  const whole = build("whole", []);
  const hasPdf = pdfPackages.some((name) => whole.packages.has(name));
  const withoutPdf = hasPdf ? build("without-pdf", pdfPackages) : whole;
  const sizes = { "as deployed": whole.kibibytes, "without PDF parsing": withoutPdf.kibibytes };
  console.log(contentTable(whole));
  console.log(sizeTable(sizes));
  const tooLarge = Object.entries(limits).filter(([name, limit]) => sizes[name as keyof typeof sizes] > limit);
  process.exitCode = tooLarge.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true });
}

/** Builds into a folder of its own; `emptied` are packages to leave out. */
function build(name: string, emptied: readonly string[]): Bundle {
  const outdir = join(scratch, name);
  const empty = join(scratch, "empty.cjs");
  writeFileSync(empty, "module.exports = {};\n");
  const aliases = emptied.flatMap((each) => ["--alias", `${each}:${empty}`]);
  const words = ["deploy", "--dry-run", "--outdir", outdir, "--metafile", ...aliases];
  const { status, stdout, stderr } = spawnSync(process.execPath, [wrangler, ...words], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`wrangler could not build the Worker:\n${stdout}${stderr}`);
  const uploaded = readdirSync(outdir).filter((file) => /\.(?:js|sql|md|wasm)$/.test(file) && file !== "README.md");
  const bytes = uploaded.map((file) => gzipSync(readFileSync(join(outdir, file))).length);
  return {
    kibibytes: bytes.reduce((total, each) => total + each, 0) / kibibyte,
    packages: packagesIn(JSON.parse(readFileSync(join(outdir, "bundle-meta.json"), "utf8")) as Metafile),
  };
}

/** Bytes in the bundle, before gzip, by package or by folder of ours. */
function packagesIn({ outputs }: Metafile): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split("/").slice(0, 2).join("/");
      sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
    }
  }
  return sizes;
}

function contentTable({ packages }: Bundle): string {
  const largest = [...packages].toSorted(([, left], [, right]) => right - left).slice(0, 15);
  const rows = largest.map(([name, bytes]) => [name, (bytes / kibibyte).toFixed(0)]);
  return `${textTable([["largest parts", "KiB before gzip"], ...rows])}\n`;
}

function sizeTable(sizes: Record<keyof typeof limits, number>): string {
  const rows = Object.entries(limits).map(([name, limit]) => {
    const size = sizes[name as keyof typeof limits];
    return [name, size.toFixed(0), String(limit), size <= limit ? "yes" : "NO"];
  });
  return textTable([["Worker", "KiB gzip", "at most", "reached"], ...rows]);
}
