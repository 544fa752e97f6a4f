/** Work that outlives a request. SQL holds the job; the queue only wakes somebody up, and may do so twice or never. */
export type JobKind = "inbox" | "outbox" | "ingest" | "rebuild";

export type WakeUp = (job: { kind: JobKind; id: string }) => Promise<void>;
