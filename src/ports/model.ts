/**
 * What the answer flow asks of a language model. It may choose among closed ids and name parts of the question; it has no
 * place to type a digit, and whatever it gives is checked again by the caller. Every outcome is a value: a model that
 * fails, refuses or is out of allowance costs smoothness and never an answer.
 */
export type Model = {
  /** For slots of a question that the rules left open: what its own words may mean. */
  propose: (request: ProposalRequest) => Promise<Proposed | Unavailable>;
  /** A draft of blocks over closed ids; the raw JSON, for the gate of `src/answer/draft.ts`. */
  compose: (request: DraftRequest) => Promise<Drafted | Unavailable>;
  /** Found sentences as prose over the ids of their clauses; the raw JSON, for the gate of `text-question/retell/`. */
  retell: (request: RetellRequest) => Promise<Drafted | Unavailable>;
  /** What figures of a report mean whose slots the rules left open. */
  label: (request: LabelRequest) => Promise<Labelled | Unavailable>;
  /** One small call, for `jushi doctor`. */
  check: () => Promise<Checked>;
  /** What the writer of a draft is told; a draft that repeats it is dropped. */
  instructions: string;
};

/** One thing a model can choose, by its id. The name is data from a report or the gazetteer. */
export type Choice = { id: string; name: string };

export type ProposalRequest = {
  /** Who pays and whose prompts may share a prefix: one chat, or everyone. */
  asker: string;
  question: string;
  /** Words of the question that no rule could bind. */
  unbound: readonly string[];
  metrics: readonly Choice[];
  /** Empty where the question names a place. */
  places: readonly Choice[];
  /** More choices for words the model comes up with; what they give is within the asker's audience. */
  tools: {
    findFigures: (words: string) => Promise<Choice[]>;
    /** Excerpts of report text: data, to be fenced. */
    searchReports: (words: string) => Promise<string[]>;
  };
};

/** What a piece of the question means: `words` is a substring of the question, `id` one of the choices. */
export type Meaning = { words: string; id: string };

export type Proposed = { kind: "proposed"; metric: Meaning | null; place: Meaning | null; spent: Spent };

export type DraftRequest = {
  asker: string;
  question: string;
  /** Milliseconds of the budget that the same question has used up. */
  waitedMs: number;
  /** `f1`, `c1`, `q1` with plain labels that hold no value. */
  figures: readonly Choice[];
  calculations: readonly Choice[];
  quotes: readonly Choice[];
  /** The only words a draft's prose is made of, besides those of the labels. */
  plainWords: Iterable<string>;
};

export type RetellRequest = {
  asker: string;
  question: string;
  /** Each cited sentence as its clauses in reading order: data from reports. */
  sentences: readonly (readonly Choice[])[];
  /** The only words that may stand beside the clauses. */
  joiningWords: Iterable<string>;
};

export type Drafted = { kind: "drafted"; raw: string; spent: Spent };

export type LabelRequest = { asker: string; figures: readonly LabelQuestion[] };

/** One figure and what is open about it. Everything but the ids is data from a report. */
export type LabelQuestion = {
  /** `f1` */
  id: string;
  /** As printed. */
  display: string;
  sentence: string;
  /** Headings and the sentence before. */
  lead: string;
  /** Whether its metric is asked for: words of its sentence. */
  metric: boolean;
  /** What else it may be about, by id; an empty list asks nothing. */
  periods: readonly Choice[];
  populations: readonly Choice[];
  roles: readonly Choice[];
};

/** Words of the sentence, or ids of the choices; null where nothing fits. */
export type FigureLabels = {
  id: string;
  metric: string | null;
  period: string | null;
  population: string | null;
  role: string | null;
};

export type Labelled = { kind: "labelled"; labels: FigureLabels[]; spent: Spent };

export type Unavailable = { kind: "unavailable"; why: ModelFailure; spent: Spent };

export type ModelFailure =
  /** Not reached in time, or not at all. */
  | "connect"
  | "first-token"
  | "timeout"
  /** The stream broke off. */
  | "cut"
  /** An HTTP status that is no success. */
  | "status"
  /** A reply that is not what was asked for, a refusal among them. */
  | "garbled"
  /** Too many calls at once. */
  | "busy"
  /** Failed so often just now that it is not asked. */
  | "resting"
  /** The asker's tokens of the day are used up. */
  | "allowance";

/** Tokens, counted by the server or estimated where it does not say. */
export type Spent = { input: number; output: number; calls: number };

export const nothingSpent: Spent = { input: 0, output: 0, calls: 0 };

export type Checked =
  | { ok: true; milliseconds: number; way: "tools" | "text" }
  | { ok: false; why: ModelFailure; status: number | null };
