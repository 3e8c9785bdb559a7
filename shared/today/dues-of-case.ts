import { minuteMs } from '../base/time.ts'
import { addCalendarDays } from '../calendar/local-day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { addWorkingDays, addWorkingTime, moveToWorkingTime } from '../calendar/working-time.ts'
import { preventionDays } from '../case/acts.ts'
import type { Case } from '../case/case.ts'
import { severityOf } from '../case/severity.ts'
import { isLiving } from '../case/stage.ts'
import type { Playbook } from '../method/playbook.ts'
import type { Due } from './due.ts'

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
  // A clock that ran ahead must not put anything off: nothing happened later than now.
  const past = (atMs: number) => Math.min(atMs, nowMs)
  const inDays = (atMs: number, days: number) => addWorkingDays(calendar, past(atMs), days)

  const dues: Due[] = []
  if (isLiving(of)) {
    if (of.waiting) dues.push(due('chase', inDays(of.waiting.sinceMs, 1)))
    else if (of.stage === 'open') dues.push(due('contact', contactDueAtMs(of, rules)))
    const updateAtMs = updateDueAtMs(of, rules, nowMs)
    if (updateAtMs !== null) dues.push(due('update', updateAtMs))
    if (of.stage === 'contacted') {
      dues.push(due('offer', inDays(of.stageSinceMs, schedule.optionsWithinDays[severity])))
    }
    if (of.stage === 'option-agreed') dues.push(due('start-fix', inDays(of.stageSinceMs, 1)))
    if (of.stage === 'fixing' && of.fixedAtMs !== null) {
      dues.push(due('ask-verdict', moveToWorkingTime(calendar, past(of.fixedAtMs))))
    }
    dues.push(...afterVerdict())
  }
  if (of.prevention && (isLiving(of) || of.stage === 'closed')) {
    for (const day of preventionDays) {
      if (of.prevention.checked.includes(day)) continue
      const onDayMs = addCalendarDays(calendar, past(of.prevention.notedAtMs), day)
      const key = `prevention-${day}`
      dues.push(due('prevention-check', moveToWorkingTime(calendar, onDayMs), { key, day }))
    }
  }
  return dues

  function afterVerdict(): Due[] {
    const { met, prevention, verdict } = of
    if (verdict?.value !== 'solved') return []
    const open: Due[] = []
    if (met.residual === undefined) open.push(due('ask-residual', past(verdict.atMs)))
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
    return [due('close', past(Math.max(of.stageSinceMs, ...Object.values(met))))]
  }
}

/** When a first contact is due: from known, and as much later as the buyer let us wait. */
export function contactDueAtMs(of: Case, { targetMinutes }: Pick<DueRules, 'targetMinutes'>) {
  return of.knownAtMs + of.waitedMs + targetMinutes[severityOf(of)] * minuteMs
}

/** When the buyer has to hear from us again; null: not while nobody waits for a fix. */
export function updateDueAtMs(of: Case, rules: DueRules, nowMs: number): number | null {
  const { contactedAtMs, fixedAtMs, verdict, stage } = of
  const isBeingFixed = isLiving(of) && stage !== 'open' && verdict?.value !== 'solved'
  if (!isBeingFixed || contactedAtMs === null || fixedAtMs !== null) return null
  const { everyMinutes, aroundTheClock } = rules.schedule.updates[severityOf(of)]
  const fromMs = Math.min(contactedAtMs, nowMs)
  return aroundTheClock
    ? fromMs + everyMinutes * minuteMs
    : addWorkingTime(rules.calendar, fromMs, everyMinutes)
}
