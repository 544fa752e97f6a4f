import { createHash } from "node:crypto";
import type { Clock, Database } from "../src/ports.ts";
import type { LabelQuestion, Model } from "../src/ports/model.ts";
import type { Figure } from "../src/reports/figure.ts";
import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import type { ReadReport } from "../src/reports/report.ts";
import { keepLabels, keptLabels, type KeptLabels } from "../src/store/figure-labels.ts";
import { withLabels } from "./labels/accept.ts";
import { openFigures, questionsOf, type OpenFigure } from "./labels/questions.ts";

export type LabelDeps = {
  database: Database;
  clock: Clock;
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  model: Pick<Model, "label">;
  /** Kept with every label. */
  modelName: string;
};

/** Whose allowance of the day labelling uses up. */
const asker = "ingest";

/** Figures of one request, and requests of one report: somebody waits for the preview. */
const figuresPerRequest = 10;
const mostRequests = 8;

/** Part of what an answer is kept by: a new number asks everything again. */
const version = 1;

/**
 * Has a model say what figures mean whose slots the rules left open (figures.md 4), and takes what the report bears out.
 * An answer is kept by the hash of its question, so that reading the same text again labels it the same. A model that
 * fails leaves what is left as the rules read it, and is not asked again for this report.
 */
export async function labelFigures(deps: LabelDeps, read: ReadReport): Promise<ReadReport> {
  const open = openFigures(read);
  const labelled = new Map<Figure, Figure>();
  for (let request = 0; request < mostRequests; request += 1) {
    const batch = open.slice(request * figuresPerRequest, (request + 1) * figuresPerRequest);
    const said = batch.length === 0 ? null : await labelsFor(deps, questionsOf(batch));
    if (said === null) break;
    for (const [figure, now] of accepted(deps, batch, said)) labelled.set(figure, now);
  }
  if (labelled.size === 0) return read;
  return { ...read, figures: read.figures.map((figure) => labelled.get(figure) ?? figure) };
}

async function labelsFor(deps: LabelDeps, figures: LabelQuestion[]): Promise<KeptLabels | null> {
  const key = createHash("sha256")
    .update(JSON.stringify([version, figures]))
    .digest("hex");
  const kept = await keptLabels(deps.database, key);
  if (kept !== null) return kept;
  const reply = await deps.model.label({ asker, figures });
  if (reply.kind === "unavailable") return null;
  const said: KeptLabels = { model: deps.modelName, labels: reply.labels };
  await keepLabels(deps.database, { ...said, key, at: deps.clock() });
  return said;
}

/** A figure that is spoken of twice is left alone: the model contradicts itself. */
function accepted(deps: LabelDeps, batch: readonly OpenFigure[], { model, labels }: KeptLabels): [Figure, Figure][] {
  return batch.flatMap((open, at): [Figure, Figure][] => {
    const [own, ...more] = labels.filter(({ id }) => id === `f${at + 1}`);
    if (own === undefined || more.length > 0) return [];
    const now = withLabels(open, own, { ...deps, by: model });
    return now === open.figure ? [] : [[open.figure, now]];
  });
}
