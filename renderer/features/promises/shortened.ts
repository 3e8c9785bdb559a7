const longestName = 60

/** Enough of the words to know which promise is meant. */
export function shortened(words: string): string {
  const characters = Array.from(words.slice(0, longestName * 4))
  return characters.length <= longestName
    ? words
    : `${characters.slice(0, longestName).join('').trimEnd()}…`
}
