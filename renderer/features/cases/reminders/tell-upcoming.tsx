import { useCallback, useEffect, useRef, useState } from 'react'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useStandpoints } from '#renderer/data/team/use-standpoint.ts'
import { duesOf, useDueRules, useWatched, withoutSample } from '#renderer/data/use-dues.ts'
import { useDesktop, useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import type { Case } from '#shared/case/case.ts'
import type { Upcoming } from '#shared/reminder/reminder.ts'
import { upcoming } from '#shared/reminder/upcoming.ts'
import { urgentClocks } from '#shared/reminder/urgent-clocks.ts'
import { standingOf } from '#shared/team/whose.ts'
import { datesOfDues } from './dates-of-dues.ts'
import { useCallsFirstReminder } from './use-calls-first-reminder.ts'
import { useReminderTexts } from './use-reminder-texts.ts'

/** The page shows first; then it is worked out what is coming. */
const afterStartMs = 1_500
/** A call changes much and fast. */
const restMs = 500

/**
 * Tells the desktop what falls due, at every change of it and when it asks. Here and not in Today,
 * for the desk is there when it is hidden. It needs no tick: dates to come are told long before.
 */
export function TellUpcoming() {
  const [hasRested, setHasRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setHasRested(true), afterStartMs)
    return () => clearTimeout(timer)
  }, [])
  return hasRested ? <Telling /> : null
}

function Telling() {
  const desktop = useDesktop()
  const dates = useUpcomingDates()
  const call = useOpenCall()
  const isInCall = call === undefined ? undefined : call?.status === 'live'
  useEffect(() => {
    if (dates === undefined || isInCall === undefined) return
    desktop.tellUpcoming({ ...dates, isInCall }).catch(() => {
      // The next change tells it again.
    })
  }, [desktop, dates, isInCall])
  return null
}

function useUpcomingDates(): Omit<Upcoming, 'isInCall'> | undefined {
  const { nowMs } = useStore()
  const rules = useDueRules()
  const watched = useWatched()
  const standpointAt = useStandpoints()
  const textsOf = useReminderTexts()
  const callsFirst = useCallsFirstReminder()
  const [asked, setAsked] = useState(0)
  const [dates, setDates] = useState<Omit<Upcoming, 'isInCall'> | undefined>(undefined)
  const isFirst = useRef(true)
  useDesktopEvent(
    'upcomingAsked',
    useCallback(() => setAsked((times) => times + 1), []),
  )
  useEffect(() => {
    if (!watched || !standpointAt) return
    const work = () => {
      isFirst.current = false
      const atMs = nowMs()
      const from = standpointAt(atMs)
      const isMine = (of: Case, dueAtMs: number) => standingOf(of, from, dueAtMs) !== 'theirs'
      const found = duesOf(withoutSample(watched), rules, atMs, (of) => isMine(of, atMs))
      // What falls due once a colleague is back is theirs to be reminded of.
      const mineAhead = datesOfDues(found.dues, found.cases, atMs).filter(({ due, dueAtMs }) => {
        const of = found.cases.get(due.caseId)
        return of && isMine(of, Math.max(dueAtMs, atMs))
      })
      const { told, moreLate } = upcoming(mineAhead, atMs)
      const reminders = told.flatMap((date) => {
        const about = found.cases.get(date.due.caseId)
        return about ? [textsOf(date, about, found.entries, atMs)] : []
      })
      const first = callsFirst(watched, rules.calendar, atMs)
      if (first) reminders.push(first)
      const mine = [...found.cases.values()].filter((of) => isMine(of, atMs))
      const clocks = [...urgentClocks(mine, rules, atMs)]
      setDates({ reminders, moreLate, clocks })
    }
    const timer = setTimeout(work, isFirst.current ? 0 : restMs)
    return () => clearTimeout(timer)
    // Asked again, it is worked out again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [watched, standpointAt, rules, textsOf, callsFirst, nowMs, asked])
  return dates
}
