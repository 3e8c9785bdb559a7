import { expect, test } from 'vitest'
import { eventSchema } from '#shared/event/event.ts'
import { restoredRow } from '#shared/event/restored-row.ts'
import { answerTo, isRefused } from '#shared/proposal/offer.ts'
import { offerHappenings } from '#shared/proposal/offer-story.ts'
import type { ProposalEvent } from '#shared/proposal/proposal-events.ts'
import { builtAtMs } from '../../support/builders.ts'
import { after, answered, contentOf, offered, takenBack } from '../../support/offer-builders.ts'
import { aProposal, optionId, proposalId } from '../../support/proposal-builders.ts'

const reworded = (headline: string): ProposalEvent => ({
  kind: 'option-amended',
  proposalId: proposalId('proposal-1'),
  atMs: builtAtMs,
  optionId: optionId('option-1'),
  patch: { headline },
})
const noted = (note: string): ProposalEvent => ({
  kind: 'option-private-amended',
  proposalId: proposalId('proposal-1'),
  atMs: builtAtMs,
  optionId: optionId('option-1'),
  patch: { note },
})

test('what was offered stays as it was, whatever is written afterwards', () => {
  const draft = aProposal()
  const later = after(draft, offered(draft), reworded('Part tomorrow'))
  expect(later.versions).toHaveLength(1)
  expect(later.versions[0]).toMatchObject({ number: 1, content: contentOf(draft) })
  expect(later.options[0]?.customer.headline).toBe('Part tomorrow')
})

test('offered again without a change it is the same version, offered on another date', () => {
  const draft = aProposal()
  const twice = after(
    draft,
    offered(draft),
    answered('option-1', 'refused'),
    offered(draft, { minute: 5, note: 'In writing too' }),
  )
  expect(twice.versions).toHaveLength(1)
  expect(twice.versions[0]?.offers.map(({ note }) => note)).toEqual(['', 'In writing too'])
  expect(answerTo(twice.versions[0]!, optionId('option-1'))?.answer).toBe('refused')
})

test('what only we note for ourselves makes no new version; a changed word for them does', () => {
  const first = after(aProposal(), offered(aProposal()), noted('Their last chance'))
  const same = after(first, offered(first, { minute: 5 }))
  expect(same.versions.map(({ number }) => number)).toEqual([1])
  const changed = after(same, reworded('Part tomorrow'))
  const second = after(changed, offered(changed, { minute: 6 }))
  expect(second.versions.map(({ number }) => number)).toEqual([1, 2])
  expect(second.versions[1]?.content.options[0]?.customer.headline).toBe('Part tomorrow')
  expect(second.versions[0]?.content.options[0]?.customer.headline).toMatch(/^Part by courier/)
})

test('the newest answer to an option counts, and every answer is kept', () => {
  const draft = aProposal()
  const { versions } = after(
    draft,
    offered(draft),
    answered('option-1', 'refused'),
    answered('option-1', 'accepted', { words: 'All right then', minute: 3 }),
    answered('option-2', 'countered', { words: 'Two kits', minute: 4 }),
  )
  const [version] = versions
  expect(answerTo(version!, optionId('option-1'))).toMatchObject({
    answer: 'accepted',
    words: 'All right then',
  })
  expect(version?.noted.map(({ answer }) => answer)).toEqual(['refused', 'accepted', 'countered'])
})

test('an answer that was taken back counts no more, and the story still has it', () => {
  const draft = aProposal()
  const proposal = after(
    draft,
    offered(draft),
    answered('option-1', 'refused'),
    takenBack('option-1'),
  )
  expect(answerTo(proposal.versions[0]!, optionId('option-1'))).toBeNull()
  expect(
    offerHappenings(proposal).map((one) => (one.is === 'offered' ? 'offered' : one.answer)),
  ).toEqual(['offered', 'refused', 'taken-back'])
})

test('an answer to a version or an option there never was changes nothing', () => {
  const draft = aProposal()
  const once = after(draft, offered(draft))
  expect(after(once, answered('option-9', 'refused'))).toEqual(once)
  expect(after(once, answered('option-1', 'refused', { version: 2 }))).toEqual(once)
  expect(after(draft, answered('option-1', 'refused'))).toEqual(draft)
})

test('answers belong to the version they were given to', () => {
  const draft = aProposal()
  const first = after(draft, offered(draft), answered('option-1', 'refused'), reworded('Tomorrow'))
  const { versions } = after(first, offered(first, { minute: 6 }))
  expect(answerTo(versions[0]!, optionId('option-1'))?.answer).toBe('refused')
  expect(answerTo(versions[1]!, optionId('option-1'))).toBeNull()
})

test('all is refused when every option is; a counter-offer is a way on', () => {
  const draft = aProposal()
  const one = after(draft, offered(draft), answered('option-1', 'refused'))
  expect(isRefused(one.versions[0]!)).toBe(false)
  const countered = after(one, answered('option-2', 'countered'))
  expect(isRefused(countered.versions[0]!)).toBe(false)
  const both = after(one, answered('option-2', 'refused'))
  expect(isRefused(both.versions[0]!)).toBe(true)
})

test('the story names the option by the number it was offered under', () => {
  const draft = aProposal()
  const removed: ProposalEvent = {
    kind: 'option-removed',
    proposalId: proposalId('proposal-1'),
    atMs: builtAtMs,
    optionId: optionId('option-1'),
  }
  const proposal = after(draft, offered(draft), removed, answered('option-2', 'refused'))
  expect(offerHappenings(proposal).at(-1)).toMatchObject({
    number: 2,
    headline: 'Courier today and a spare kit on your shelf',
    words: 'Too late for us',
  })
})

test('the journal takes offers and answers, and nothing made up', () => {
  const draft = aProposal()
  expect(eventSchema.safeParse(offered(draft)).success).toBe(true)
  expect(eventSchema.safeParse(answered('option-1', 'countered')).success).toBe(true)
  expect(eventSchema.safeParse(takenBack('option-1')).success).toBe(true)
  expect(
    eventSchema.safeParse({ ...answered('option-1', 'refused'), answer: 'maybe' }).success,
  ).toBe(false)
  expect(eventSchema.safeParse(answered('option-1', 'refused', { version: 0 })).success).toBe(false)
})

test('a proposal from before there were offers has none', () => {
  const { versions: _none, ...row } = aProposal()
  const restored = restoredRow({ kind: 'row-restored', table: 'proposals', row, seq: 9 })
  expect(restored).toEqual(aProposal())
})
