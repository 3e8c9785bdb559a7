import type { Language } from '#shared/base/language.ts'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'

type Unit = 'day' | 'hour' | 'minute'

/**
 * A span in its two largest units: "2 h 14 m", "3 d 4 h", "2時間14分". One that ends before it began,
 * by a clock set back, is none.
 */
export function durationText(span: number, language: Language): string {
  const ms = Math.max(0, span)
  const days = Math.floor(ms / dayMs)
  const hours = Math.floor((ms % dayMs) / hourMs)
  const minutes = Math.floor((ms % hourMs) / minuteMs)
  if (days > 0)
    return joined(
      [
        [days, 'day'],
        [hours, 'hour'],
      ],
      language,
    )
  if (hours > 0)
    return joined(
      [
        [hours, 'hour'],
        [minutes, 'minute'],
      ],
      language,
    )
  return joined([[minutes, 'minute']], language)
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
