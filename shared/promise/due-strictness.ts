import type { Language } from '../base/language.ts'
import { dueTags } from './due-tags.ts'
import type { SpokenDate, SpokenParts } from './due-words.ts'

const markerBefore =
  /(?:^|\s)(?:by|until|till|before|due|no later than|not later than|on|within)\s+(?:the\s+)?$/i
const markerWithin = /^(?:in|within|on)\b|以内|後|中|内/i
const markerAfter = /^\s*(?:いっぱい)?(?:まで|迄|中に|に|以内)/
const daytimeTags = ['morning', 'afternoon', 'evening', 'tonight', 'noon', 'midnight'].map(
  (part) => `casualReference/${part}`,
)

/** Words around a date that make it a term: "by …", "…まで". */
export function hasDueMarker(text: string, spoken: SpokenDate): boolean {
  const end = spoken.index + spoken.text.length
  return (
    markerBefore.test(text.slice(0, spoken.index)) ||
    markerWithin.test(spoken.text) ||
    markerAfter.test(text.slice(end))
  )
}

/**
 * Whether words that chrono takes for a date are one here. Strict: quantities, part numbers,
 * fractions, spans that are over and months without a day make no date.
 */
export function isDueDate(text: string, spoken: SpokenDate, language: Language): boolean {
  const words = spoken.text
  const parts = spoken.end ?? spoken.start
  if (/^for\b|\blast\b|\bpast\b|\bago\b|昨日|きのう|前の/i.test(words)) return false
  if (/(?:先週|先月|前)の?$/.test(text.slice(0, spoken.index))) return false
  if (parts.tags().has('casualReference/now')) return false
  if (parts.tags().has(dueTags.partOfDay) && isOnlyTime(parts)) return false
  const isSpan = parts.tags().has('result/relativeDate')
  if (!isSpan && !namesADay(parts) && !namesAnHour(parts)) return false
  if (!isSpan && parts.isCertain('month') && !parts.isCertain('day')) return false
  const marked = hasDueMarker(text, spoken)
  if (isNumericDay(words))
    return marked && isUnambiguous(words, language) && standsAlone(text, spoken)
  // "The night shift", "my morning": a part of a day is a date only where a word of time says so.
  if (/^(?:sat|sun|night|morning|afternoon|evening)$/i.test(words)) return marked
  if (isOnlyTime(parts)) return isClearTime(words, marked) && standsAlone(text, spoken)
  return standsAlone(text, spoken)
}

function namesADay(parts: SpokenParts): boolean {
  return parts.isCertain('day') || parts.isCertain('weekday')
}

function namesAnHour(parts: SpokenParts): boolean {
  return parts.isCertain('hour') || daytimeTags.some((tag) => parts.tags().has(tag))
}

function isOnlyTime(parts: SpokenParts): boolean {
  return !namesADay(parts) && !parts.isCertain('month')
}

/** "3/4", "20.3": a day only where a word of time stands beside it. */
function isNumericDay(words: string): boolean {
  return /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2})?(?:$|[^\d])/.test(words)
}

/** In English 3/4 can be March or April. In Japanese the month comes first. */
function isUnambiguous(words: string, language: Language): boolean {
  const [first = 0, second = 0] = words.split(/\D/).map(Number)
  return language === 'ja' || first > 12 || second > 12 || first === second
}

/** "at 3" is no time, "1:20" may be a ratio; "15:00", "3 pm", "3時" and "noon" are. */
function isClearTime(words: string, marked: boolean): boolean {
  if (/^(?:at|from)?\s*\d{1,2}$/i.test(words)) return false
  return marked || !/^\d:\d{2}$/.test(words)
}

/** Not a piece of a longer code such as M8x30 or 12/5-A. */
function standsAlone(text: string, spoken: SpokenDate): boolean {
  const before = text.slice(0, spoken.index)
  const after = text.slice(spoken.index + spoken.text.length)
  return !/[A-Za-z\d][-/.]?$/.test(before) && !/^[-/.]?[A-Za-z\d]/.test(after)
}
