import { Temporal } from 'temporal-polyfill'
import { localTime } from '../calendar/local-day.ts'
import type { Settings } from '../settings/settings.ts'

/**
 * When the quiet hours end that a moment is in; null: it is in none. They may go over midnight, and
 * keep to the wall clock where the clocks change. From and until the same time: there are none.
 */
export function quietUntilMs(
  { quietFrom, quietUntil }: Pick<Settings, 'quietFrom' | 'quietUntil'>,
  place: { readonly timeZone: string },
  atMs: number,
): number | null {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return null
  const local = localTime(place, atMs)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const isQuiet =
    quietFrom < quietUntil
      ? quietFrom <= time && time < quietUntil
      : quietFrom <= time || time < quietUntil
  if (!isQuiet) return null

  const plainTime = Temporal.PlainTime.from(quietUntil)
  const today = local.toPlainDate()
  // An hour that comes twice ends twice; one that is left out ends when the clocks have jumped.
  const ends = [today, today.add({ days: 1 })].flatMap((day) =>
    (['compatible', 'later'] as const).map(
      (disambiguation) =>
        day.toPlainDateTime(plainTime).toZonedDateTime(place.timeZone, { disambiguation })
          .epochMilliseconds,
    ),
  )
  return Math.min(...ends.filter((endMs) => endMs > atMs))
}
