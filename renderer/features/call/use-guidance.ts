import { useEffect, useMemo, useRef, useState } from 'react'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import { nudgeGapMs } from '#shared/call/shown-nudge.ts'
import type { Case } from '#shared/case/case.ts'
import { type CallFacts, saidFacts } from '#shared/method/call-facts.ts'
import { knownOf } from '#shared/method/cushion-meter.ts'
import { type Nudging, nudging } from '#shared/method/nudging.ts'
import { stepTicks, type StepTicks } from '#shared/method/step-ticks.ts'
import { useNextMoment } from './use-next-moment.ts'

export type Guidance = {
  readonly nudge: Nudging['shown']
  readonly ticks: StepTicks
  /** What a cushion in this call can name. */
  readonly cushionKnown: readonly string[]
}

const nothingKnown: readonly string[] = []

/** What the call so far asks for, beside the prompt. Paused, it keeps its nudges to itself. */
export function useGuidance(
  call: Call,
  theCase: Case | null,
  entries: readonly Entry[],
  isPaused: boolean,
): Guidance {
  const playbook = usePlaybook()
  const said = useMemo(() => saidFacts(call, entries), [call, entries])
  const facts = useMemo(() => theCase && { case: theCase, ...said }, [theCase, said])
  const ticks = useMemo(() => stepTicks(playbook.ticks, said), [playbook, said])
  const cushionKnown = useMemo(() => (facts ? knownOf(facts) : nothingKnown), [facts])
  return { nudge: useNudge(facts, isPaused), ticks, cushionKnown }
}

/**
 * A nudge that is due is recorded, and shown once the record says so: what is on the screen and
 * what the story tells are the same.
 */
function useNudge(facts: CallFacts | null, isPaused: boolean): Nudging['shown'] {
  const { nowMs, record } = useStore()
  const { promptIntensity, mutedNudges } = useEnvironment().settings
  const playbook = usePlaybook()
  const [, setTurn] = useState(0)
  const intensity = isPaused ? 'quiet' : promptIntensity
  const now = facts && nudging(playbook.nudges, facts, { intensity, muted: mutedNudges }, nowMs())

  const recordedAtMs = useRef<number | null>(null)
  const callId = facts?.call.id
  const due = now?.due
  useEffect(() => {
    const atMs = nowMs()
    // Until the store shows it, it looks due still.
    const isUnderWay =
      recordedAtMs.current !== null && Math.abs(atMs - recordedAtMs.current) < nudgeGapMs / 2
    if (!due || !callId || document.hidden || isUnderWay) return
    recordedAtMs.current = atMs
    const { rule, trigger } = due
    record({ kind: 'nudge-shown', callId, atMs, rule: rule.id, trigger })
  }, [due, callId, nowMs, record])

  useNextMoment(now?.nextMs ?? null, nowMs, () => setTurn((last) => last + 1))
  return now?.shown ?? null
}
