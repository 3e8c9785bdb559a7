import { expect, test } from 'vitest'
import { storyFilters, storyOf } from '#shared/case/story.ts'
import { aCall, aCase, anEntry, builtAtMs } from '../../support/builders.ts'
import { aLetter } from '../../support/letter-builders.ts'
import { aProposal } from '../../support/proposal-builders.ts'

const file = {
  of: aCase({ acts: [{ kind: 'fix-started', atMs: builtAtMs + 3 }] }),
  calls: [aCall({ startedAtMs: builtAtMs })],
  entries: [anEntry({ kind: 'note' })],
  proposals: [aProposal({ draftedAtMs: builtAtMs + 4 })],
  letters: [aLetter({ draftedAtMs: builtAtMs + 2 })],
}

test('a letter stands in the story where it was drafted, beside what was said and done', () => {
  expect(storyOf(file, 'all').map(({ is }) => is)).toEqual(['call', 'letter', 'act', 'proposal'])
})

test('a letter is neither a call nor a promise nor an issue', () => {
  const shown = storyFilters.filter((filter) =>
    storyOf(file, filter).some(({ is }) => is === 'letter'),
  )
  expect(shown).toEqual(['all', 'acts'])
})
