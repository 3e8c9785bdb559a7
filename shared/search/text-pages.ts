import { fold } from './fold.ts'
import { fieldBreak } from './marks.ts'

/** So many texts lie end to end: one native scan passes over them where a word is in none. */
const perPage = 1024
/** Between two texts; no word holds it. */
const textBreak = fieldBreak + fieldBreak

/**
 * A text with a sign beyond Latin takes two bytes for each, and so does all that it lies beside: half
 * as fast for those that need one, and a Japanese word is in none of these at a glance.
 */
const isWide = /[^\0-\xff]/

/** Texts end to end, and where each begins. Those behind the last join are still to be joined. */
type Joined = { text: string; readonly starts: number[]; added: string[] }

type Page = { readonly folded: Joined; readonly shown: Joined; readonly places: number[] }

/**
 * Texts to be looked through from end to end as fast as memory is read. Each has a number for ever:
 * a newer state of it is put behind all others, and the older one is known by its number to be old.
 */
export type TextPages = {
  /** Returns the number of the text: how many were added before. */
  readonly add: (text: string) => number
  /** The number of each text that holds a folded word. */
  readonly each: (word: string, visit: (place: number) => void) => void
  readonly folded: (place: number) => string
  /** As it was added. */
  readonly shown: (place: number) => string
}

export function textPages(): TextPages {
  const pages: Page[] = []
  const open = { wide: -1, narrow: -1 }
  /** By number: the page, and the place in it. */
  const where: number[] = []
  const textAt = (place: number, form: 'folded' | 'shown') => {
    const at = where[place] ?? -1
    const page = pages[Math.floor(at / perPage)]
    return page ? textIn(page[form], at % perPage) : ''
  }
  return {
    add: (text) => {
      const folded = fold(text)
      const width = isWide.test(folded) ? 'wide' : 'narrow'
      const known = pages[open[width]]
      const page = known && known.places.length < perPage ? known : newPage()
      if (page !== known) open[width] = pages.push(page) - 1
      page.folded.added.push(folded)
      page.shown.added.push(text)
      const place = where.push(open[width] * perPage + page.places.length) - 1
      if (page.places.push(place) === perPage) joinPage(page)
      return place
    },
    each: (word, visit) => {
      for (const page of pages) {
        joinPage(page)
        eachIn(page, word, visit)
      }
    },
    folded: (place) => textAt(place, 'folded'),
    shown: (place) => textAt(place, 'shown'),
  }
}

function newPage(): Page {
  return {
    folded: { text: '', starts: [], added: [] },
    shown: { text: '', starts: [], added: [] },
    places: [],
  }
}

function joinPage({ folded, shown }: Page): void {
  if (folded.added.length === 0) return
  join(folded)
  join(shown)
}

function join(joined: Joined): void {
  let start = joined.text.length
  for (const text of joined.added) {
    joined.starts.push(start)
    start += text.length + textBreak.length
  }
  // One flat string: what is put together sign by sign is slow to look through.
  joined.text = [joined.text, ...joined.added.map((text) => text + textBreak)].join('')
  joined.added = []
}

function textIn({ text, starts, added }: Joined, at: number): string {
  const start = starts[at]
  if (start === undefined) return added[at - starts.length] ?? ''
  return text.slice(start, (starts[at + 1] ?? text.length) - textBreak.length)
}

function eachIn({ folded, places }: Page, word: string, visit: (place: number) => void): void {
  const { text, starts } = folded
  let at = 0
  for (let found = text.indexOf(word); found !== -1;) {
    while ((starts[at + 1] ?? text.length) <= found) at += 1
    visit(places[at] ?? 0)
    const next = starts[at + 1]
    if (next === undefined) return
    found = text.indexOf(word, next)
  }
}
