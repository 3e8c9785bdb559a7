import { fired, hasFired, type Memory, takeIn } from './memory.ts'
import type { Reminder } from './reminder.ts'

export type Circumstances = {
  readonly nowMs: number
  /** The setting: without it what passes counts as reminded of, so that no flood follows. */
  readonly isOn: boolean
  readonly isInCall: boolean
  /** When the quiet hours end that it is now; null: it is in none. */
  readonly quietUntilMs: number | null
}

export type Reminding = {
  /** One is shown by itself. Several, or what is long past, are one summary. */
  readonly show: 'nothing' | 'one' | 'summary'
  readonly due: readonly Reminder[]
  /** To be kept before anything is shown: a crash may lose a reminder, never repeat one. */
  readonly memory: Memory
  /** Null: not before something changes. */
  readonly lookAgainAtMs: number | null
}

/**
 * What to remind of now. Each date fires once, never in quiet hours and never in a call: what falls
 * into them is told after their end.
 */
export function remind(
  before: Memory,
  reminders: readonly Reminder[],
  { nowMs, isOn, isInCall, quietUntilMs }: Circumstances,
): Reminding {
  const memory = takeIn(before, reminders, nowMs)
  const waiting = new Map(
    memory.filter((one) => !hasFired(one)).map((remembered) => [remembered.id, remembered]),
  )
  const open = reminders.filter(({ id }) => waiting.has(id))
  const ahead = open.filter(({ dueAtMs }) => dueAtMs > nowMs).map(({ dueAtMs }) => dueAtMs)
  const nextAtMs = ahead.length > 0 ? Math.min(...ahead) : null
  const due = open.filter(({ dueAtMs }) => dueAtMs <= nowMs)

  if (isOn && (isInCall || quietUntilMs !== null)) {
    const lookAgainAtMs = due.length > 0 && !isInCall ? quietUntilMs : nextAtMs
    return { show: 'nothing', due: [], memory, lookAgainAtMs }
  }
  const told = new Set(due.map(({ id }) => id))
  const isOne = due.length === 1 && due.every(({ id }) => waiting.get(id)?.isOld === false)
  return {
    show: !isOn || due.length === 0 ? 'nothing' : isOne ? 'one' : 'summary',
    due: isOn ? due : [],
    memory: memory.map((one) => (told.has(one.id) ? fired(one) : one)),
    lookAgainAtMs: nextAtMs,
  }
}
