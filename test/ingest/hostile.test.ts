import { expect, test } from "vitest";
import { readSource } from "../../ingest/read-source.ts";
import { createDocumentParser } from "../../ingest/read/parse-document.ts";
import { readPdfData } from "../../src/hosts/node/pdf-data.ts";
import { hostileArchives } from "../fakes/hostile/archives.ts";
import { hostileMarkup } from "../fakes/hostile/markup.ts";
import { hostileSheets } from "../fakes/hostile/sheets.ts";
import { hostileTexts } from "../fakes/hostile/texts.ts";

/** These the gate must stop by itself: a host without processes has nothing behind it. */
const files = [...hostileArchives, ...hostileMarkup, ...hostileSheets, ...hostileTexts].filter(
  ({ slow }) => slow !== true,
);

test.each(files)("without a process of its own, $what comes to $outcome", async ({ name, bytes, outcome, ...told }) => {
  const sources = [];
  for await (const { source } of readSource({ name, bytes: bytes() }, createDocumentParser(readPdfData))) {
    sources.push(source);
  }
  const [source] = sources;
  expect(source?.kind === "refused" ? source.code : "read").toBe(outcome);
  if (source?.kind !== "text") return;
  if (told.holds !== undefined) expect(source.text).toContain(told.holds);
  if (told.lacks !== undefined) expect(source.text).not.toContain(told.lacks);
});
