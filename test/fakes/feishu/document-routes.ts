import { bytes, failure, success, type Reply } from "./answer.ts";
import type { Call, Route } from "./route.ts";
import type { FakeDocument, World } from "./world.ts";

/** Wiki nodes, exports and downloads of cloud documents (feishu.md 6). */
export const documentRoutes: Route[] = [
  { name: "wiki-node", method: "GET", path: /^\/open-apis\/wiki\/v2\/spaces\/get_node$/, run: wikiNode },
  { name: "export", method: "POST", path: /^\/open-apis\/drive\/v1\/export_tasks$/, run: beginExport },
  { name: "exported", method: "GET", path: /^\/open-apis\/drive\/v1\/export_tasks\/([^/]+)$/, run: exported },
  {
    name: "export-download",
    method: "GET",
    path: /^\/open-apis\/drive\/v1\/export_tasks\/file\/([^/]+)\/download$/,
    run: ({ world, parts }) => fileOf(world, (parts[0] ?? "").replace(/^exported_/, "")),
  },
  {
    name: "drive-download",
    method: "GET",
    path: /^\/open-apis\/drive\/v1\/files\/([^/]+)\/download$/,
    run: downloadFile,
  },
];

function needs(world: World, scope: string): Reply | null {
  return world.app.scopes.has(scope)
    ? null
    : failure(99991672, `Access denied. One of the scopes is required: ${scope}`);
}

function wikiNode({ world, query }: Call): Reply {
  const missing = needs(world, "wiki:node:read");
  if (missing !== null) return missing;
  const token = query.get("token") ?? "";
  const node = world.wikiNodes.get(token);
  if (node === undefined) return failure(131005, "node not found");
  const inside = world.documents.get(node.token);
  if (inside?.shared === false) return failure(131006, "node permission denied");
  return success({
    node: {
      space_id: "7034502641455497244",
      node_token: token,
      obj_token: node.token,
      obj_type: node.type,
      node_type: "origin",
      has_child: false,
      title: node.title,
    },
  });
}

type ExportBody = { token?: string; type?: string; file_extension?: string };

function beginExport({ world, body }: Call): Reply {
  const missing = needs(world, "docs:document:export");
  if (missing !== null) return missing;
  const { token = "", type, file_extension: extension } = body as ExportBody;
  const document = world.documents.get(token);
  if (document === undefined) return failure(1069914, "invalid file token", 404);
  if (document.deleted) return failure(1069906, "docs deleted", 404);
  if (!document.shared) return failure(1069902, "no permission", 403);
  if (document.type !== type || extension !== (type === "sheet" ? "xlsx" : "docx"))
    return failure(1069918, "file extension and type mismatch");
  return success({ ticket: `ticket_${token}_${world.nextId("t")}` });
}

/** The first look at a ticket finds the export under way. */
function exported({ world, parts, query }: Call): Reply {
  const token = query.get("token") ?? "";
  const ticket = parts[0] ?? "";
  const document = world.documents.get(token);
  if (document === undefined || !ticket.startsWith(`ticket_${token}_`)) return failure(1069904, "invalid param");
  const begun = world.uuids.has(ticket);
  world.uuids.set(ticket, { messageId: "", until: world.now() });
  const status = begun ? (document.exportEnds ?? 0) : 2;
  return success({ result: resultOf(document, token, status) });
}

function resultOf({ type, title, bytes: content }: FakeDocument, token: string, status: number) {
  const file = status === 0 ? { file_token: `exported_${token}`, file_size: content.length } : {};
  const words = status === 0 ? "success" : `job status ${status}`;
  return {
    file_extension: type === "sheet" ? "xlsx" : "docx",
    type,
    file_name: title,
    job_error_msg: words,
    job_status: status,
    ...file,
  };
}

function downloadFile({ world, parts }: Call): Reply {
  return needs(world, "drive:file:download") ?? fileOf(world, parts[0] ?? "");
}

/** A download refuses with its HTTP status; there is no body of the platform's. */
function fileOf(world: World, token: string): Reply {
  const document = world.documents.get(token);
  if (document === undefined || document.deleted) return { status: 404, headers: {}, body: "" };
  return document.shared ? bytes(document.bytes, document.title) : { status: 403, headers: {}, body: "" };
}
