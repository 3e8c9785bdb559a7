import type { Act } from '#shared/case/acts.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { caseDetails, caseId } from './builders.ts'

type WithoutTime<A> = A extends Act ? Omit<A, 'atMs'> : never

/** What brings a case from open to closed, one act after the other. */
export const goodCourse = [
  { kind: 'customer-contacted', channel: 'phone', callId: null, note: '' },
  { kind: 'options-offered', proposalId: null, note: '' },
  { kind: 'option-agreed', proposalId: null, optionId: null, words: 'The courier, then' },
  { kind: 'fix-started' },
  { kind: 'fix-reported', note: '' },
  { kind: 'verdict-given', verdict: 'solved', words: 'Runs again' },
  { kind: 'residual-asked', left: '' },
  { kind: 'checked-in', held: true, words: '' },
  { kind: 'prevention-noted', cause: 'Label on the wrong pallet', change: 'Two people check it' },
  { kind: 'prevention-told', words: '' },
  { kind: 'case-closed' },
] as const satisfies readonly WithoutTime<Act>[]

type Lived = {
  readonly id: string
  readonly openedAtMs: number
  readonly details?: Partial<CaseDetails>
  /** How many acts of the good course were done, an hour after each other. */
  readonly acts?: number
  readonly actsFromMs?: number
  /** Promises and asks, each open. */
  readonly owed?: readonly {
    readonly kind: 'promise-by-us' | 'promise-by-them' | 'internal-ask'
    readonly text: string
    readonly dueAtMs: number | null
  }[]
}

/** The events of a case with some past. */
export function livedCase({ id, openedAtMs, acts = 0, ...more }: Lived): TantoEvent[] {
  const about = { caseId: caseId(id) }
  const fromMs = more.actsFromMs ?? openedAtMs
  const opened: TantoEvent = {
    kind: 'case-opened',
    ...about,
    atMs: openedAtMs,
    details: caseDetails({ knownAtMs: openedAtMs, ...more.details }),
  }
  const done = goodCourse
    .slice(0, acts)
    .map((act, index) => ({ ...act, ...about, atMs: fromMs + index * 3_600_000 }))
  const owed = (more.owed ?? []).map((content, index) => ({
    kind: 'entry-captured' as const,
    entryId: `${id}-owed-${index}` as never,
    callId: null,
    ...about,
    atMs: fromMs,
    step: 'follow-up' as const,
    content,
  }))
  return [opened, ...done, ...owed]
}
