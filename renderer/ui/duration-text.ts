import type { Language } from '#shared/base/language.ts'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'

type Unit = 'day' | 'hour' | 'minute'

/**
 * A span in its two largest units, a zero left out: "2h 14m", "3d 4h", "4h", "2時間14分". One that ends
 * before it began, by a clock set back, is none.
 */
export function durationText(span: number, language: Language): string {
  const ms = Math.max(0, span)
  const days = Math.floor(ms / dayMs)
  const hours = Math.floor((ms % dayMs) / hourMs)
  const minutes = Math.floor((ms % hourMs) / minuteMs)
  const units = [
    [days, 'day'],
    [hours, 'hour'],
    [minutes, 'minute'],
  ] as const
  const largest = units.findIndex(([value]) => value > 0)
  const shown = largest < 0 ? units.slice(-1) : units.slice(largest, largest + 2)
  return joined(
    shown.filter(([value], at) => at === 0 || value > 0),
    language,
  )
}

function joined(parts: readonly (readonly [number, Unit])[], language: Language): string {
  return parts
    .map(([value, unit]) => formatterOf(language, unit).format(value).replaceAll(' ', ''))
    .join(language === 'ja' ? '' : ' ')
}

// Making one takes a hundred times as long as using it, and a list of cases shows fifty spans.
const formatters = new Map<string, Intl.NumberFormat>()

function formatterOf(language: Language, unit: Unit): Intl.NumberFormat {
  const known = formatters.get(language + unit)
  if (known) return known
  const unitDisplay = language === 'ja' ? 'short' : 'narrow'
  const made = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay })
  formatters.set(language + unit, made)
  return made
}
