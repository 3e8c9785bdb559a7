import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ImportPage } from '#renderer/features/import/import-page.tsx'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { ImportHere } from '#tests/support/import-without-thread.tsx'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const head = 'Order no,Customer,Promised date,Expected date,Amount'
const orders = [
  'SO-1,Harbour Print Works,2026-03-02,2026-03-09,1240.00',
  'SO-2,Sample Foods,2026-03-05,2026-03-05,80.50',
]
const csv = (rows: readonly string[], name = 'orders.csv') =>
  new File([[head, ...rows].join('\n')], name, { type: 'text/csv' })

async function importWindow(options: Parameters<typeof renderInWindow>[1] = {}) {
  const window = await renderInWindow(
    <ImportHere>
      <ImportPage cards={(file) => <p>Cards of {file.name}</p>} />
    </ImportHere>,
    options,
  )
  const press = async (name: string) =>
    window.user.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }))
  const choose = async (file: File) => {
    await screen.findByRole('button', { name: 'Choose a file…' })
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('No file can be chosen')
    await window.user.upload(input, file)
  }
  const kinds = () => window.recorded().map(({ kind }) => kind)
  return { ...window, press, choose, kinds }
}

const figure = async (name: string) =>
  (await screen.findByText(name, { selector: 'dt' })).parentElement?.querySelector('dd')
    ?.textContent

test('a file goes from its choice to the end, and nothing is written before it is confirmed', async () => {
  const { choose, press, kinds } = await importWindow()
  await choose(csv(orders))
  await screen.findByRole('heading', { name: 'Which column says what?' })
  await press('Check the file')
  expect(await figure('new')).toBe('2')
  expect(kinds()).toEqual([])
  await press('Import 2 orders')
  await screen.findByRole('heading', { name: 'The file is in' })
  expect(kinds()).toEqual(['orders-imported', 'import-finished'])
})

test('columns are guessed, said to be guessed, and a choice is no guess any more', async () => {
  const { choose, user } = await importWindow()
  await choose(csv(orders))
  const select = await screen.findByRole<HTMLSelectElement>('combobox', {
    name: 'What “Customer” says',
  })
  expect(select.value).toBe('customer')
  const cell = within(select.closest('th') ?? document.body)
  cell.getByText('guessed')
  await user.selectOptions(select, 'contact')
  expect(select.value).toBe('contact')
  expect(cell.queryByText('guessed')).toBeNull()
})

test('how a date is read now stands below the choice, and follows it', async () => {
  const { choose, user } = await importWindow()
  await choose(csv(['SO-1,Harbour Print Works,03.02.2026,,1']))
  await screen.findByText(/03\.02\.2026 = 3 Feb 2026/)
  await user.click(screen.getByRole('button', { name: /Dates/ }))
  await user.click(await screen.findByRole('option', { name: 'Month first' }))
  expect(await screen.findByText(/03\.02\.2026 = 2 Mar 2026/)).toBeTruthy()
})

test('without an order number it does not go on, says so, and takes the column from a list', async () => {
  const { choose, user } = await importWindow()
  await choose(new File(['A,Customer,B\n1,Harbour,x\n2,Foods,y\n'], 'list.csv'))
  await user.click(await screen.findByRole('radio', { name: 'Orders' }))
  await screen.findByText('Still to be named: Order number')
  expect(
    (await screen.findByRole<HTMLButtonElement>('button', { name: /^Check the file/ })).disabled,
  ).toBe(true)
  await user.click(screen.getByRole('button', { name: /Which column is the Order number/ }))
  await user.click(await screen.findByRole('option', { name: 'A' }))
  await waitFor(() => expect(screen.queryByText('Still to be named: Order number')).toBeNull())
})

test('rows with something wrong are shown with their line, and can be saved as a table', async () => {
  const saved: Parameters<DesktopApi['saveCaseData']>[0][] = []
  const { choose, press } = await importWindow({
    desktop: {
      saveCaseData: async (input) => {
        saved.push(input)
        return { kind: 'saved', fileName: 'problems.csv' }
      },
    },
  })
  await choose(csv([...orders, ',Nobody,2026-03-05,,1', 'SO-3,Sample Foods,2026-03-05,soon,2']))
  await press('Check the file')
  await screen.findByRole('heading', { name: '2 things to look at' })
  expect(await figure('rows left out')).toBe('1')
  await press('Save them as a table')
  await screen.findByText(/Saved as problems.csv/)
  expect(saved).toMatchObject([
    {
      as: 'csv',
      table: {
        rows: [
          ['4', 'Order number', expect.any(String), 'Nobody 2026-03-05  1', 'the row is left out'],
          ['5', 'Expected date', 'No date', 'soon', 'taken without it'],
        ],
      },
    },
  ])
})

test('the same file once more brings nothing new, and says so instead of importing it', async () => {
  const { choose, press } = await importWindow()
  await choose(csv(orders))
  await press('Check the file')
  await press('Import 2 orders')
  await press('Import another file')
  await choose(csv(orders))
  await press('Check the file')
  await screen.findByText(/nothing new in this file/)
  expect(await figure('as they are already')).toBe('2')
})

test('of what changes it is shown from what to what, before anything is written', async () => {
  const { choose, press } = await importWindow()
  await choose(csv(orders))
  await press('Check the file')
  await press('Import 2 orders')
  await press('Import another file')
  await choose(csv([orders[0]?.replace('2026-03-09', '2026-03-12') ?? '']))
  await press('Check the file')
  const expected = (await screen.findByText('Expected date')).parentElement
  expect(expected?.textContent).toBe('Expected date 9 Mar 2026 → 12 Mar 2026')
})

test('an import is undone from its end, after it was said what goes', async () => {
  const { choose, press, kinds } = await importWindow()
  await choose(csv(orders))
  await press('Check the file')
  await press('Import 2 orders')
  await press('Undo')
  await screen.findByText('2 new ones are taken away.')
  await press('Undo the import')
  await screen.findByRole('heading', { name: 'The import is undone' })
  expect(kinds().slice(2)).toEqual(['import-undone', 'order-page-erased'])
})

test('a way of reading that was kept reads the next file with the same columns, and says so', async () => {
  const { choose, press, user } = await importWindow()
  await choose(csv(orders, 'orders_2026-03-02.csv'))
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'What “Customer” says' }),
    'contact',
  )
  await press('Check the file')
  await press('Import 2 orders')
  expect((await screen.findByRole<HTMLInputElement>('textbox')).value).toBe('orders')
  await press('Keep')
  await screen.findByText('Kept as “orders”.')
  await press('Import another file')
  await choose(csv(orders, 'next.csv'))
  await screen.findByText(/Read by the profile “orders”/)
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'What “Customer” says' })
  expect(select.value).toBe('contact')
})

test('a profile that was removed is there again when that is undone', async () => {
  const { choose, press } = await importWindow()
  await choose(csv(orders))
  await press('Check the file')
  await press('Import 2 orders')
  await press('Keep')
  await press('Import another file')
  await press('Remove the profile orders')
  await screen.findByText('Removed: orders')
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Remove the profile orders' })).toBeNull(),
  )
  await press('Undo$')
  await screen.findByRole('button', { name: 'Remove the profile orders' })
})

test('a file that can not be taken in says why and what to do, and another can be chosen', async () => {
  const { choose } = await importWindow()
  await choose(new File([], 'nothing.csv'))
  await screen.findByText("nothing.csv can't be taken in.")
  expect(screen.getByRole('alert').textContent).toMatch(/empty.*Nothing of it was kept/s)
  await choose(csv(orders))
  await screen.findByRole('heading', { name: 'Which column says what?' })
})

test('cards of people are handed on to those who read them', async () => {
  const { choose } = await importWindow()
  await choose(new File(['BEGIN:VCARD\r\nEND:VCARD\r\n'], 'people.vcf'))
  expect(await screen.findByText('Cards of people.vcf')).toBeTruthy()
})
