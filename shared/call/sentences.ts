/**
 * How many sentences a text has, for the cushion, which is one (R4). Counts what stands before a
 * full stop, question or exclamation mark; a dot inside a number or a word ends nothing.
 */
export function sentenceCount(text: string): number {
  return text.split(/(?:[.!?]+(?=\s|$))|[。！？!?]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
    .length
}

/** How many questions a text asks: by their marks, and in Japanese by the か。 of a sentence's end. */
export function questionCount(text: string): number {
  return text.match(/[?？]+|か。|か$/gu)?.length ?? 0
}
