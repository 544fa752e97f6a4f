import * as z from "zod";

/** Where a model should be, as the settings say. */
export type ModelAddress = { baseUrl: string; apiKey: string | null; model: string };

/** What a look at the service found; the names are those it gives, cut to what a terminal can show. */
export type ModelLook =
  | { kind: "unreachable" }
  /** It answers one level further down: the address lacks `/v1`. */
  | { kind: "further-down"; address: string }
  | { kind: "wants-key"; status: number }
  /** It answers, and not as such a service does: a log-in page, another program. */
  | { kind: "something-else"; status: number }
  | { kind: "no-such-model"; models: string[] }
  /** The model is there: what went wrong is not the address. */
  | { kind: "there" };

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });

const patience = 5_000;
const mostNames = 8;

/** Asks a service which models it has, to say plainly what is wrong with a setting. It never throws. */
export async function lookAtModel({ baseUrl, apiKey, model }: ModelAddress): Promise<ModelLook> {
  const listed = await listModels(baseUrl, apiKey);
  if (listed === null) return { kind: "unreachable" };
  const { status, models } = listed;
  if (status === 401 || status === 403) return { kind: "wants-key", status };
  if (models !== null) {
    const named = models.slice(0, mostNames).map(printable);
    return models.includes(model) ? { kind: "there" } : { kind: "no-such-model", models: named };
  }
  const further = `${baseUrl}/v1`;
  const below = baseUrl.endsWith("/v1") ? null : await listModels(further, apiKey);
  const isBelow = below !== null && (below.models !== null || below.status === 401);
  return isBelow ? { kind: "further-down", address: further } : { kind: "something-else", status };
}

/** Null when nothing answers; `models` is null when what answers is no list of models. */
async function listModels(
  baseUrl: string,
  apiKey: string | null,
): Promise<{ status: number; models: string[] | null } | null> {
  try {
    const response = await fetch(`${baseUrl}/models`, {
      headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    const { status } = response;
    const body: unknown = await response.json().catch(() => null);
    const list = response.ok ? modelList.safeParse(body).data : undefined;
    return { status, models: list?.data.map(({ id }) => id) ?? null };
  } catch {
    return null;
  }
}

/** A name from outside may hold what a terminal acts on. */
function printable(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "").slice(0, 60);
}
