/**
 * How text written by others stands in a prompt: between two lines of a mark nobody could know beforehand, with the
 * characters taken away that a chat template or a reader of markup could act on.
 */
export type Fence = (text: string) => string;

export function createFence(mark: string): Fence {
  return (text) => `${mark}\n${harmless(text).replaceAll(mark, "")}\n${mark}`;
}

/** Characters nobody sees and a model reads. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** `<|im_end|>`, `[INST]` and `</evidence>` lose the brackets that make them work; unseen characters go. */
export function harmless(text: string): string {
  return text
    .replace(unseen, (character) => (character === "\n" ? "\n" : ""))
    .replace(/[<>[\]{}|`]+/g, " ")
    .replace(/^\s*#+/gm, "");
}
