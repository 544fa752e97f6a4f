import type { Audience, Database } from "../ports.ts";
import { getVersionText } from "../store/versions.ts";
import type { OriginalText } from "./claims.ts";

/** Reads originals as this audience may see them, each once; one it may not see is empty. */
export function rememberOriginals(database: Database, audience: Audience): OriginalText {
  const texts = new Map<string, Promise<string>>();
  return (reportId, version) => {
    const key = `${reportId}@${version}`;
    const text =
      texts.get(key) ?? getVersionText(database, reportId, version, audience).then((found) => found?.text ?? "");
    texts.set(key, text);
    return text;
  };
}
