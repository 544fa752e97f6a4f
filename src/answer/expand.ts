import type { Database } from "../ports.ts";
import { figuresNear } from "../store/figures.ts";
import type { Decision } from "./decide.ts";
import type { Frame } from "./frame.ts";
import type { Candidate } from "./retrieve.ts";

/** How far behind a total its parts may stand, in characters of the original: the next sentence, dirty text included. */
const partsReach = 1200;

/**
 * Adds the 其中 members of a total when the question asks for a breakdown, or counts people it does not name
 * (筛查了多少学生), so that the reader sees what the total is made of (figures.md 5a: expand by edges, then choose).
 */
export async function withParts(
  decision: Decision,
  frame: Frame,
  { database, found }: { database: Database; found: ReadonlyMap<string, Candidate> },
): Promise<Decision> {
  if (decision.kind !== "answer" || decision.calculations.length > 0) return decision;
  const candidates: Candidate[] = [];
  for (const candidate of decision.candidates) {
    candidates.push(candidate);
    if (wantsParts(candidate, frame)) candidates.push(...(await partsOf(candidate, database, found)));
  }
  const unique = new Map(candidates.map((candidate) => [candidate.stored.figure.id, candidate]));
  return { ...decision, candidates: [...unique.values()] };
}

function wantsParts({ stored: { figure } }: Candidate, frame: Frame): boolean {
  if (!figure.flags.includes("parts-sum") && !figure.flags.includes("parts-do-not-sum")) return false;
  if (frame.intent === "breakdown") return true;
  const counted = /多少(学生|老人|老年人|儿童|孩子|患者|居民|群众|妇女)/.exec(frame.text)?.[1];
  return (
    counted !== undefined && !figure.metric.phrase.includes(counted) && !(figure.population ?? "").includes(counted)
  );
}

async function partsOf(
  total: Candidate,
  database: Database,
  found: ReadonlyMap<string, Candidate>,
): Promise<Candidate[]> {
  const { stored } = total;
  const near = await figuresNear(database, {
    versionId: stored.versionId,
    section: stored.figure.section,
    from: stored.figure.span[0],
    to: stored.figure.span[1] + partsReach,
  });
  return near
    .filter(
      ({ figure }) =>
        figure.edges.some((edge) => edge.kind === "part-of" && edge.figure === stored.figure.id) &&
        figure.value !== null,
    )
    .map((part) => found.get(part.figure.id) ?? { stored: part, match: total.match });
}
