import { ingestFiles, type IngestChoices, type SourceFile } from "../../../ingest/ingest-files.ts";
import { claimIngests } from "../../../src/chat/admin/read-batches.ts";
import { claimCorrections } from "../../../src/chat/admin/tell-corrections.ts";
import { createAdmins } from "../../../src/hosts/admins.ts";
import { adminParts, createAdminTools } from "../../../src/hosts/chat-admin.ts";
import { createDocumentDoor } from "../../../src/hosts/document-door.ts";
import type { Host } from "../../../src/hosts/host.ts";
import { createManagement } from "../../../src/hosts/management.ts";
import { drain } from "../../../src/jobs.ts";
import type { Card, Outgoing } from "../../../src/ports/chat-platform.ts";
import type { FetchedDocument } from "../../../src/ports/documents.ts";
import type { DocumentLink } from "../../../src/reports/document-link.ts";
import type { JsonValue } from "../../../src/reports/json.ts";
import { yearlyReport } from "../../ingest/lifecycle/made-reports.ts";
import { pressesIn } from "./card-presses.ts";
import { homeTenant, type Sent } from "../in-process-platform.ts";
import { openChat, type OpenChat } from "../open-chat.ts";

/** Chat with an owner (ou_admin), an admin of one group (ou_group) and a member (ou_wang), over one report. */
export type AdminChat = OpenChat & {
  /** Files by key, as the platform would give them. */
  files: Map<string, string>;
  /** Cloud documents by token; the others were not shared with the app. */
  documents: Map<string, { name: string; text: string }>;
  sendFile: (name: string, text: string, by?: { openId?: string; chatId?: string }) => Promise<void>;
  workAll: () => Promise<void>;
  type: (text: string, openId?: string) => Promise<string[]>;
  /** Presses the button of this kind on a card that was sent. */
  press: (on: Sent, what: string, by?: { openId?: string; form?: Record<string, JsonValue> }) => Promise<void>;
  lastCard: () => Sent;
};

export async function openAdminChat(): Promise<AdminChat> {
  const chat = await openChat({ reports: { "总结.txt": yearlyReport() } });
  const { library, deps } = chat;
  const management = createManagement(library);
  const documents: AdminChat["documents"] = new Map();
  const fetch = async ({ type, token }: DocumentLink): Promise<FetchedDocument> => {
    const found = documents.get(token);
    if (found === undefined) return { kind: "refused", reason: "no-permission" };
    return { kind: "file", name: found.name, bytes: new TextEncoder().encode(found.text), source: `${type}:${token}` };
  };
  const host = {
    deps: library,
    management,
    fetchLinked: createDocumentDoor({ fetch }, library.database),
    ingest: (sources: readonly SourceFile[], choices: IngestChoices) => ingestFiles(library, sources, choices),
  } as unknown as Host;
  const admins = createAdmins(library.database, ["ou_admin"]);
  const tools = createAdminTools(host, admins, ["青禾县", "松溪岭县"]);
  const parts = adminParts(tools);
  deps.commands = [...deps.commands, ...parts.commands];
  deps.actions = { ...deps.actions, ...parts.actions };
  deps.takeFile = parts.takeFile;
  deps.isAdmin = admins.isAdmin;
  const files = new Map<string, string>();
  chat.platform.download = async ({ fileKey }) => new TextEncoder().encode(files.get(fileKey));
  const workAll = async () => {
    for (;;) {
      await chat.work();
      const read = await drain((limit) => claimIngests(deps, tools, limit), 1);
      const told = await drain((limit) => claimCorrections(deps, limit), 1);
      if (read + told === 0) return;
    }
  };
  let presses = 0;
  return {
    ...chat,
    files,
    documents,
    workAll,
    sendFile: async (name, text, { openId = "ou_admin", chatId = "oc_admin" } = {}) => {
      const fileKey = `file_${files.size}`;
      files.set(fileKey, text);
      await chat.say("", { chatId, sender: personOf(openId), content: { kind: "file", fileKey, name } });
    },
    type: async (text, openId = "ou_admin") => {
      const { messageId } = await chat.say(text, { chatId: "oc_admin", sender: personOf(openId) });
      await workAll();
      return chat.repliesTo(messageId).map(({ shows }) => (shows.kind === "text" ? shows.text : shows.fallback));
    },
    press: async (on, what, { openId = "ou_admin", form = {} } = {}) => {
      const value = pressesOn(on.shows).find((press) => press["do"] === what);
      if (value === undefined) throw new Error(`no button does ${what}`);
      await chat.receive({
        kind: "action",
        eventId: `press_${(presses += 1)}`,
        actor: personOf(openId),
        chatId: "oc_admin",
        messageId: on.messageId,
        value,
        form,
      });
      await workAll();
    },
    lastCard: () => {
      const sent = chat.platform.sent.findLast(({ shows }) => shows.kind === "card");
      if (sent === undefined) throw new Error("no card was sent");
      return sent;
    },
  };
}

function personOf(openId: string) {
  return { openId, kind: "user" as const, tenantKey: homeTenant };
}

/** What the buttons of a card do, in order. */
export function pressesOn(content: Outgoing): Record<string, JsonValue>[] {
  return content.kind === "card" ? pressesIn(content.card) : [];
}

/** All that a card shows, as one text. */
export function shownText(content: Outgoing): string {
  return content.kind === "card" ? JSON.stringify(content.card satisfies Card) : content.text;
}
