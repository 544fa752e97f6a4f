import type { TestProject } from "vitest/node";
import { startFakeQdrant } from "../fakes/qdrant/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a local stand-in for Qdrant. */
    qdrant: string;
  }
}

/** Servers that tests inside workerd speak with; gives what closes them. */
export default async function startBeside({ provide }: TestProject): Promise<() => Promise<void>> {
  const qdrant = await startFakeQdrant();
  provide("qdrant", qdrant.url);
  return () => qdrant.close();
}
