import { fold } from './fold.ts'
import { fieldBreak } from './marks.ts'

/** So many texts lie end to end: one native scan passes over them where a word is in none. */
const perPage = 4096
/** Between two texts; no word holds it. */
const textBreak = fieldBreak + fieldBreak

/**
 * A text with a sign beyond Latin takes two bytes for each, and so does all that it lies beside: half
 * as fast for those that need one, and a Japanese word is in none of these at a glance.
 */
const isWide = /[^\0-\xff]/

/** Texts end to end, and where each begins. */
type Joined = { text: string; readonly starts: number[] }

export type Page = {
  /** The number of each text. */
  readonly places: number[]
  readonly folded: Joined
  readonly shown: Joined
  /** Still to be put behind the others. */
  added: { readonly folded: string; readonly shown: string }[]
}

/**
 * Texts to be looked through from end to end as fast as memory is read. Each has a number for ever:
 * a newer state of it is put behind all others, and the older one is known by its number to be old.
 */
export type TextPages = {
  /** Returns the number of the text: how many were added before. */
  readonly add: (text: string) => number
  /** The number of each text that holds a folded word. */
  readonly holding: (word: string) => readonly number[]
  readonly folded: (place: number) => string
  /** As it was added. */
  readonly shown: (place: number) => string
  /** All of it, to be put behind other pages. */
  readonly closed: () => readonly Page[]
  /** Puts pages behind these. Their first text has this number from now on, and so on. */
  readonly append: (closed: readonly Page[]) => number
}

/** So many words are remembered: of several that are typed only the last one changes. */
const keptWords = 8
/** Of so few texts that hold the beginning of a word each is asked for the whole. */
const few = 2000

export function textPages(): TextPages {
  const pages: Page[] = []
  /** What was found last, as long as nothing is added. */
  const kept = new Map<string, readonly number[]>()
  /** The pages that are not full yet. */
  const open: { wide?: Page; narrow?: Page } = {}
  /** By number of the text: its page, and its place there. */
  const where: { readonly page: number[]; readonly at: number[] } = { page: [], at: [] }
  const textAt = (place: number, form: 'folded' | 'shown') => {
    const page = pages[where.page[place] ?? -1]
    const at = where.at[place] ?? 0
    return page ? (page.added[at - page[form].starts.length]?.[form] ?? textIn(page[form], at)) : ''
  }
  const isAt = (place: number, page: number, at: number) => {
    where.page[place] = page
    where.at[place] = at
  }
  const look = (word: string): readonly number[] => {
    for (const [part, places] of kept) {
      if (places.length > few || !word.includes(part)) continue
      return places.filter((place) => textAt(place, 'folded').includes(word))
    }
    const found: number[] = []
    for (const page of pages) {
      if (page.added.length > 0) close(page)
      lookIn(page, word, found)
    }
    return found
  }
  return {
    add: (shown) => {
      kept.clear()
      const folded = fold(shown)
      const width = isWide.test(folded) ? 'wide' : 'narrow'
      let page = open[width]
      if (!page || page.places.length === perPage) {
        page = { places: [], folded: nothing(), shown: nothing(), added: [] }
        open[width] = page
        pages.push(page)
      }
      page.added.push({ folded, shown })
      const place = where.page.length
      isAt(place, pages.indexOf(page), page.places.length)
      if (page.places.push(place) === perPage) close(page)
      return place
    },
    holding: (word) => {
      const found = kept.get(word) ?? look(word)
      kept.delete(word)
      kept.set(word, found)
      const [oldest] = kept.keys()
      if (kept.size > keptWords && oldest !== undefined) kept.delete(oldest)
      return found
    },
    folded: (place) => textAt(place, 'folded'),
    shown: (place) => textAt(place, 'shown'),
    closed: () => {
      for (const page of pages) close(page)
      return pages
    },
    append: (closed) => {
      kept.clear()
      const first = where.page.length
      for (const page of closed) {
        const places = page.places.map((place) => place + first)
        const index = pages.push({ ...page, places }) - 1
        for (const [at, place] of places.entries()) isAt(place, index, at)
      }
      return first
    },
  }
}

const nothing = (): Joined => ({ text: '', starts: [] })

function close(page: Page): void {
  for (const form of ['folded', 'shown'] as const) {
    const joined = page[form]
    let start = joined.text.length
    for (const text of page.added) {
      joined.starts.push(start)
      start += text[form].length + textBreak.length
    }
    // One flat string: what is put together piece by piece is slow to look through.
    joined.text = [joined.text, ...page.added.map((text) => text[form] + textBreak)].join('')
  }
  page.added = []
}

function textIn({ text, starts }: Joined, at: number): string {
  return text.slice(starts[at], (starts[at + 1] ?? text.length) - textBreak.length)
}

function lookIn({ folded, places }: Page, word: string, found: number[]): void {
  const { text, starts } = folded
  let at = 0
  for (let hit = text.indexOf(word); hit !== -1;) {
    while ((starts[at + 1] ?? text.length) <= hit) at += 1
    found.push(places[at] ?? 0)
    const next = starts[at + 1]
    if (next === undefined) return
    hit = text.indexOf(word, next)
  }
}
