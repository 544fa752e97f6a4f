import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import type { Environment } from "../config.ts";

/**
 * The settings as Node has them: the process's own variables over those of a `.env` file in the working folder, so that
 * a container or a service manager always has the last word. Without the file, only the variables.
 */
export function readEnvironment(variables: Environment, folder: string): Environment {
  return { ...readEnvFile(join(folder, ".env")), ...variables };
}

function readEnvFile(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}
