import { languages } from '../base/language.ts'
import type { RemedyCatalogue, RemedyKind } from './catalogue.ts'

/**
 * What sorts of remedy the customer asks for, by the cue words of the catalogue, the one they name
 * first before the rest. A sort they say they do not want is none. Read in every language: a note
 * may be in either.
 */
export function kindsIn(words: string, { cues, refusals }: RemedyCatalogue): RemedyKind[] {
  const found = new Map<RemedyKind, number>()
  for (const [start, clause] of clausesOf(words)) {
    for (const [kind, cuesOfKind] of Object.entries(cues) as [RemedyKind, Cues][]) {
      const places = languages.flatMap((language) =>
        cuesOfKind[language].flatMap((cue) => placesOf(cue, clause)),
      )
      const place = Math.min(...places.filter((at) => !isRefused(clause, at, refusals)))
      if (place === Infinity) continue
      found.set(kind, Math.min(found.get(kind) ?? Infinity, start + place))
    }
  }
  return [...found].toSorted(([, a], [, b]) => a - b).map(([kind]) => kind)
}

type Cues = RemedyCatalogue['cues'][RemedyKind]

/** A refusal reaches as far as its clause: "no refund, send the parts" asks for the parts. */
function clausesOf(words: string): [number, string][] {
  const plain = words.normalize('NFKC').toLowerCase()
  return [...plain.matchAll(/[^,.;:!?、。\n]+/g)].map(({ index, 0: clause }) => [index, clause])
}

/** A Latin cue begins a word: "replac" is in "replaced", "part" is not in "depart". */
function placesOf(cue: string, clause: string): number[] {
  const places: number[] = []
  for (let at = clause.indexOf(cue); at !== -1; at = clause.indexOf(cue, at + 1)) {
    const begins = !/[a-z]/.test(cue.charAt(0)) || !/[\p{L}\p{N}]/u.test(clause.charAt(at - 1))
    if (begins) places.push(at)
  }
  return places
}

/** English refuses before what it refuses, Japanese after it. */
function isRefused(clause: string, at: number, refusals: RemedyCatalogue['refusals']): boolean {
  const before = clause.slice(0, at)
  const after = clause.slice(at)
  return (
    refusals.en.some((word) =>
      placesOf(word, before).some((place) => endsWord(word, before, place)),
    ) || refusals.ja.some((word) => after.includes(word))
  )
}

const endsWord = (word: string, text: string, at: number) =>
  !/[a-z]/.test(text.charAt(at + word.length))
