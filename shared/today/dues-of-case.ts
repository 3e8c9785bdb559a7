import { minuteMs } from '../base/time.ts'
import { addCalendarDays } from '../calendar/local-day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { addWorkingDays, addWorkingTime, moveToWorkingTime } from '../calendar/working-time.ts'
import { preventionDays } from '../case/acts.ts'
import type { Case } from '../case/case.ts'
import { owesUpdate } from '../case/owes-update.ts'
import { severityOf } from '../case/severity.ts'
import { isLiving } from '../case/stage.ts'
import type { Playbook } from '../method/playbook.ts'
import { aheadMs, type Due } from './due.ts'

/** By what falls due: the playbook's times, counted on the rep's working days. */
export type DueRules = Pick<Playbook, 'targetMinutes' | 'schedule'> & {
  readonly calendar: WorkingCalendar
}

/**
 * All that is due in a case by its course, without its promises (method: "Until it is closed").
 * Until it is fixed the buyer hears from us at a set rhythm, also when there is no news.
 */
export function duesOfCase(of: Case, rules: DueRules, nowMs: number): Due[] {
  const { calendar, schedule } = rules
  const severity = severityOf(of)
  const due = (kind: Due['kind'], dueAtMs: number, more: Partial<Due> = {}): Due => ({
    caseId: of.id,
    key: kind,
    kind,
    dueAtMs,
    severity,
    ...more,
  })
  const after = (atMs: number, dueMs: (fromMs: number) => number) => dueAfter(atMs, nowMs, dueMs)
  const inDays = (atMs: number, days: number) =>
    after(atMs, (fromMs) => addWorkingDays(calendar, fromMs, days))

  const dues: Due[] = []
  if (isLiving(of)) {
    if (of.waiting) {
      const sinceMs = Math.max(of.waiting.sinceMs, of.contactedAtMs ?? 0)
      dues.push(due('chase', inDays(sinceMs, 1)))
    } else if (of.stage === 'open') dues.push(due('contact', contactDueAtMs(of, rules, nowMs)))
    const updateAtMs = updateDueAtMs(of, rules, nowMs)
    if (updateAtMs !== null) dues.push(due('update', updateAtMs))
    if (of.stage === 'contacted') {
      dues.push(due('offer', inDays(of.stageSinceMs, schedule.optionsWithinDays[severity])))
    }
    if (of.stage === 'option-agreed') dues.push(due('start-fix', inDays(of.stageSinceMs, 1)))
    if (of.stage === 'fixing' && of.fixedAtMs !== null) {
      const askAtMs = after(of.fixedAtMs, (fromMs) => moveToWorkingTime(calendar, fromMs))
      dues.push(due('ask-verdict', askAtMs))
    }
    dues.push(...afterVerdict())
  }
  if (of.prevention && (isLiving(of) || of.stage === 'closed')) {
    for (const day of preventionDays) {
      if (of.prevention.checked.includes(day)) continue
      const lookAtMs = after(of.prevention.notedAtMs, (fromMs) =>
        moveToWorkingTime(calendar, addCalendarDays(calendar, fromMs, day)),
      )
      dues.push(due('prevention-check', lookAtMs, { key: `prevention-${day}`, day }))
    }
  }
  return dues

  function afterVerdict(): Due[] {
    const { met, prevention, verdict } = of
    if (verdict?.value !== 'solved') return []
    const open: Due[] = []
    if (met.residual === undefined) open.push(due('ask-residual', Math.min(verdict.atMs, nowMs)))
    if (met['check-in'] === undefined) {
      open.push(due('check-in', inDays(verdict.atMs, schedule.checkInAfterDays[severity])))
    }
    if (met.prevention === undefined) {
      open.push(
        prevention
          ? due('tell-prevention', inDays(prevention.notedAtMs, schedule.tellWithinDays))
          : due('note-prevention', inDays(verdict.atMs, schedule.preventionWithinDays)),
      )
    }
    if (open.length > 0) return open
    const readyAtMs = Math.max(of.stageSinceMs, ...Object.values(met))
    return [due('close', Math.min(readyAtMs, nowMs))]
  }
}

/**
 * When something is due that follows from a moment. One that lies ahead of now was told by a wrong
 * clock. When it really was nobody knows, so what follows from it is due at once: counted from now
 * it would move on with every look and never come.
 */
function dueAfter(atMs: number, nowMs: number, dueMs: (fromMs: number) => number): number {
  return atMs > nowMs + aheadMs ? nowMs : dueMs(Math.min(atMs, nowMs))
}

/** When a first contact is due: from known, and as much later as the buyer let us wait. */
export function contactDueAtMs(
  of: Case,
  { targetMinutes }: Pick<DueRules, 'targetMinutes'>,
  nowMs: number,
): number {
  const targetMs = targetMinutes[severityOf(of)] * minuteMs
  return dueAfter(of.knownAtMs, nowMs, (fromMs) => fromMs + of.waitedMs + targetMs)
}

/**
 * When the buyer has to hear from us again; null: not while nobody waits for a fix, and not while
 * we wait for them and the clock stands.
 */
export function updateDueAtMs(of: Case, rules: DueRules, nowMs: number): number | null {
  const { contactedAtMs } = of
  if (contactedAtMs === null || !owesUpdate(of)) return null
  const { everyMinutes, aroundTheClock } = rules.schedule.updates[severityOf(of)]
  return dueAfter(contactedAtMs, nowMs, (fromMs) =>
    aroundTheClock
      ? fromMs + everyMinutes * minuteMs
      : addWorkingTime(rules.calendar, fromMs, everyMinutes),
  )
}
