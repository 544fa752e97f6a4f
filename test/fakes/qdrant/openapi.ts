import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import type { Recorded } from "./server.ts";

const description = fileURLToPath(new URL("../../../../shared/qdrant-openapi.json", import.meta.url));

export const hasDescription = existsSync(description);

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** Says what of a request is not as Qdrant's OpenAPI description has it. Without that file nothing is said. */
export function createRequestCheck(): (request: Recorded) => string[] {
  if (!hasDescription) return () => [];
  const document = readable(JSON.parse(readFileSync(description, "utf8")) as Json) as Document;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema({ $id: "qdrant", components: document.components });
  const checks = new Map<string, ValidateFunction | null>();
  return ({ method, path, body }) => {
    const template = Object.keys(document.paths).find(
      (known) => isPath(known, path) && document.paths[known]?.[method.toLowerCase()] !== undefined,
    );
    if (template === undefined) return [`no such operation: ${method} ${path}`];
    const key = `${method} ${template}`;
    const schema = document.paths[template]?.[method.toLowerCase()]?.requestBody?.content["application/json"].schema;
    const check = checks.get(key) ?? (schema === undefined ? null : ajv.compile(absolute(schema as Json) as object));
    checks.set(key, check);
    if (check === null || check(body)) return [];
    return [`${key}: ${ajv.errorsText(check.errors)}`];
  };
}

type Document = {
  components: object;
  paths: Record<
    string,
    Record<string, { requestBody?: { content: { "application/json": { schema: object } } } } | undefined> | undefined
  >;
};

function isPath(template: string, path: string): boolean {
  const [wanted, given] = [template.split("/"), path.split("/")];
  return wanted.length === given.length && wanted.every((part, at) => /^\{.*\}$/.test(part) || part === given[at]);
}

/** OpenAPI 3.0 says `nullable`; JSON Schema says type null, and knows `nullable` only beside a type. */
function readable(node: Json): Json {
  if (Array.isArray(node)) return node.map(readable);
  if (node === null || typeof node !== "object") return node;
  const { nullable, discriminator: _, ...rest } = node;
  const read = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, readable(value)]));
  if (nullable !== true) return read;
  return Object.keys(read).length === 0 ? { type: "null" } : { anyOf: [read, { type: "null" }] };
}

function absolute(node: Json): Json {
  if (Array.isArray(node)) return node.map(absolute);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? `qdrant${value}` : absolute(value),
    ]),
  );
}
