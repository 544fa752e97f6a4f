/** A piece of the answer's text. `slot` pieces are printed by the program from figures, labels and names. */
export type Piece = { text: string } | { slot: "figure" | "calculation" | "label"; text: string };
