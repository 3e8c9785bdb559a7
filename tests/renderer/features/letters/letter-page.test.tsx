import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LetterPage } from '#renderer/features/letters/letter-page.tsx'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { useTestClipboard } from '../../../support/in-memory-clipboard.ts'
import { aLetter, letterId } from '../../../support/letter-builders.ts'
import { renderLetter } from '../../../support/letter-window.tsx'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const preview = () => screen.getByRole('region', { name: 'What the customer gets' })
const checklist = () => screen.getByRole('region', { name: /six parts of an apology/ })
const { responsibility: _, ...irresponsible } = aLetter().parts

test('what is typed is in the preview at once and in the journal key by key', async () => {
  const { user, recorded, settled } = await renderLetter()
  const regret = screen.getByLabelText('That we are sorry')
  await user.clear(regret)
  await user.type(regret, 'Sor')
  expect(within(preview()).getByText('Sor')).toBeTruthy()
  await settled()
  expect(recorded().map((event) => event.kind === 'letter-written' && event.patch)).toEqual([
    { regret: '' },
    { regret: 'S' },
    { regret: 'So' },
    { regret: 'Sor' },
  ])
  expect(regret).toHaveProperty('value', 'Sor')
})

test('an apology without responsibility is held: it says what to write, and where', async () => {
  const { user } = await renderLetter({ letter: aLetter({ parts: irresponsible }) })
  for (const name of ['PDF', 'Word', 'Copy']) {
    expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true)
  }
  expect(screen.getByText('Nothing goes out before it takes responsibility.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Write it now' }))
  const field = screen.getByLabelText('We take responsibility')
  expect(document.activeElement).toBe(field)
  await user.type(field, 'I answer for it.')
  expect(screen.queryByText('Nothing goes out before it takes responsibility.')).toBeNull()
  expect(screen.getByRole('button', { name: 'PDF' })).toHaveProperty('disabled', false)
})

test('the six parts are checked as they are written; each that is missing is one press away', async () => {
  const { user } = await renderLetter()
  const rows = () =>
    within(checklist())
      .getAllByRole('listitem')
      .map((row) => row.textContent)
  expect(rows()).toEqual([
    'We take responsibility',
    'How we put it rightstill missing',
    'That we are sorry',
    'What happened, and howstill missing',
    'What we changestill missing',
    'Asking them to forgivemay be left out',
  ])
  await user.click(within(checklist()).getByRole('button', { name: 'What we change' }))
  expect(document.activeElement).toBe(screen.getByLabelText('What we change'))
  await user.keyboard('Two people check it.')
  expect(rows()[4]).toBe('What we change')
})

test('a report goes out whatever is missing, and says what that is', async () => {
  await renderLetter({ letter: aLetter({ form: 'countermeasure', parts: {} }) })
  const missing = screen.getByRole('region', { name: 'What is still to be written' })
  expect(within(missing).getByRole('button', { name: 'Cause: why it arose' })).toBeTruthy()
  expect(within(missing).queryByText('Report number')).toBeNull()
  expect(screen.getByRole('button', { name: 'PDF' })).toHaveProperty('disabled', false)
})

test('in the other language first words change, what the rep wrote stays', async () => {
  const { user, recorded, settled } = await renderLetter({
    letter: aLetter({ parts: { responsibility: 'In my own words.' } }),
  })
  await user.click(screen.getByRole('radio', { name: '日本語' }))
  const inJapanese = await within(preview()).findByText(/心より深くお詫び申し上げます/)
  expect(inJapanese).toBeTruthy()
  expect(within(preview()).getByText('In my own words.')).toBeTruthy()
  expect(within(preview()).getByRole('heading', { name: '納期遅延に関するお詫び' })).toBeTruthy()
  await settled()
  expect(recorded()).toMatchObject([{ kind: 'letter-written', language: 'ja' }])
})

test('a form of one language says so, in the rep’s own', async () => {
  await renderLetter({ letter: aLetter({ form: 'owabijo', language: 'ja' }) })
  expect(screen.getByText('There is this form in 日本語 only.')).toBeTruthy()
  expect(screen.queryByRole('radiogroup', { name: 'Language of the letter' })).toBeNull()
})

test('it is sent under the name of its form in its language, and that it went is kept', async () => {
  const inputs: Parameters<DesktopApi['saveDocument']>[0][] = []
  const { user, recorded, settled } = await renderLetter({
    letter: aLetter({ form: 'owabijo', language: 'ja' }),
    desktop: {
      saveDocument: async (input) => {
        inputs.push(input)
        return inputs.length === 1
          ? { kind: 'failed', problem: 'disk-full' }
          : { kind: 'saved', fileName: 'お詫び状.pdf' }
      },
    },
  })
  await user.click(screen.getByRole('button', { name: 'PDF' }))
  await within(screen.getByRole('alert')).findByText(/no room on that disk/)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/Saved as お詫び状.pdf/)).toBeTruthy()
  await settled()
  expect(inputs[1]).toMatchObject({
    suggestedName: 'お詫び状 Northgate Tools 2026-03-02',
    document: { language: 'ja' },
  })
  expect(JSON.stringify(inputs[1])).not.toMatch(/case-1|letter-1|exports/)
  expect(recorded()).toMatchObject([
    { kind: 'letter-exported', letterId: 'letter-1', format: 'pdf', fileName: 'お詫び状.pdf' },
  ])
})

test('a copy goes to the clipboard as text and as a page', async () => {
  const { user } = await renderLetter()
  const written = useTestClipboard()
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByText(/^Copied\./)).toBeTruthy()
  expect(written.map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
  for (const { text } of written) expect(text).toContain('I take full responsibility')
})

test('there is no page of a letter that is not there', async () => {
  await renderInWindow(<LetterPage letterId={letterId('gone')} />)
  expect(await screen.findByRole('heading', { name: 'There is no such letter' })).toBeTruthy()
})

test('blame in a letter is pointed at, put right by one key, and taken back', async () => {
  const said = 'The carrier failed to deliver your parts on time.'
  const { user } = await renderLetter()
  const regret = screen.getByLabelText('That we are sorry')
  await user.clear(regret)
  await user.type(regret, said)
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  const panel = screen.getByRole('region', { name: 'Wording' })
  expect(await within(panel).findAllByText(/carrier/)).not.toEqual([])
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  expect(regret).not.toHaveProperty('value', said)
  await user.click(within(panel).getByRole('button', { name: /undo|take back/i }))
  expect(regret).toHaveProperty('value', said)
})
