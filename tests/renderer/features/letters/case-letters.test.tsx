import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { CaseLetters } from '#renderer/features/letters/case-letters.tsx'
import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, caseId, caseOpened } from '../../../support/builders.ts'
import { aLetter, letterDrafted, letterId } from '../../../support/letter-builders.ts'
import { aProposal } from '../../../support/proposal-builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

async function renderLetters(language: Language, before: readonly TantoEvent[] = []) {
  const { hook, history } = memoryLocation({ path: '/cases/case-1', record: true })
  const shown = await renderInWindow(
    <Router hook={hook}>
      <CaseLetters caseId={caseId('case-1')} />
    </Router>,
    { language, before: [caseOpened(), ...before] },
  )
  await screen.findByRole('heading')
  return { ...shown, history }
}

test.each([
  ['en', 'Apology letter', 'en', /^I take full responsibility/],
  ['en', 'Formal letter of apology (お詫び状)', 'ja', /責任はすべて弊社/],
  ['ja', 'お詫びの書状（担当者から）', 'ja', /責任はすべて弊社/],
] as const)(
  'in %s, “%s” is drafted from the case, in its language, and opened',
  async (language, name, letterLanguage, words) => {
    const { user, recorded, settled, history } = await renderLetters(language)
    await user.click(screen.getByRole('button', { name: language === 'en' ? /Write…/ : /作成…/ }))
    await user.click(screen.getByRole('menuitem', { name }))
    await settled()
    expect(history.at(-1)).toMatch(/^\/letters\/id-/)
    const [drafted] = recorded()
    expect(drafted).toMatchObject({
      kind: 'letter-drafted',
      caseId: 'case-1',
      language: letterLanguage,
    })
    expect(drafted?.kind === 'letter-drafted' && drafted.parts.responsibility).toMatch(words)
  },
)

test('a letter is drafted in the language of the last proposal: the customer reads that', async () => {
  const {
    id: proposalId,
    exports: _,
    draftedAtMs: atMs,
    ...rest
  } = aProposal({
    letter: { language: 'ja' },
  })
  const { caseId: of, callId, issues, letter, options, private: ours } = rest
  const content = { issues, letter, options, private: ours }
  const { user, recorded, settled } = await renderLetters('en', [
    { kind: 'proposal-drafted', proposalId, atMs, caseId: of, callId, content },
  ])
  await user.click(screen.getByRole('button', { name: /Write…/ }))
  const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
  expect(names[1]).toBe('Formal letter of apology (お詫び状)')
  await user.click(screen.getByRole('menuitem', { name: 'Apology letter' }))
  await settled()
  expect(recorded()).toMatchObject([{ kind: 'letter-drafted', language: 'ja' }])
})

test('what exists in the customer’s language comes first', async () => {
  const { user } = await renderLetters('en')
  await user.click(screen.getByRole('button', { name: /Write…/ }))
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    'Apology letter',
    'Countermeasure report (8D)',
    'Account of what happened',
    'Formal letter of apology (お詫び状)',
  ])
})

test('the letters there are stand there, the newest first, and say whether they went out', async () => {
  const sent = { kind: 'letter-exported', format: 'pdf', fileName: 'a.pdf' } as const
  const newer = aLetter({ id: letterId('letter-2'), form: 'account', draftedAtMs: builtAtMs + 9 })
  const { user, history } = await renderLetters('en', [
    letterDrafted(),
    { ...sent, letterId: letterId('letter-1'), atMs: builtAtMs },
    letterDrafted(newer),
  ])
  const section = screen.getByRole('region', { name: 'Letters and reports to the customer' })
  expect(section.textContent).toMatch(/Account of what happened.*Apology letter.*exported once/)
  await user.click(within(section).getByRole('button', { name: /^Open: Apology letter/ }))
  expect(history.at(-1)).toBe('/letters/letter-1')
})
