/** Everything tunable in answering, with what it means and why it stands where it does. */
export const limits = {
  /** Longest question read, in characters; a chat message that long is a pasted text, not a question. */
  questionLength: 500,
  /**
   * Figures taken from the index for one ask. Far above what one metric of one place has, so within a place the search
   * is exhaustive; across places the best-matching metrics come first.
   */
  candidates: 600,
  /** Passages taken from the index for a question for text, and how many of their sections are read whole. */
  passages: 60,
  sections: 12,
  /** Sentences quoted in one answer: more are not read on a phone. */
  quotes: 5,
  /** How much a word counts by where it is found with the figure; the sentence before may well be about something else. */
  weights: { metric: 1, clause: 0.6, sentence: 0.25, heading: 0.15, title: 0.1, earlier: 0.05 },
  /** What is left of a character's weight when the pair on one side of it is not found. */
  broken: 0.6,
  /** How much a word that carries little meaning (新增, 工作) counts beside one that must be found. */
  lightImportance: 0.3,
  /** How much a letter of EV71 or AFP counts beside a character: two of them say about as much. */
  letterShare: 0.5,
  /** A figure whose words match this much less than the best one's is about something else (share of the best score). */
  band: 0.12,
  /** The same between the best of one place and the best of another, where the question names none. */
  bandAcrossPlaces: 0.3,
  /** Least share of the asked words that must stand in the figure's own clause or metric. */
  leastOwnWords: 0.4,
  /** The same for a share that the report states (占乙类传染病…): its owner must be its own, not one of a list before it. */
  ownOfShare: 0.8,
  /** Least share of the asked words in a name that a refusal points to, and how many it names. */
  nearName: 0.33,
  nearNames: 3,
  /** Least share of characters that the names of two figures have in common when one is taken from the other. */
  sameThing: 0.5,
  /** Least share of the nearest row's nearness to what was talked of: 县级 of an investment is not 县级河长. */
  talkedOf: 0.5,
  /** From here on a row stands with what was talked of, so that a bare name elsewhere is not meant. */
  inContext: 0.9,
  /** From so many digits on two figures of one value are one figure told twice, and no two things that happen to agree. */
  noCoincidence: 3,
  /** Options of a clarification: more are not read on a phone. */
  options: 5,
  /** Figures still listed with a choice of places; beyond, only the places are named. */
  listedChoices: 8,
  /** Rows of a breakdown; a list beyond this is cut and says so. */
  rows: 40,
  /** Rows a model is asked to put into sentences; more than these are read more easily as the list a template gives. */
  proseRows: 4,
  /** Figures looked through for metrics a model may choose from, and metrics offered for some words and of a place. */
  proposedFrom: 200,
  foundChoices: 30,
  placeChoices: 120,
  /** Places offered to a model where the question names none. */
  proposedPlaces: 60,
  /** Report text a model may read at a time: passages, and characters of each. */
  excerpts: 5,
  excerptLength: 300,
  /** Earlier turns that a follow-up may draw on. */
  turns: 5,
} as const;
