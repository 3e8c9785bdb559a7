import type { Match } from './match-pattern.ts'
import type { WordingRule } from './rules.ts'
import type { Sentence } from './tokens.ts'

/**
 * One change of a text: what stands between the two places becomes `text`. `says` is what of it is
 * new, to be shown: empty where words are only taken out.
 */
export type TextFix = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly says: string
}

/** What only the writer knows: a date for what has none, in words. */
export type FixWords = { readonly byWhen: string }

type Place = {
  readonly text: string
  readonly sentence: Sentence
  readonly match: Match
  readonly start: number
  readonly end: number
  readonly words: FixWords
}

/** The fix of a rule at a place, with capitals and blanks as they then belong. */
export function rewrite(fix: WordingRule['fix'], place: Place): TextFix {
  const { sentence, words, text } = place
  const filled = fix.text.replaceAll(/( ?)\{([a-zA-Z]+)\}/g, (_, blank: string, name: string) => {
    const put = name === 'byWhen' ? words.byWhen : captured(name, place)
    return put === '' ? '' : blank + put
  })
  const whole = fix.replaces === 'sentence'
  const start = whole ? sentence.start : place.start
  const end = whole ? sentence.end : place.end
  const says = start === sentence.start ? capitalised(filled) : filled
  const change = { start, end, text: says, says }
  return says === '' || /[.。]$/.test(says) ? closed(text, change, sentence) : change
}

/** Applies a fix. */
export function fixed(text: string, fix: TextFix): string {
  return text.slice(0, fix.start) + fix.text + text.slice(fix.end)
}

function captured(name: string, { text, sentence, match }: Place): string {
  const found = match.captured[name]
  if (!found) return ''
  if (found.says !== null) return found.says
  const start = sentence.tokens[found.from]?.start ?? 0
  const end = sentence.tokens[found.to - 1]?.end ?? start
  const words = text.slice(start, end)
  // What began a sentence no longer does. A name keeps its capital; an article has none.
  return /^(?:The|A|An|Your|Our|My|This|That|These|Those|One|Two|Three|Some|All|No)\b/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

/** Where something was taken out or a sentence ends anew, what follows closes up and begins large. */
function closed(text: string, fix: TextFix, sentence: Sentence): TextFix {
  const blanks = /^[ \t\u3000]*/.exec(text.slice(fix.end))?.[0].length ?? 0
  const next = fix.end + blanks
  const beginsSentence = fix.text !== '' || fix.start === sentence.start
  if (fix.text === '' && !beginsSentence) {
    const before = /[ \t\u3000]*$/.exec(text.slice(0, fix.start))?.[0].length ?? 0
    return { ...fix, start: fix.start - before }
  }
  if (fix.end >= sentence.end) return fix.text === '' ? { ...fix, end: next } : fix
  const blank = fix.text === '' ? '' : text.slice(fix.end, next)
  const first = text.slice(next, next + 1)
  return { ...fix, end: next + first.length, text: fix.text + blank + first.toUpperCase() }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
