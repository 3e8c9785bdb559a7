import { type Page, textPages } from './text-pages.ts'
import { noThings, type Things } from './things.ts'

/** The signs of a text by number, in a buffer that one thread hands to another without a copy. */
type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>

type PackedTexts = { readonly codes: Codes; readonly starts: readonly number[] }
type PackedPage = {
  readonly places: readonly number[]
  readonly folded: PackedTexts
  readonly shown: PackedTexts
}

/** Things on their way from the thread that read them to the one that searches. */
export type PackedThings = Pick<Things, 'of' | 'nameOf' | 'holders' | 'kinds' | 'nameWords'> & {
  readonly texts: readonly PackedPage[]
  readonly names: readonly PackedPage[]
  readonly ids: PackedTexts
  readonly holderIds: PackedTexts
}

/** So many are made into signs at once: each is an argument of one call. */
const atOnce = 8192

/** Nothing may be put into the things any more. */
export function packThings(things: Things): PackedThings {
  const { of, nameOf, holders, kinds, nameWords } = things
  return {
    of,
    nameOf,
    holders,
    kinds,
    nameWords,
    texts: things.texts.closed().map(packPage),
    names: things.names.closed().map(packPage),
    ids: packTexts(things.ids),
    holderIds: packTexts(things.holderIds),
  }
}

/** What is moved and not copied. */
export function buffersOf({ texts, names, ids, holderIds }: PackedThings): ArrayBuffer[] {
  const pages = [...texts, ...names].flatMap(({ folded, shown }) => [folded, shown])
  return [...pages, ids, holderIds].map(({ codes }) => codes.buffer)
}

export function unpackThings(packed: PackedThings): Things {
  const { of, nameOf, holders, kinds, nameWords } = packed
  const texts = textPages()
  const names = textPages()
  texts.append(packed.texts.map(unpackPage))
  names.append(packed.names.map(unpackPage))
  const ids = unpackTexts(packed.ids)
  const holderIds = unpackTexts(packed.holderIds)
  return { ...noThings(), of, nameOf, holders, kinds, nameWords, texts, names, ids, holderIds }
}

function packPage({ places, folded, shown }: Page): PackedPage {
  const packed = ({ text, starts }: Page['folded']) => ({ codes: codesOf(text), starts })
  return { places, folded: packed(folded), shown: packed(shown) }
}

function unpackPage({ places, folded, shown }: PackedPage): Page {
  const unpacked = ({ codes, starts }: PackedTexts) => ({
    text: textOf(codes),
    starts: [...starts],
  })
  return { places: [...places], folded: unpacked(folded), shown: unpacked(shown), added: [] }
}

function packTexts(texts: readonly string[]): PackedTexts {
  let start = 0
  const starts = texts.map((text) => {
    start += text.length
    return start - text.length
  })
  return { codes: codesOf(texts.join('')), starts }
}

function unpackTexts({ codes, starts }: PackedTexts): string[] {
  const text = textOf(codes)
  return starts.map((start, index) => flat(text.slice(start, starts[index + 1])))
}

/** A part of a text keeps all of it in memory; this is one by itself. */
function flat(part: string): string {
  return String.fromCharCode(...Array.from(part, (_sign, at) => part.charCodeAt(at)))
}

function codesOf(text: string): Codes {
  const isNarrow = !/[^\0-\xff]/.test(text)
  const codes = isNarrow ? new Uint8Array(text.length) : new Uint16Array(text.length)
  for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at)
  return codes
}

/** Sign by sign, so that half a sign stays what it is. */
function textOf(codes: Codes): string {
  const parts: string[] = []
  for (let from = 0; from < codes.length; from += atOnce) {
    parts.push(String.fromCharCode(...codes.subarray(from, from + atOnce)))
  }
  return parts.join('')
}
