import { useEffect, useMemo, useRef, useState } from 'react'
import { playbook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import { nudgeGapMs } from '#shared/call/shown-nudge.ts'
import type { Case } from '#shared/case/case.ts'
import { callFacts } from '#shared/method/call-facts.ts'
import { knownOf } from '#shared/method/cushion-meter.ts'
import { type Nudging, nudging } from '#shared/method/nudging.ts'
import { stepTicks, type StepTicks } from '#shared/method/step-ticks.ts'
import { useNextMoment } from './use-next-moment.ts'

/**
 * What the call so far asks for, beside the prompt. A nudge that is due is recorded, and shown once
 * the record says so: what is on the screen and what the story tells are the same.
 */
export function useNudge(
  call: Call,
  theCase: Case | null,
  entries: readonly Entry[],
  isPaused: boolean,
): Nudging['shown'] {
  const { nowMs, record } = useStore()
  const { promptIntensity, mutedNudges } = useEnvironment().settings
  const [turn, setTurn] = useState(0)
  const now = useMemo(() => {
    // The turn is what a timer changes: it stands for the time.
    void turn
    if (!theCase) return null
    const intensity = isPaused ? 'quiet' : promptIntensity
    const facts = callFacts(theCase, call, entries)
    return nudging(playbook.nudges, facts, { intensity, muted: mutedNudges }, nowMs())
  }, [call, theCase, entries, isPaused, promptIntensity, mutedNudges, nowMs, turn])

  const recordedAtMs = useRef<number | null>(null)
  const due = now?.due
  useEffect(() => {
    const atMs = nowMs()
    // Until the store shows it, it looks due still.
    const isUnderWay =
      recordedAtMs.current !== null && Math.abs(atMs - recordedAtMs.current) < nudgeGapMs / 2
    if (!due || document.hidden || isUnderWay) return
    recordedAtMs.current = atMs
    const { rule, trigger } = due
    record({ kind: 'nudge-shown', callId: call.id, atMs, rule: rule.id, trigger })
  }, [due, call.id, nowMs, record])

  useNextMoment(now?.nextMs ?? null, nowMs, () => setTurn((last) => last + 1))
  return now?.shown ?? null
}

/** Which steps are done, and what that rests on. */
export function useStepTicks(call: Call, entries: readonly Entry[]): StepTicks {
  return useMemo(() => stepTicks(playbook.ticks, call, entries), [call, entries])
}

/** What a cushion in this call can name. */
export function useCushionKnown(
  call: Call,
  theCase: Case | null,
  entries: readonly Entry[],
): readonly string[] {
  return useMemo(
    () => (theCase ? knownOf(callFacts(theCase, call, entries)) : []),
    [call, theCase, entries],
  )
}
