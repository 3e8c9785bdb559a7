import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DesktopApi, SaveOutcome } from '#shared/ipc/desktop-api.ts'
import { useTestClipboard } from '../../../support/in-memory-clipboard.ts'
import { anOption, aProposal } from '../../../support/proposal-builders.ts'
import { renderProposal } from '../../../support/proposal-window.tsx'

type SaveInput = Parameters<DesktopApi['saveDocument']>[0]

/** A desktop that answers each save with the next outcome. */
async function renderSaving(...outcomes: SaveOutcome[]) {
  const inputs: SaveInput[] = []
  const shown = await renderProposal({
    desktop: {
      saveDocument: async (input) => {
        inputs.push(input)
        return outcomes[inputs.length - 1] ?? { kind: 'cancelled' }
      },
    },
  })
  const press = async (name: string) => {
    const atHand = screen.queryByRole('button', { name })
    if (atHand) return shown.user.click(atHand)
    await shown.user.click(screen.getByRole('button', { name: 'More' }))
    return shown.user.click(await screen.findByRole('menuitem', { name }))
  }
  return { ...shown, inputs, press }
}

test.each([
  ['PDF', 'pdf'],
  ['Word', 'docx'],
  ['Web page (HTML)', 'html'],
  ['Markdown', 'md'],
  ['Plain text', 'txt'],
] as const)('%s is at hand, and where it went is said', async (name, format) => {
  const saved = { kind: 'saved', fileName: `offer.${format}` } as const
  const { press, inputs, recorded, settled } = await renderSaving(saved)
  await press(name)
  expect(await screen.findByText(`Saved as offer.${format} and shown in its folder.`)).toBeTruthy()
  expect(inputs[0]).toMatchObject({ format, suggestedName: 'Proposal Northgate Tools 2026-03-02' })
  await settled()
  expect(recorded()).toMatchObject([
    { kind: 'proposal-exported', format, fileName: `offer.${format}` },
  ])
})

test('nothing but the customer’s half goes to the exporter', async () => {
  const { press, inputs } = await renderSaving({ kind: 'cancelled' })
  await press('PDF')
  await screen.findByText(/Not saved/)
  expect(JSON.stringify(inputs)).toContain('Part by courier today')
  expect(JSON.stringify(inputs)).not.toMatch(/costLines|124000|lifetimeValue|pressures|private/)
})

test('a page left open overnight sends the date of today, in a file and in a copy', async () => {
  const { press, inputs, letTimePass } = await renderSaving()
  const written = useTestClipboard()
  letTimePass(24 * 3_600_000)
  await press('Copy')
  await screen.findByText(/^Copied\./)
  await press('PDF')
  await screen.findByText(/Not saved/)
  expect(inputs[0]?.document.dateLine).toBe('3 March 2026')
  expect(written).toHaveLength(2)
  for (const { text } of written) expect(text).toMatch(/3 March 2026/)
})

test('cancelling is said quietly and is no error', async () => {
  const { press, recorded } = await renderSaving({ kind: 'cancelled' })
  await press('PDF')
  expect(await screen.findByText('Not saved. All is still here as it was.')).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toBe('')
  expect(recorded()).toEqual([])
})

test.each([
  ['no-permission', /may not write there/],
  ['disk-full', /no room on that disk/],
  ['file-in-use', /open in another program/],
  ['unknown', /could not be written/],
] as const)(
  '%s is said in words, nothing is lost, and trying again works',
  async (problem, words) => {
    const { press, inputs } = await renderSaving(
      { kind: 'failed', problem },
      { kind: 'saved', fileName: 'offer.docx' },
    )
    await press('Word')
    const alert = await within(screen.getByRole('alert')).findByText(words)
    expect(alert.textContent).toContain('Nothing is lost')
    expect(screen.getByRole('article', { name: 'Option 1' })).toBeTruthy()

    await press('Try again')
    expect(await screen.findByText(/Saved as offer.docx/)).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toBe('')
    expect(inputs.map((input) => input.format)).toEqual(['docx', 'docx'])
  },
)

test('a desktop that breaks down is said like any other failure', async () => {
  const shown = await renderProposal({
    desktop: { saveDocument: () => Promise.reject(new Error('broken')) },
  })
  await shown.user.click(screen.getByRole('button', { name: 'PDF' }))
  expect(await screen.findByText(/could not be written/)).toBeTruthy()
})

test('a copy goes to the clipboard as text and as a page, without anything private', async () => {
  const secret = anOption({ private: { note: 'Their last chance' } })
  const { user } = await renderProposal({ proposal: aProposal({ options: [secret] }) })
  const written = useTestClipboard()
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByText(/^Copied\./)).toBeTruthy()
  expect(written.map((item) => item.type)).toEqual(['text/plain', 'text/html'])
  const [text = { text: '' }, html = { text: '' }] = written
  expect(text.text).toContain('Option 1: Part by courier today')
  expect(html.text).toMatch(/<h2 style=[^>]*>Option 1: Part by courier today/)
  expect(text.text + html.text).not.toMatch(/last chance|class=/)
})

test('a clipboard that refuses is said, and trying again works', async () => {
  const { user } = await renderProposal()
  let isRefusing = true
  const written = useTestClipboard(() => isRefusing)
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByText(/The clipboard did not take it/)).toBeTruthy()
  isRefusing = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/^Copied\./)).toBeTruthy()
  expect(written).toHaveLength(2)
})
