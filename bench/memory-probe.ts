import { ingestFiles } from "../ingest/ingest-files.ts";
import { fileOf } from "./ingest.ts";
import { openGenerator, openLibrary } from "./library.ts";
import { createRandom } from "./random.ts";
import { ask } from "./answer.ts";
import { drawQuestions } from "./questions.ts";

/**
 * Run as a process of its own, so that its peak memory is that of one kind of work and nothing else:
 * `ingest <database> <reports>` or `answer <database> <questions>`. Prints the peak of its resident memory in kilobytes.
 */
const [work = "", file = "", count = "0"] = process.argv.slice(2);

const library = await openLibrary(file);
if (work === "ingest") await ingestGenerated(Number(count));
else for (const question of await drawQuestions(library, createRandom(3), Number(count))) await ask(library, question);
library.close();
console.log(process.resourceUsage().maxRSS);

/** Makes each report when its turn comes: what is measured is the ingest, not a folder held in memory. */
async function ingestGenerated(reports: number): Promise<void> {
  const next = openGenerator(5);
  for (let done = 0; done < reports; done += 1) {
    await ingestFiles(library, [fileOf(next())], { draft: false, progress: () => undefined });
  }
}
