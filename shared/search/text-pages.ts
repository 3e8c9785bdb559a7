import { fieldBreak } from './marks.ts'

/** So many texts lie end to end: one native scan passes over them where a word is in none. */
const perPage = 256
/** Between two texts; no word holds it. */
const textBreak = fieldBreak + fieldBreak

/**
 * A text with a sign beyond Latin takes two bytes for each, and so does all that it lies beside: half
 * as fast for those that need one, and a Japanese word is in none of these at a glance.
 */
const isWide = /[^\0-\xff]/

type Page<T> = {
  readonly items: (T | null)[]
  /** Folded, one for each item; null once they lie in `joined`. */
  texts: string[] | null
  joined: string
  starts: number[]
}

/** Folded texts of things, to be looked through from end to end as fast as memory is read. */
export type TextPages<T> = {
  /** Puts a thing's text in, or a newer one in the place of the older. */
  readonly put: (key: string, item: T, folded: string) => void
  readonly remove: (key: string) => void
  readonly clear: () => void
  /** Each thing with the word in its text; `textHas` tells of further words. */
  readonly each: (
    word: string,
    visit: (item: T, textHas: (word: string) => boolean) => void,
  ) => void
  /** Whether the text put under a key has a word. */
  readonly has: (key: string, word: string) => boolean
  readonly all: () => Iterable<T>
}

export function textPages<T>(): TextPages<T> {
  const places = new Map<string, { page: Page<T>; at: number }>()
  let pages: Page<T>[] = []
  let open: { wide?: Page<T>; narrow?: Page<T> } = {}

  const set = (page: Page<T>, at: number, item: T | null, folded: string) => {
    page.texts ??= page.starts.map((_start, index) => textAt(page, index))
    page.items[at] = item
    page.texts[at] = folded
  }
  return {
    put: (key, item, folded) => {
      const known = places.get(key)
      if (known) return set(known.page, known.at, item, folded)
      const width = isWide.test(folded) ? 'wide' : 'narrow'
      let page = open[width]
      if (!page || page.items.length >= perPage) {
        page = { items: [], texts: [], joined: '', starts: [] }
        open[width] = page
        pages.push(page)
      }
      places.set(key, { page, at: page.items.length })
      set(page, page.items.length, item, folded)
    },
    remove: (key) => {
      const known = places.get(key)
      if (!known) return
      places.delete(key)
      set(known.page, known.at, null, '')
    },
    clear: () => {
      places.clear()
      pages = []
      open = {}
    },
    each: (word, visit) => {
      for (const page of pages) {
        if (page.texts) join(page)
        eachIn(page, word, visit)
      }
    },
    has: (key, word) => {
      const known = places.get(key)
      if (!known) return false
      const { page, at } = known
      return (page.texts?.[at] ?? textAt(page, at)).includes(word)
    },
    *all() {
      for (const { items } of pages) for (const item of items) if (item !== null) yield item
    },
  }
}

function join<T>(page: Page<T>): void {
  const texts = page.texts ?? []
  page.joined = texts.join(textBreak)
  let start = 0
  page.starts = texts.map((text) => {
    const mine = start
    start += text.length + textBreak.length
    return mine
  })
  page.texts = null
}

function textAt<T>({ joined, starts }: Page<T>, at: number): string {
  const next = starts[at + 1]
  return joined.slice(starts[at], next === undefined ? undefined : next - textBreak.length)
}

function eachIn<T>(
  page: Page<T>,
  word: string,
  visit: (item: T, textHas: (word: string) => boolean) => void,
): void {
  const { joined, starts, items } = page
  let at = 0
  const textHas = (other: string) => textAt(page, at).includes(other)
  for (let found = joined.indexOf(word); found !== -1;) {
    while ((starts[at + 1] ?? Infinity) <= found) at += 1
    const item = items[at]
    if (item !== null && item !== undefined) visit(item, textHas)
    const next = starts[at + 1]
    if (next === undefined) return
    found = joined.indexOf(word, next)
  }
}
