import fc from 'fast-check'
import { minuteMs } from '#shared/base/time.ts'
import { eventSchema, type TantoEvent } from '#shared/event/event.ts'
import { streamOf } from '#shared/team/sharing.ts'
import { accountId } from './account-builders.ts'
import { builtAtMs, callId, caseId, caseOpened, entryId } from './builders.ts'
import { contentChanged } from './content-builders.ts'
import { fittingValues } from './fitting-values.ts'
import { alternativesOf, type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import { letterDrafted, letterId } from './letter-builders.ts'
import { goodCourse } from './lived-case.ts'
import { answered, contentOf, offered } from './offer-builders.ts'
import { anOption, aProposal, optionId, proposalId } from './proposal-builders.ts'

const few = (name: string, count = 3) =>
  fc.integer({ min: 1, max: count }).map((nth) => `${name}-${nth}`)

const ownLine = 'entry-own'

/** Events of every kind that has a stream, each field as its schema allows, about few things. */
const anyOfSchema: fc.Arbitrary<TantoEvent> = fc
  .tuple(
    fc.oneof(...sharedSchemas().map(fittingValues)),
    fc.record({
      callId: few('call'),
      entryId: fc.oneof({ weight: 3, arbitrary: few('entry') }, fc.constant(ownLine)),
      proposalId: few('proposal', 2),
      optionId: few('option', 4),
      letterId: few('letter', 2),
      accountId: few('account', 2),
      contactId: few('contact'),
      issueId: few('issue', 2),
    }),
  )
  .map(([event, ids]) => {
    const here = { ...ids, caseId: 'case-1' }
    const renamed = Object.entries(here).filter(([name]) => Object.hasOwn(event as object, name))
    const { mine: _mine, ...rest } = event as { mine?: true }
    const entry = renamed.find(([name]) => name === 'entryId')?.[1]
    // A line is the rep's alone from its first word to its last, or never.
    const alone = entry === ownLine ? { mine: true } : {}
    return { ...rest, ...Object.fromEntries(renamed), ...alone } as unknown as TantoEvent
  })

function sharedSchemas(): JsonSchema[] {
  return alternativesOf(jsonSchemaOf(eventSchema)).filter(({ properties }) => {
    const kind = properties?.['kind']?.const as TantoEvent['kind']
    const named = { kind, caseId: 'case-1', accountId: 'account-1' } as unknown as TantoEvent
    // Erasures leave nothing to look at: they are rarer than by chance.
    return !kind.endsWith('-erased') && streamOf(named, () => caseId('case-1')) !== null
  })
}

const about = { caseId: caseId('case-1'), atMs: builtAtMs }
const draft = aProposal()
const words = fc.string({ maxLength: 5 })

/** What people do all day, so that a case gets somewhere. */
const likely: fc.Arbitrary<TantoEvent> = fc.oneof(
  fc.constantFrom(...goodCourse).map((act): TantoEvent => ({ ...act, ...about })),
  words.map((whatHappened): TantoEvent => ({
    kind: 'case-amended',
    ...about,
    patch: { whatHappened },
  })),
  words.map((text): TantoEvent => ({
    kind: 'preparation-written',
    ...about,
    patch: { why: { text, certainty: 'assumed' } },
  })),
  fc.tuple(few('entry'), words).map(([id, text]): TantoEvent => ({
    kind: 'entry-edited',
    entryId: entryId(id),
    callId: null,
    atMs: builtAtMs,
    content: { kind: 'promise-by-us', text, dueAtMs: null },
  })),
  few('proposal', 2).map((id): TantoEvent => ({
    kind: 'proposal-drafted',
    ...about,
    proposalId: proposalId(id),
    callId: null,
    content: contentOf(draft),
  })),
  few('option', 5).map((id): TantoEvent => ({
    kind: 'option-added',
    proposalId: draft.id,
    atMs: builtAtMs,
    index: 1,
    option: anOption({ id }),
  })),
  few('option', 5).map((id): TantoEvent => ({
    kind: 'option-removed',
    proposalId: draft.id,
    atMs: builtAtMs,
    optionId: optionId(id),
  })),
  fc
    .tuple(words, fc.nat(9))
    .map(([apology, minute]) => offered(aProposal({ letter: { apology } }), { minute })),
  fc.nat(9).map((minute): TantoEvent => ({
    ...answered('option-1', 'refused'),
    offeredAtMs: builtAtMs + minute * minuteMs,
  })),
  few('letter', 2).map((id) => letterDrafted({ id: letterId(id) })),
  fc
    .tuple(few('version', 40), words)
    .map(([id, text]) => contentChanged(id, { 'prompts/listen-welcome': { 'say/en': text } })),
)

const erasure: fc.Arbitrary<TantoEvent> = fc.constantFrom<TantoEvent>(
  { kind: 'case-erased', ...about },
  { kind: 'entry-erased', entryId: entryId('entry-1'), callId: null, atMs: builtAtMs },
  { kind: 'proposal-erased', proposalId: draft.id, atMs: builtAtMs },
  { kind: 'account-erased', accountId: accountId('account-1'), atMs: builtAtMs },
)

/** Whatever may happen in a team, possible or not. */
export const anyTeamEvent = fc.oneof(
  { weight: 6, arbitrary: likely },
  { weight: 6, arbitrary: anyOfSchema },
  { weight: 1, arbitrary: erasure },
)

/** What all of it is about. */
export const teamBegan: readonly TantoEvent[] = [
  caseOpened(),
  ...['call-1', 'call-2', 'call-3'].map((id): TantoEvent => ({
    kind: 'call-started',
    ...about,
    callId: callId(id),
  })),
  ...['entry-1', 'entry-2', 'entry-3'].map((id): TantoEvent => ({
    kind: 'entry-captured',
    ...about,
    entryId: entryId(id),
    callId: null,
    step: 'listen',
    content: { kind: 'note', text: id, dueAtMs: null },
  })),
  {
    kind: 'proposal-drafted',
    ...about,
    proposalId: draft.id,
    callId: null,
    content: contentOf(draft),
  },
]
