import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ContactCards } from '#renderer/features/accounts/contact-cards.tsx'
import { accountKept } from '../../../support/account-builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const aCard = (name: string, firm: string) =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nORG:${firm}\nTEL:030 1\nEND:VCARD\n`
const file = (text: BlobPart) => new File([text], 'people.vcf')
const button = (name: string) => screen.findByRole('button', { name })

test('nothing is written until it is confirmed, and all of it can be undone', async () => {
  const cards = aCard('A. Berg', 'Aster Ltd') + aCard('B. New', 'Birch') + aCard('Aunt', '')
  const { user, recorded } = await renderInWindow(
    <ContactCards file={file(cards)} onEnd={vi.fn<() => void>()} />,
    { before: accountKept('aster', { name: 'Aster Ltd' }) },
  )
  await screen.findByText('2 people are new.')
  expect(screen.getByText('1 customer is new with them.')).toBeDefined()
  expect(screen.getByText(/^1 card is left out/)).toBeDefined()
  expect(recorded()).toEqual([])

  await user.click(await button('Take them in'))
  await user.click(await button('Undo it all'))
  await screen.findByText('All of it is undone.')
  await waitFor(() =>
    expect(recorded()).toMatchObject([
      { kind: 'account-imported', accountId: 'aster', contacts: [{ name: 'A. Berg' }] },
      { kind: 'account-imported', fields: { name: 'Birch' }, contacts: [{ name: 'B. New' }] },
      { kind: 'import-finished', what: 'contacts', fileName: 'people.vcf', counts: { added: 2 } },
      { kind: 'import-undone' },
      { kind: 'account-import-undone' },
      { kind: 'account-import-undone' },
    ]),
  )
})

test('a Japanese card in Shift_JIS that says so is read', async () => {
  const head = new TextEncoder().encode('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=SHIFT_JIS:')
  const name = [0x88, 0xc9, 0x93, 0xa1]
  const org = new TextEncoder().encode('\r\nORG:')
  const firm = [0x90, 0xc2, 0x97, 0x74, 0x95, 0x94, 0x95, 0x69, 0x82, 0xcc, 0x89, 0xef, 0x8e, 0xd0]
  const end = new TextEncoder().encode('\r\nEND:VCARD\r\n')
  const bytes = Uint8Array.from([...head, ...name, ...org, ...firm, ...end])
  await renderInWindow(<ContactCards file={file(bytes)} onEnd={vi.fn<() => void>()} />)
  expect(await screen.findByRole('cell', { name: '青葉部品の会社' })).toBeDefined()
  expect(screen.getByRole('rowheader', { name: '伊藤' })).toBeDefined()
})

test.each([
  ['an empty file', ''],
  ['a table', 'Name;Phone\nAda;030 1\n'],
  ['a picture named .vcf', Uint8Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256)],
])('%s is refused in words, with the way to another file', async (_what, content) => {
  const onEnd = vi.fn<() => void>()
  const { user, recorded } = await renderInWindow(
    <ContactCards file={file(content)} onEnd={onEnd} />,
  )
  expect((await screen.findByText(/no contact card/)).closest('[role=alert]')).not.toBeNull()
  expect(screen.queryByRole('button', { name: 'Take them in' })).toBeNull()
  await user.click(await button('Another file'))
  expect(onEnd).toHaveBeenCalledOnce()
  expect(recorded()).toEqual([])
})

test('a file that is far too large is refused unread', async () => {
  const vast = file('')
  Object.defineProperty(vast, 'size', { value: 500_000_000 })
  await renderInWindow(<ContactCards file={vast} onEnd={vi.fn<() => void>()} />)
  expect(await screen.findByText(/larger than 100 MB/)).toBeDefined()
})
