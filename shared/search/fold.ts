const ascii = /^[\x20-\x7e]*$/
/** Signs that are folded one for one, by case and kana alone: nearly all that is typed. */
const plain = /^[\x20-\x7e\u3001\u3002\u3041-\u3094\u30a1-\u30f6\u30fc\u4e00-\u9fff]*$/
/** Accents and the like, which NFKD sets apart. */
const diacritics = /[\u0300-\u036f]/g
/** What takes no room: soft hyphens, joiners, and which form of a kanji or an emoji is meant. */
// oxlint-disable-next-line eslint/no-misleading-character-class -- each is meant by itself
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const dashes = /[\u2010-\u2015\u2212]/g
const apostrophes = /[\u2018\u2019]/g
const quotes = /[\u201c\u201d]/g
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g
const katakanaToHiragana = 0x60
const voiced = /[\u3046\u304b-\u307b\u309d][\u3099\u309a]/g

/**
 * A text as it is searched: what people type differently and mean the same is the same. Upper and
 * lower case, full and half width, accents, katakana and hiragana (an input method shows hiragana
 * until its word is chosen), kinds of dashes, apostrophes, quotes and blanks. Small kana, voiced
 * kana and the long sound stay what they are. Signs are folded each by itself: what is part of a text
 * is part of the folded text, as long as no sign is cut through.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  if (plain.test(text)) return hiraganaOf(text.toLowerCase())
  const letters = text.normalize('NFKD').replace(diacritics, '').toLowerCase().replaceAll('ς', 'σ')
  return hiraganaOf(letters)
    .replace(voiced, (pair) => pair.normalize('NFC'))
    .replace(unseen, '')
    .replace(dashes, '-')
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replaceAll('\u301c', '~')
    .replace(/\s/g, ' ')
}

function hiraganaOf(text: string): string {
  return text.replace(katakana, (sign) => {
    return String.fromCharCode(sign.charCodeAt(0) - katakanaToHiragana)
  })
}

/** A folded text, and for each of its units the sign of the original that it comes from. */
export type Folded = {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

let signs: Intl.Segmenter | null = null

/** Folds a text and remembers where everything comes from. Slower than `fold`: for what is shown. */
export function foldWithPlaces(text: string): Folded {
  if (plain.test(text)) {
    const starts = Array.from(text, (_sign, at) => at)
    return { folded: fold(text), starts, ends: starts.map((at) => at + 1) }
  }
  signs ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  for (const { segment, index } of signs.segment(text)) {
    const part = fold(segment)
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index)
      ends.push(index + segment.length)
    }
    folded += part
  }
  return { folded, starts, ends }
}
