/** Everything tunable in chat, with what it means and why it stands where it does. Milliseconds. */
export const chatLimits = {
  /** Most answers take less; a status card for them would only flicker. */
  quietTime: 800,
  /** How often the status card may change: the platform takes 5 changes of a message a second. */
  statusPause: 2000,
  /** A job nobody finished in this time is taken over: the longest answer with a model takes 45 s. */
  inboxLease: 120_000,
  /** A send nobody finished in this time is taken over: each call ends after 10 s, and a refusal makes a second one. */
  outboxLease: 45_000,
  /** The platform remembers a uuid for an hour; from here on a doubtful send is looked up instead of repeated. */
  uuidTrusted: 55 * 60_000,
  /** How far the platform's clock and ours may be apart when its history is searched. */
  clockSkew: 15 * 60_000,
  /** A message that could not be sent for this long is given up and told to the admins. */
  sendFor: 3 * 24 * 3_600_000,
  /** Times a doubtful send is looked up before it is given up. */
  lookUps: 5,
  /** Longest pause between tries. */
  longestPause: 60_000,
  /** Times a job is tried whose handling throws: a fault of ours will not go away by itself. */
  jobTries: 8,
  /** A follow-up refers to what was said within this time before it. */
  conversation: 30 * 60_000,
  /** Earlier questions a follow-up may draw on. */
  turns: 5,
  /** A question older than this is answered with the time it was asked. */
  late: 6 * 3_600_000,
  /** How long it is believed what a person may read. Leaving a chat shows at once by its event, at the latest by then. */
  readersKept: 5 * 60_000,
  /** How far back a sweep ever looks. */
  sweepBack: 7 * 24 * 3_600_000,
  /** A sweep looks again at this much before its checkpoint: the platform may file a message late. */
  sweepOverlap: 10 * 60_000,
  /** After a stop of this length a thread may have been begun and gone on in unseen, so older ones are looked for too. */
  longStop: 2 * 3_600_000,
  /** Threads in which the bot answered since then are looked into by every sweep, the latest so many of each chat. */
  threadsBack: 30 * 24 * 3_600_000,
  threads: 20,
  /** Suggested questions go under a message at most 10 minutes old. */
  suggestions: 3,
} as const;

/** The pause before try `attempts + 1`: 1, 2, 4 … seconds. */
export function pauseAfter(attempts: number): number {
  return Math.min(chatLimits.longestPause, 1000 * 2 ** Math.min(10, Math.max(0, attempts - 1)));
}
