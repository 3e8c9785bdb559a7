import { expect, test } from 'vitest'
import type { Act } from '#shared/case/acts.ts'
import { livingStages } from '#shared/case/stage.ts'
import {
  agreementOn,
  choiceReopened,
  courseOfOffer,
  hasChosen,
} from '#shared/proposal/offer-course.ts'
import { aCase, builtAtMs } from '../../support/builders.ts'
import { after, answered, offered, takenBack } from '../../support/offer-builders.ts'
import { aProposal } from '../../support/proposal-builders.ts'

const draft = aProposal()
const [version] = after(draft, offered(draft)).versions
const kinds = (acts: readonly Act[]) => acts.map(({ kind }) => kind)

test('an offer brings the case to "options offered"', () => {
  const { acts } = courseOfOffer(aCase({ stage: 'contacted' }), offered(draft))
  expect(acts).toMatchObject([
    { kind: 'options-offered', proposalId: 'proposal-1', atMs: offered(draft).atMs },
  ])
})

test('where nobody spoke with them before, the offer is the first contact too', () => {
  const { acts, refusal } = courseOfOffer(aCase(), offered(draft))
  expect(kinds(acts)).toEqual(['customer-contacted', 'options-offered'])
  expect(refusal).toBeNull()
})

test('as a first contact by e-mail it needs its reason, as everywhere', () => {
  const byMail = { ...offered(draft), channel: 'e-mail' as const }
  expect(courseOfOffer(aCase(), byMail)).toEqual({ acts: [], refusal: 'mail-needs-reason' })
  const { acts, refusal } = courseOfOffer(aCase(), { ...byMail, note: 'They asked for it' })
  expect(kinds(acts)).toEqual(['customer-contacted', 'options-offered'])
  expect(refusal).toBeNull()
  expect(courseOfOffer(aCase({ stage: 'contacted' }), byMail).refusal).toBeNull()
})

test('a case that has gone on, or is in the bin, is left where it is', () => {
  expect(courseOfOffer(aCase({ stage: 'buyer-asked' }), offered(draft)).acts).toEqual([])
  expect(courseOfOffer(aCase({ stage: 'lost' }), offered(draft)).acts).toEqual([])
  const binned = aCase({ stage: 'contacted', binnedAtMs: builtAtMs })
  expect(courseOfOffer(binned, offered(draft)).acts).toEqual([])
})

test('to have chosen is asked about only once something was agreed', () => {
  expect(livingStages.filter((stage) => hasChosen({ stage }))).toEqual(['option-agreed', 'fixing'])
})

test('an accepted option becomes the agreed one, in words that outlive it', () => {
  const found = aCase({ stage: 'options-offered' })
  const yes = answered('option-1', 'accepted', { words: 'Fine by us' })
  expect(agreementOn(found, version!, yes)).toMatchObject({
    kind: 'option-agreed',
    proposalId: 'proposal-1',
    optionId: 'option-1',
    words: 'Part by courier today, line up by 18:00 · Fine by us',
  })
  expect(agreementOn(found, version!, answered('option-1', 'refused'))).toBeNull()
  expect(agreementOn(aCase({ stage: 'fixing' }), version!, yes)).toBeNull()
})

test('taking back the acceptance a case stands on opens the choice again', () => {
  const agreed = agreementOn(
    aCase({ stage: 'options-offered' }),
    version!,
    answered('option-1', 'accepted'),
  )!
  const found = aCase({ stage: 'option-agreed', acts: [agreed] })
  expect(choiceReopened(found, draft, takenBack('option-1'))).toMatchObject({
    kind: 'options-offered',
    proposalId: 'proposal-1',
  })
  expect(choiceReopened(found, draft, takenBack('option-2'))).toBeNull()
  expect(choiceReopened({ ...found, stage: 'fixing' }, draft, takenBack('option-1'))).toBeNull()
})
