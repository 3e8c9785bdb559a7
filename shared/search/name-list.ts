import { isSimilar, slipsAllowed } from './similar-names.ts'

type Named = { words: readonly string[] }

/** The words of all names, each once, and who has them: many customers have many cases. */
export type NameList<T extends Named> = {
  /** These are its words from now on. */
  readonly put: (of: T, words: readonly string[]) => void
  readonly clear: () => void
  /** Who has a name that may be meant by a word. */
  readonly alike: (word: string) => Set<T>
}

export function nameList<T extends Named>(): NameList<T> {
  const owners = new Map<string, Set<T>>()
  return {
    put: (of, words) => {
      for (const word of of.words) {
        const those = owners.get(word)
        those?.delete(of)
        if (those?.size === 0) owners.delete(word)
      }
      of.words = words
      for (const word of words) {
        const those = owners.get(word) ?? new Set()
        owners.set(word, those.add(of))
      }
    },
    clear: () => owners.clear(),
    alike: (word) => {
      const alike = new Set<T>()
      const slips = slipsAllowed(word)
      if (slips === 0) return alike
      for (const [name, those] of owners) {
        if (isSimilar(word, name, slips)) for (const of of those) alike.add(of)
      }
      return alike
    },
  }
}
