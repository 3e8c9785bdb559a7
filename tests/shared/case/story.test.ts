import { expect, test } from 'vitest'
import { storyOf } from '#shared/case/story.ts'
import { caseStory } from '#shared/paper/case-story.ts'
import { handoverSheet } from '#shared/paper/handover-sheet.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { aCase } from '../../support/builders.ts'
import { after, answered, offered } from '../../support/offer-builders.ts'
import { aCaseFile, paperWords } from '../../support/paper-builders.ts'
import { aProposal, proposalId } from '../../support/proposal-builders.ts'

const draft = aProposal()
const proposal = after(
  draft,
  offered(draft, { note: 'Read it to them' }),
  answered('option-2', 'refused', { words: 'No shelf for it' }),
)
const acts = [
  {
    kind: 'options-offered',
    proposalId: proposalId('proposal-1'),
    note: '',
    atMs: offered(draft).atMs,
  },
] as const

test('the story tells an offer once, and what they said to each option', () => {
  const told = storyOf(
    { of: { acts }, calls: [], entries: [], letters: [], proposals: [proposal] },
    'acts',
  )
  expect(told.map(({ is }) => is)).toEqual(['proposal', 'offer', 'offer'])
  expect(told.at(-1)).toMatchObject({
    happening: { answer: 'refused', number: 2, words: 'No shelf for it' },
  })
})

test('an offer that no proposal tells of stays in the story', () => {
  const elsewhere = { ...acts[0], atMs: acts[0].atMs + 1 }
  const told = storyOf(
    { of: { acts: [elsewhere] }, calls: [], entries: [], letters: [], proposals: [proposal] },
    'acts',
  )
  expect(told.map(({ is }) => is)).toEqual(['proposal', 'offer', 'act', 'offer'])
})

test.each([
  ['en', ['Version 1 offered', 'Read it to them', 'They refused option 2', '“No shelf for it”']],
  ['ja', ['第1版をご提示', 'Read it to them', '案2をお断り', '「No shelf for it」']],
] as const)('the printed story and the handover sheet say it too (%s)', (language, parts) => {
  const file = aCaseFile({ of: aCase({ acts }), proposals: [proposal] })
  const words = paperWords(language)
  const story = renderPlainText(caseStory(file, words))
  for (const part of parts) expect(story).toContain(part)
  const sheet = renderPlainText(handoverSheet(file, words))
  expect(sheet).toContain(parts[2])
  expect(sheet).toContain('No shelf for it')
})
