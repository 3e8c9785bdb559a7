import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PromiseList } from '#renderer/features/promises/promise-list.tsx'
import type { Language } from '#shared/base/language.ts'
import { builtAtMs, caseId, caseOpened, entryId } from '../../../support/builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

async function renderList(language: Language = 'en', before = [caseOpened()]) {
  const shown = await renderInWindow(<PromiseList caseId={caseId('case-1')} />, {
    before,
    language,
  })
  await screen.findByRole('heading', { level: 2 })
  return {
    ...shown,
    press: (name: string) => shown.user.click(screen.getByRole('button', { name })),
    rows: () => screen.getAllByRole('listitem').map((row) => row.textContent),
  }
}

test('a promise is written down outside a call, its date read back at once', async () => {
  const { user, press, recorded, settled, rows } = await renderList()
  await press('Add a promise')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What, and until when' }))
  await user.keyboard('Send the report by 20 March at noon')
  expect(await screen.findByText('Due Fri 20 Mar, 12:00')).toBeTruthy()
  await user.keyboard('{Enter}')
  await settled()
  expect(recorded()).toMatchObject([
    {
      kind: 'entry-captured',
      callId: null,
      content: {
        kind: 'promise-by-us',
        text: 'Send the report by 20 March at noon',
        dueAtMs: new Date(2026, 2, 20, 12).getTime(),
      },
    },
  ])
  await waitFor(() => expect(rows()[0]).toContain('We owe'))
})

test('an ask inside with neither name nor date is kept, and both are asked for', async () => {
  const { user, press, recorded, settled } = await renderList()
  await press('Add a promise')
  await user.click(screen.getByRole('radio', { name: 'Asked inside' }))
  expect(screen.getByText(/what everybody is asked, nobody does/)).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: 'What, and until when' }), 'Approve the swap')
  expect(screen.getByText(/No date yet\..*Nobody named yet\./)).toBeTruthy()
  await press('Add')
  await settled()
  expect(recorded()).toHaveLength(1)
  expect(await screen.findByRole('button', { name: 'No date yet: until when?' })).toBeTruthy()
  await press('Done')
  await press('Nobody named yet: who?')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Who keeps it' }))
})

test('whom it is asked of comes along, and the fields are free for the next', async () => {
  const { user, press, recorded, settled } = await renderList()
  await press('Add a promise')
  const words = screen.getByRole('textbox', { name: 'What, and until when' })
  await user.type(words, 'Approve it')
  await user.type(screen.getByRole('textbox', { name: 'Who keeps it' }), ' Plant manager {Enter}')
  await settled()
  expect(recorded()).toMatchObject([
    { kind: 'entry-captured' },
    { kind: 'promise-amended', patch: { owner: 'Plant manager' } },
  ])
  expect(words).toHaveProperty('value', '')
  expect(document.activeElement).toBe(words)
})

test('nothing is written for nothing typed, and ten thousand characters are cut and said', async () => {
  const { user, press, recorded, settled } = await renderList()
  await press('Add a promise')
  await user.keyboard('   {Enter}')
  expect(recorded()).toEqual([])
  await user.paste('x'.repeat(10_000))
  expect(await screen.findByText(/A promise can have 4000 characters/)).toBeTruthy()
  await press('Add')
  await settled()
  const [kept] = recorded()
  expect(kept?.kind === 'entry-captured' && kept.content.text.length).toBe(4000)
})

test('what is settled is counted, shown on demand and opened again', async () => {
  const base = { entryId: entryId('p'), callId: null, atMs: builtAtMs }
  const { press } = await renderList('ja', [
    caseOpened(),
    {
      kind: 'entry-captured',
      ...base,
      caseId: caseId('case-1'),
      step: 'follow-up',
      content: { kind: 'promise-by-them', text: '署名者を知らせる', dueAtMs: null },
    },
    { kind: 'promise-settled', ...base, outcome: 'released', note: '電話で' },
  ])
  await press('済み1件')
  const row = screen.getByRole('listitem')
  expect(within(row).getByText(/^免除（/)).toBeTruthy()
  await press('未了に戻す：署名者を知らせる')
  expect(await screen.findByRole('button', { name: '履行：署名者を知らせる' })).toBeTruthy()
})
