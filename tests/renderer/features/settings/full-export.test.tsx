import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FullExport } from '#renderer/features/settings/full-export.tsx'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { builtAtMs } from '../../../support/builders.ts'
import { livedCase } from '../../../support/lived-case.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

type Page = Parameters<DesktopApi['addToExport']>[0]

const order = (number: string, product: string) => ({ key: number, number, product })
const about = (importId: string) => ({ importId: importId as never, atMs: builtAtMs })
const counts = { added: 2, changed: 0, unchanged: 0, refused: 0 }
const finished = (importId: string) =>
  ({
    kind: 'import-finished',
    ...about(importId),
    what: 'orders',
    fileName: 'orders.csv',
    counts,
  }) as const

/** More cases than are read at a time, a customer, and orders that two files tell of. */
const past = [
  ...Array.from({ length: 120 }, (_, index) =>
    livedCase({ id: `case-${index}`, openedAtMs: builtAtMs, acts: 2 }),
  ).flat(),
  {
    kind: 'account-written' as const,
    accountId: 'account-1' as never,
    atMs: builtAtMs,
    patch: { name: 'Northgate Tools' },
  },
  {
    kind: 'orders-imported' as const,
    ...about('import-1'),
    page: 1,
    orders: [order('1042', 'flange'), order('1043', 'ink')],
  },
  finished('import-1'),
  {
    kind: 'orders-imported' as const,
    ...about('import-2'),
    page: 1,
    orders: [order('1042', 'a new flange')],
  },
  finished('import-2'),
  {
    kind: 'orders-imported' as const,
    ...about('import-3'),
    page: 1,
    orders: [order('1043', 'of an import that was cut short')],
  },
]

async function renderExport(desktop: Partial<DesktopApi> = {}) {
  const pages: Page[] = []
  const ended: boolean[] = []
  const { user } = await renderInWindow(<FullExport />, {
    before: past,
    desktop: {
      beginExport: async () => ({ kind: 'begun' }),
      addToExport: async (page) => {
        pages.push(page)
        return { kind: 'written' }
      },
      endExport: async ({ isWhole }) => {
        ended.push(isWhole)
        return isWhole ? { kind: 'saved', fileName: 'all.json' } : { kind: 'cancelled' }
      },
      ...desktop,
    },
  })
  const press = (name: string) =>
    screen.findByRole('button', { name }).then((button) => user.click(button))
  return { pages, ended, press }
}

const itemsOf = (pages: readonly Page[], of: Page['of']) =>
  pages.filter((page) => page.of === of).flatMap((page) => page.items as unknown[])

test('all cases, customers, imports and the orders as they are now go out page by page', async () => {
  const { pages, ended, press } = await renderExport()
  await press('Save everything…')
  await screen.findByText(/^Saved as all\.json/)
  for (const page of pages) {
    expect(desktopInputs.addToExport.safeParse(page).error?.issues ?? []).toEqual([])
  }
  expect(itemsOf(pages, 'cases')).toHaveLength(120)
  expect(pages.filter(({ of }) => of === 'cases').length).toBeGreaterThan(1)
  expect(itemsOf(pages, 'accounts')).toMatchObject([{ name: 'Northgate Tools', contacts: [] }])
  expect(itemsOf(pages, 'imports')).toMatchObject([{ id: 'import-1' }, { id: 'import-2' }])
  expect(itemsOf(pages, 'orders')).toEqual([
    { number: '1043', product: 'ink' },
    { number: '1042', product: 'a new flange' },
  ])
  expect(ended).toEqual([true])
})

test('a full disk in the middle is said, and the file is not ended', async () => {
  const { ended, press } = await renderExport({
    addToExport: async () => ({ kind: 'failed', problem: 'disk-full' }),
  })
  await press('Save everything…')
  await screen.findByText(/the disk is full/)
  expect(ended).toEqual([])
})

test('it can be stopped', async () => {
  let release = () => {}
  const { ended, press } = await renderExport({
    addToExport: () =>
      new Promise((resolve) => {
        release = () => resolve({ kind: 'written' })
      }),
  })
  await press('Save everything…')
  await press('Stop')
  release()
  await screen.findByRole('button', { name: 'Save everything…' })
  await expect.poll(() => ended).toEqual([false])
  expect(screen.queryByText(/^Saved/)).toBeNull()
})
