import { expect, test } from 'vitest'
import {
  liveFrom as from,
  type LiveRow,
  withStored as storedOn,
  withTyped as typedOn,
} from '#renderer/data/live-row.ts'
import { foldProposal } from '#renderer/features/proposal/fold-proposal.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { type ProposalEvent, reduceProposal } from '#shared/proposal/proposal-events.ts'
import { builtAtMs } from '../../../support/builders.ts'
import { anOption, aProposal } from '../../../support/proposal-builders.ts'

type Live = LiveRow<Proposal, ProposalEvent>
const liveFrom = (stored: Proposal): Live => from(stored)
const withTyped = (live: Live, events: ProposalEvent[]) => typedOn(live, events, foldProposal)
const withStored = (live: Live, stored: Proposal) => storedOn(live, stored, foldProposal)

const base = { proposalId: aProposal().id, atMs: builtAtMs }
const typed = (apology: string): ProposalEvent => ({
  kind: 'letter-amended',
  ...base,
  patch: { apology },
})
const after = (proposal: Proposal, ...events: ProposalEvent[]) =>
  events.reduce((current, event) => reduceProposal(current, event) ?? current, proposal)

test('an echo of an older key press never undoes a newer one', () => {
  const stored = aProposal()
  const live = withTyped(liveFrom(stored), [typed('S'), typed('So'), typed('Sor')])
  const echoed = withStored(live, after(stored, typed('S')))
  expect(echoed.shown.letter.apology).toBe('Sor')
})

test('once the store has everything, nothing is kept on top of it', () => {
  const stored = aProposal()
  const live = withTyped(liveFrom(stored), [typed('Sor')])
  const settled = withStored(live, after(stored, typed('Sor')))
  expect(settled.pending).toEqual([])
  expect(
    withStored(settled, after(stored, typed('from the other window'))).shown.letter.apology,
  ).toBe('from the other window')
})

test('what did not change is the same object as before, so it is not drawn again', () => {
  const stored = aProposal()
  const live = withTyped(liveFrom(stored), [typed('Sor')])
  const settled = withStored(live, structuredClone(after(stored, typed('Sor'))))
  expect(settled.shown).toBe(live.shown)
})

test('an option that is added, and comes back from the store, is there once', () => {
  const stored = aProposal({ options: [] })
  const added: ProposalEvent = { kind: 'option-added', ...base, index: 0, option: anOption() }
  const live = withTyped(liveFrom(stored), [added, typed('more')])
  expect(withStored(live, after(stored, added)).shown.options).toHaveLength(1)
})
