import type { RefusalCode } from "../../../ingest/read/refusals.ts";
import type { LeftOutKind } from "../../../src/reports/document.ts";

/** A file made to harm the program or to slip something past it, and what must become of it. */
export type HostileFile = {
  /** What it tries, as a full sentence's subject. */
  what: string;
  name: string;
  /** Made when it is needed: some are large. */
  bytes: () => Uint8Array;
  /** Takes a second or more to make or to refuse. */
  slow?: true;
  outcome: RefusalCode | "read";
  /** Of a file that is read: what its text holds, what it must not hold, and what is told to have been left out. */
  holds?: string;
  lacks?: string;
  leftOut?: LeftOutKind;
};
