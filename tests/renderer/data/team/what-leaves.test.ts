import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventSchema, type TantoEvent } from '#shared/event/event.ts'
import { heard } from '#shared/team/heard.ts'
import { leavesDevice } from '#shared/team/sharing.ts'
import { builtAtMs, callId, callStartedEvents, caseId, entryId } from '../../../support/builders.ts'
import { fittingValues } from '../../../support/fitting-values.ts'
import { alternativesOf, type JsonSchema, jsonSchemaOf } from '../../../support/json-schema.ts'
import { letterDrafted, letterId } from '../../../support/letter-builders.ts'
import { contentOf } from '../../../support/offer-builders.ts'
import { openTestDatabase } from '../../../support/open-test-database.ts'
import { aProposal, proposalId } from '../../../support/proposal-builders.ts'
import { joinedState, teamMachine } from '../../../support/team-windows.ts'

/** Of a case of the team, and for the rep alone. */
const own = [
  'draft-typed',
  'silence-began',
  'silence-ended',
  'nudge-shown',
  'nudge-dismissed',
  'talk-measured',
  'review-answered',
]
/** Of no case, or of what is not the team's here: customers nobody shared. */
const stays = [
  'rehearsed',
  'rehearsal-started',
  'caller-spoke',
  'rehearsal-erased',
  'import-finished',
  'import-undone',
  'import-profile-saved',
  'import-profile-removed',
  'orders-imported',
  'order-page-erased',
  'watch-case-begun',
  'watch-not-needed',
  'watch-taken-back',
  'watch-put-off',
  'watch-woken',
  'touch-made',
  'touch-taken-back',
  'touch-never',
  'row-restored',
  'account-written',
  'account-imported',
  'account-import-undone',
  'contact-written',
  'contact-removed',
  'account-erased',
]
const ofLeads = ['content-changed', 'content-version-named']

const captured = (id: string, mine: object): TantoEvent => ({
  kind: 'entry-captured',
  entryId: entryId(id),
  callId: callId('call-1'),
  caseId: caseId('case-1'),
  atMs: builtAtMs,
  step: 'listen',
  content: { kind: 'note', text: 'A sample line', dueAtMs: null },
  ...mine,
})

const before: readonly TantoEvent[] = [
  ...callStartedEvents(),
  captured('entry-1', {}),
  captured('entry-own', { mine: true }),
  {
    kind: 'proposal-drafted',
    proposalId: proposalId('proposal-1'),
    callId: null,
    caseId: caseId('case-1'),
    atMs: builtAtMs,
    content: contentOf(aProposal()),
  },
  letterDrafted({ id: letterId('letter-1') }),
]

const kinds = alternativesOf(jsonSchemaOf(eventSchema)).map(
  (schema): [TantoEvent['kind'], JsonSchema] => [
    schema.properties?.['kind']?.const as TantoEvent['kind'],
    schema,
  ],
)

function sampleOf(schema: JsonSchema, ids: object): TantoEvent {
  const [made] = fc.sample(fittingValues(schema), { numRuns: 1, seed: 7 }) as [object]
  const { mine: _mine, ...rest } = made as { mine?: true }
  const here = Object.entries({
    caseId: 'case-1',
    callId: 'call-1',
    proposalId: 'proposal-1',
    letterId: 'letter-1',
    ...ids,
  }).filter(([name]) => Object.hasOwn(made, name))
  return { ...rest, ...Object.fromEntries(here) } as unknown as TantoEvent
}

/** What is told of an event in a case of the team, and what the journal keeps of it. */
async function toldOf(event: TantoEvent) {
  const machine = teamMachine(openTestDatabase())
  machine.become(joinedState())
  const desk = machine.openWindow()
  desk.record(...before)
  await desk.settled()
  const from = machine.journal.events.length
  // Another window knows nothing of the rows but what the store says.
  const companion = machine.openWindow()
  await companion.told()
  companion.record(event)
  await companion.settled()
  const [kept] = machine.journal.events.slice(from)
  desk.end()
  companion.end()
  const shared = kept?.kind === 'shared' ? heard(kept.shared) : null
  const leaves = shared?.known ? leavesDevice(shared.known) : false
  return { kept: kept?.kind, stream: shared?.stream ?? null, leaves }
}

/** Where an event of each kind belongs that happens in a case of the team, to a rep. */
function placeOf(kind: TantoEvent['kind']) {
  if (ofLeads.includes(kind)) return 'refused'
  if (stays.includes(kind)) return { kept: kind, stream: null, leaves: false }
  return { kept: 'shared', stream: 'case/case-1', leaves: !own.includes(kind) }
}

test.each(kinds)('%s goes where it belongs, and no further', async (kind, schema) => {
  const event = sampleOf(schema, { entryId: 'entry-1' })
  expect(await toldOf(event).catch(() => 'refused')).toEqual(placeOf(kind))
})

const ofLines = kinds.filter(
  ([kind, { properties = {} }]) => 'entryId' in properties && !stays.includes(kind),
)

test.each(ofLines)('%s of a private line stays with the rep', async (kind, schema) => {
  const told = sampleOf(schema, { entryId: 'entry-own' })
  const event = kind === 'entry-captured' ? ({ ...told, mine: true } as TantoEvent) : told
  expect(await toldOf(event)).toEqual({ kept: 'shared', stream: 'case/case-1', leaves: false })
})
