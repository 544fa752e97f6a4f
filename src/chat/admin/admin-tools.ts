import type { IngestedFile, Management } from "../../ports/management.ts";
import type { DocumentLink } from "../../reports/document-link.ts";
import type { ManagementScope } from "../../reports/management-scope.ts";
import type { CommandCall } from "../commands.ts";

/** What the admin's part of the chat is given by a host: chat itself reads no files and knows no ingest. */
export type AdminTools = {
  management: Management;
  /** Reads one file in as far as the draft; an archive gives several. `onStep` counts the steps of reading from 0. */
  readIn: (
    file: { name: string; bytes: Uint8Array; source: string | null },
    by: { actor: string; holder: string; within: ManagementScope },
    onStep: (step: number) => void | Promise<void>,
  ) => Promise<IngestedFile[]>;
  /** The document a link leads to as a file, or one sentence for the sender why not. */
  fetchLinked: (
    link: DocumentLink,
  ) => Promise<
    { kind: "file"; name: string; bytes: Uint8Array; source: string } | { kind: "refused"; message: string }
  >;
  /** Places that are expected to report (JUSHI_PLACES). */
  expectedPlaces: readonly string[];
  /** Whose reports a person looks after, in a group only that group's; `none` for a member. */
  scopeOf: (openId: string, groupId: string | null) => Promise<ManagementScope | "none">;
};

/** Whose reports somebody looks after, and as whom what is done to them is noted. */
export type AsAdmin = { within: ManagementScope; actor: string; holder: string };

/** A command of somebody who looks after reports. */
export type AdminCall = CommandCall & AsAdmin;
