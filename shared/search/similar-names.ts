import { distance } from 'fastest-levenshtein'

/** What firms are called beside their name: nobody means it when they look for one. */
const legalForms = /株式会社|有限会社|合同会社|\(株\)|\(有\)/g
const betweenWords = /[\s\0・,.()/-]+/u

/** The words of folded names. A Japanese name without blanks is one word. */
export function nameWords(folded: string): string[] {
  return folded
    .replace(legalForms, ' ')
    .split(betweenWords)
    .filter((word) => word !== '')
}

/** How many slips of the finger a word of this length may hold: none if it is so short that all fit. */
export function slipsAllowed(word: string): number {
  const shortest = /[\u3040-\u9fff]/u.test(word) ? 3 : 4
  if (word.length < shortest) return 0
  return word.length < 6 ? 1 : 2
}

/** Whether a word is a name, or its beginning, mistyped: letters wrong, missing, too many or swapped. */
export function isSimilar(word: string, name: string, slips = slipsAllowed(word)): boolean {
  if (slips === 0 || name.length < word.length - slips) return false
  for (let length = word.length - slips; length <= word.length + slips; length++) {
    if (length > name.length) break
    const begin = name.slice(0, length)
    if (distance(word, begin) <= slips || (slips === 1 && isSwapped(word, begin))) return true
  }
  return false
}

/** Two neighbours changed places: one slip, though two letters differ. */
function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false
  const at = [...word].findIndex((letter, index) => letter !== name[index])
  return (
    at !== -1 &&
    word[at] === name[at + 1] &&
    word[at + 1] === name[at] &&
    word.slice(at + 2) === name.slice(at + 2)
  )
}
