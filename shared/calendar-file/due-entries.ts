import { dayMs, endOfTimeMs } from '../base/time.ts'
import { type CalendarEntry, maxCalendarEntries } from './calendar-entry.ts'

/** A date of a case, in the words of the user's calendar. */
export type CalendarDate = Pick<CalendarEntry, 'title' | 'description' | 'startMs'> & {
  /** The same for the same date at every look (`dueId`). */
  readonly id: string
  readonly caseId: string
}

/** What a calendar was given before, so that it can be changed or struck out there. */
export type Exported = Pick<CalendarEntry, 'key' | 'startMs' | 'updatedAtMs'> & {
  readonly caseId: string
}

/** How long after its time a date that is done is still struck out. */
const struckOutForMs = 90 * dayMs
const alarmMinutes = 15

/**
 * The entries of a calendar file, and what is to be remembered once it is saved. Each export is
 * newer than the one before, also with a clock that was set back; what was exported and is not due
 * any more is struck out.
 * @param about the case it is about; null: all of them
 */
export function dueEntries(
  dates: readonly CalendarDate[],
  before: readonly Exported[],
  { nowMs, about, doneTitle }: { nowMs: number; about: string | null; doneTitle: string },
): { readonly entries: CalendarEntry[]; readonly exported: Exported[] } {
  const known = new Map(before.map((exported) => [exported.key, exported]))
  const isAbout = ({ caseId }: Exported) => about === null || caseId === about
  const updatedAtMs = (key: string) =>
    Math.min(endOfTimeMs, Math.max(nowMs, (known.get(key)?.updatedAtMs ?? 0) + 1000))

  const coming = dates
    .toSorted((a, b) => a.startMs - b.startMs)
    .slice(0, maxCalendarEntries)
    .map(({ id, caseId, title, description, startMs }) => {
      const key = calendarKey(id)
      const stamp = { key, startMs, updatedAtMs: updatedAtMs(key) }
      const alarmMinutesBefore = startMs > nowMs ? alarmMinutes : null
      return {
        exported: { ...stamp, caseId },
        entry: {
          ...stamp,
          title,
          description,
          endMs: null,
          alarmMinutesBefore,
          isCancelled: false,
        },
      }
    })
  const keys = new Set(coming.map(({ exported }) => exported.key))
  const gone = before
    .filter((exported) => isAbout(exported) && !keys.has(exported.key))
    .filter(({ startMs }) => startMs > nowMs - struckOutForMs)
    .slice(0, maxCalendarEntries - coming.length)
    .map((exported) => ({ ...exported, updatedAtMs: updatedAtMs(exported.key) }))
  const others = before.filter((exported) => !isAbout(exported) && !keys.has(exported.key))
  return {
    entries: [
      ...coming.map(({ entry }) => entry),
      ...gone.map(({ caseId: _of, ...stamp }) => ({
        ...stamp,
        title: doneTitle,
        description: '',
        endMs: null,
        alarmMinutesBefore: null,
        isCancelled: true,
      })),
    ],
    exported: [...others, ...gone, ...coming.map(({ exported }) => exported)].slice(
      -2 * maxCalendarEntries,
    ),
  }
}

/** An id as a calendar takes it: letters that all programs keep, and a sum that tells it apart. */
export function calendarKey(id: string): string {
  return `${id.replaceAll(/[^\w-]/g, '-').slice(0, 90)}-${sumOf(id)}`
}

/** FNV-1a, 32 bits, in hexadecimal. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  }
  return (sum >>> 0).toString(16).padStart(8, '0')
}
