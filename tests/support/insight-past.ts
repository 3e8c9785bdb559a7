import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { accountId } from './account-builders.ts'
import { callId, caseId, entryId } from './builders.ts'
import { livedCase } from './lived-case.ts'
import { contentOf } from './offer-builders.ts'
import { anOption, aProposal, proposalId } from './proposal-builders.ts'
import { talkMeasured } from './talk-builders.ts'

const kindOf = (nth: number) =>
  nth < 12 ? 'late-delivery' : nth < 18 ? 'wrong-item' : nth < 22 ? 'defect' : ''
const felt = ['misery', 'truth', 'magic'] as const

/**
 * 24 cases of the last 90 days and one of before. Known kinds: 12, 6 and 4 of 22. We called first in
 * 6 of 24. 20 heard from us after half an hour, 4 not yet, and 10 of them again an hour later and
 * never since. Of 10 promises 6 were kept on time. Of 10 customers who stayed, 3 accepted a remedy at
 * 350.00 each, and 2 are worth 40,000.00. Of 6 measured talks 4 are up to 43 % ours.
 */
export function insightPast(nowMs: number, count = 24): TantoEvent[] {
  const cases = Array.from({ length: count }, (_, nth) => {
    const openedAtMs = nowMs - (nth + 1) * 3 * dayMs
    const id = `case-${nth}`
    const rated = (place: 'start' | 'after-fix' | 'after-check-in', by: number): TantoEvent => ({
      kind: 'case-moment-rated',
      caseId: caseId(id),
      atMs: openedAtMs,
      place,
      moment: felt[(nth + by) % 3] ?? 'truth',
    })
    return [
      ...livedCase({
        id,
        openedAtMs,
        details: {
          failureKind: kindOf(nth),
          customer: `Customer ${nth}`,
          direction: nth % 4 === 0 ? 'we-call-first' : 'they-called',
        },
        acts: nth < 20 ? (nth % 2 === 0 ? 11 : 1) : 0,
        actsFromMs: openedAtMs + 30 * minuteMs,
        owed:
          nth < 10
            ? [{ kind: 'promise-by-us', text: 'Spare ink', dueAtMs: openedAtMs + dayMs }]
            : [],
      }),
      ...(nth < 20 && nth % 2 === 1 ? [heardAgain(id, openedAtMs + 90 * minuteMs)] : []),
      ...(nth < 6 ? talked(id, nth, openedAtMs) : []),
      ...(nth < 6 && nth % 2 === 0 ? accepted(id, openedAtMs) : []),
      ...(nth < 4 && nth % 2 === 0 ? worth(nth, openedAtMs) : []),
      ...(nth < 9 ? settled(id, nth, openedAtMs) : []),
      ...(nth < 8 ? [rated('start', 0), rated('after-fix', 1)] : []),
      ...(nth < 4 ? [rated('after-check-in', 2)] : []),
    ]
  })
  const older = livedCase({
    id: 'older',
    openedAtMs: nowMs - 200 * dayMs,
    details: { failureKind: 'damage' },
  })
  return [...older, ...cases.toReversed().flat()]
}

function settled(id: string, nth: number, openedAtMs: number): TantoEvent[] {
  return [
    {
      kind: 'promise-settled',
      entryId: entryId(`${id}-owed-0`),
      callId: null,
      atMs: openedAtMs + (nth < 6 ? 12 * hourMs : 2 * dayMs),
      outcome: nth < 8 ? 'kept' : 'broken',
      note: '',
    },
  ]
}

const heardAgain = (id: string, atMs: number): TantoEvent => ({
  kind: 'customer-contacted',
  caseId: caseId(id),
  atMs,
  channel: 'phone',
  callId: null,
  note: '',
})

/** Ten minutes, of which so many were ours; of every third only our side was heard. */
function talked(id: string, nth: number, atMs: number): TantoEvent[] {
  const about = { callId: callId(`${id}-call`), atMs }
  return [
    { kind: 'call-started', ...about, caseId: caseId(id) },
    talkMeasured({
      ...about,
      lengthMs: 10 * minuteMs,
      meMs: (nth + 1.3) * minuteMs,
      themMs: nth % 3 === 0 ? null : (8.7 - nth) * minuteMs,
    }),
    { kind: 'call-ended', ...about },
    { kind: 'wrap-up-finished', ...about },
  ]
}

function accepted(id: string, atMs: number): TantoEvent[] {
  const option = anOption({
    private: { costLines: [{ label: 'Courier', amount: { minor: 35_000, currency: 'EUR' } }] },
  })
  const content = contentOf(aProposal({ options: [option], private: { lifetimeValue: null } }))
  const about = { proposalId: proposalId(`${id}-proposal`), atMs }
  return [
    { kind: 'proposal-drafted', ...about, caseId: caseId(id), callId: null, content },
    { kind: 'proposal-offered', ...about, channel: 'phone', note: '', content },
    {
      kind: 'option-answered',
      ...about,
      version: 1,
      optionId: option.id,
      answer: 'accepted',
      words: '',
    },
  ]
}

const worth = (nth: number, atMs: number): TantoEvent[] => [
  {
    kind: 'account-written',
    accountId: accountId(`account-${nth}`),
    atMs,
    patch: { name: `Customer ${nth}`, lifetimeValue: { minor: 4_000_000, currency: 'EUR' } },
  },
]
