import type { TantoEvent } from '#shared/event/event.ts'
import type { ImportId } from '#shared/base/ids.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { type Order, orderKey } from '#shared/order/order.ts'
import { caseId } from '../support/builders.ts'
import { livedCase } from '../support/lived-case.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { labelsIn } from './pages/labels.ts'
import type { RunningApp } from './support/running-app.ts'
import { violations } from './support/screens.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'

const day = 86_400_000
const now = Date.now()
const on = (days: number) => new Date(now + days * day).toLocaleDateString('sv-SE')

function anOrder(fields: Omit<Order, 'key'>): Order {
  return { key: orderKey(fields), ...fields }
}

/** Late by some two weeks, of somebody who wrote the file's own contact into it. */
const late = anOrder({
  number: 'PO-1042',
  customer: 'Northgate Tools',
  contact: 'M. Ito',
  phone: '+81 3 0000 0000',
  product: 'Flange DN50',
  promisedOn: on(-20),
  expectedOn: on(12),
  quantity: 120,
  amount: { minor: 1_240_000, currency: 'EUR' },
})
const alsoTheirs = anOrder({
  number: 'PO-1050',
  customer: 'NORTHGATE  tools',
  product: 'Gasket',
  promisedOn: on(20),
  expectedOn: on(20),
  quantity: 100,
  backOrdered: 40,
  amount: { minor: 60_000, currency: 'EUR' },
})
const slipping = anOrder({
  number: 'PO-2001',
  customer: 'Alder School',
  product: 'Desk lamp',
  promisedOn: on(5),
  expectedOn: on(40),
})
const well = anOrder({
  number: 'PO-3001',
  customer: 'Sample Mill',
  promisedOn: on(30),
  expectedOn: on(29),
})
const come = anOrder({
  number: 'PO-4001',
  customer: 'Birch Clinic',
  product: 'Autoclave',
  promisedOn: on(-10),
  deliveredOn: on(-8),
})
const all = [late, alsoTheirs, slipping, well, come]

function imported(id: string, orders: readonly Order[], atMs: number): TantoEvent[] {
  const importId = id as ImportId
  const counts = { added: orders.length, changed: 0, unchanged: 0, refused: 0 }
  const file = { what: 'orders', fileName: `${id}.csv`, counts } as const
  return [
    { kind: 'orders-imported', importId, page: 1, atMs, orders: [...orders] },
    { kind: 'import-finished', importId, atMs, ...file },
  ]
}

const rowOf = (app: RunningApp, name: RegExp | string) =>
  app.desk.locator('[data-due]').filter({ hasText: name })

test('what is about to break is one call a customer, and the call has all its facts', async ({
  profile,
  start,
}) => {
  seedJournal(profile, imported('orders', all, now - 2 * day))
  const app = await start()
  const northgate = rowOf(app, 'Northgate Tools')
  await expect(northgate).toHaveCount(1)
  await expect(northgate).toContainText('order PO-1042, Flange DN50 and 1 more item')
  await expect(northgate).toContainText('not shipped yet; now expected')
  await expect(northgate).toContainText('€13,000.00')
  await expect(northgate).toContainText('I am calling so that you hear it from me')
  await expect(rowOf(app, 'Alder School')).toContainText('Slipping')
  await expect(rowOf(app, 'Sample Mill')).toHaveCount(0)
  await expect(
    app.desk.getByRole('rowheader', { name: 'Call them before they call' }),
  ).toBeVisible()
  expect(await violations(app.desk)).toEqual([])
  expect(await violations(app.desk, 'dark')).toEqual([])

  await northgate.focus()
  await app.desk.keyboard.press('c')
  await new CompanionPage(app.companion).line.waitFor()
  await expect(northgate.filter({ hasText: 'hear it from me' })).toHaveCount(0)

  await app.desk.getByRole('link', { name: 'Cases' }).click()
  await app.desk.getByRole('link', { name: /Northgate Tools/ }).click()
  await expect(app.desk.getByText('We call first')).toBeVisible()
  await expect(app.desk.getByText('Late delivery')).toBeVisible()
  await expect(app.desk.getByRole('heading', { name: 'Orders it is about' })).toBeVisible()
  expect(await violations(app.desk)).toEqual([])
  await app.desk.getByRole('button', { name: 'Prepare', exact: true }).click()
  await expect(app.desk.getByLabel('Your first words')).toHaveValue(
    /PO-1042[\s\S]*1 more item[\s\S]*working days later[\s\S]*change course/,
  )
  await expect(app.desk.getByLabel('Where does it stand?')).toHaveValue(/PO-1042 \(orders\.csv/)
})

test('not needed, put off and taken back, by keyboard', async ({ profile, start }) => {
  seedJournal(profile, imported('orders', all, now - day))
  const app = await start()
  const alder = rowOf(app, 'Alder School')
  await alder.focus()
  await app.desk.keyboard.press('d')
  await app.desk.keyboard.type('They asked for the later day')
  await app.desk.keyboard.press('Enter')
  await expect(alder).toHaveCount(0)
  await app.desk.getByRole('button', { name: 'Undo' }).click()
  await alder.focus()
  await app.desk.keyboard.press('s')
  await app.desk.keyboard.type('In a meeting')
  await app.desk.keyboard.press('Enter')
  await expect(alder).toContainText('In a meeting')
  await expect(app.desk.locator('[data-due]').last()).toContainText('Alder School')
})

test('a later file withdraws what it corrects, and the case hears of it', async ({
  profile,
  start,
}) => {
  const about = livedCase({
    id: 'a',
    openedAtMs: now - day,
    acts: 1,
    details: { customer: 'Alder School', direction: 'we-call-first', orders: [slipping] },
  })
  const begun: TantoEvent = {
    kind: 'watch-case-begun',
    atMs: now - day,
    caseId: caseId('a'),
    orders: [{ key: slipping.key, on: on(-1), promisedOn: on(5), expectedOn: on(40) }],
  }
  seedJournal(profile, [...imported('monday', all, now - 2 * day), ...about, begun])
  const app = await start()
  await expect(rowOf(app, 'Northgate Tools')).toHaveCount(1)
  await expect(rowOf(app, 'Slipping')).toHaveCount(0)

  // As another window would: the store hears of it with the next thing that is done here.
  const second = imported(
    'tuesday',
    [
      { ...late, deliveredOn: on(-1) },
      { ...alsoTheirs, backOrdered: 0 },
      { ...slipping, expectedOn: on(50) },
    ],
    now,
  )
  await app.desk.evaluate(
    (events) => (window as unknown as { desktop: DesktopBridge }).desktop.appendEvents({ events }),
    second,
  )
  const touch = rowOf(app, 'Birch Clinic')
  await touch.focus()
  await app.desk.keyboard.press('s')
  await app.desk.keyboard.press('Enter')
  await expect(rowOf(app, 'Northgate Tools')).toHaveCount(0)
  const news = app.desk.locator('[data-due="a/order-news"]')
  await expect(news).toContainText('before they ask')
  await news.focus()
  await app.desk.keyboard.press('Enter')
  await expect(app.desk.getByText(/^Got worse: /)).toBeVisible()
  await app.desk.getByRole('button', { name: 'They know it now' }).click()
  await expect(app.desk.getByText(/^Got worse: /)).toHaveCount(0)
})

test('after a delivery they are asked how it is going, and what they said is kept', async ({
  profile,
  start,
}) => {
  seedJournal(profile, imported('orders', [come], now - day))
  const app = await start()
  const touch = rowOf(app, 'Birch Clinic')
  await expect(touch).toContainText('Is it in use?')
  await touch.focus()
  await app.desk.keyboard.press('d')
  await app.desk.getByLabel('What they said').fill('Runs since Monday')
  await app.desk.getByRole('button', { name: 'Note it' }).click()
  await expect(touch).toHaveCount(0)
})

test('without orders the page of orders tells what it is for', async ({ app }) => {
  await app.desk.getByRole('link', { name: 'Orders' }).click()
  await app.desk.getByRole('heading', { name: 'Call them before they call you' }).waitFor()
  expect(await violations(app.desk)).toEqual([])
})

test('orders are found, sorted and opened by keyboard', async ({ profile, start }) => {
  seedJournal(profile, imported('orders', all, now - day))
  const app = await start()
  await app.desk.getByRole('link', { name: 'Orders' }).click()
  const grid = app.desk.getByRole('grid', { name: 'Orders' })
  // All but the one that has come, and the head.
  await expect(grid.getByRole('row')).toHaveCount(all.length)
  await app.desk.getByRole('radio', { name: 'All', exact: true }).click({ force: true })
  await expect(grid.getByRole('row')).toHaveCount(all.length + 1)
  expect(await violations(app.desk)).toEqual([])
  expect(await violations(app.desk, 'dark')).toEqual([])
  await app.desk.getByLabel('Search').fill('northgate')
  await expect(grid.getByRole('row')).toHaveCount(3)
  await grid.getByRole('button', { name: 'Order', exact: true }).click()
  await grid.focus()
  await app.desk.keyboard.press('ArrowDown')
  await app.desk.keyboard.press('ArrowUp')
  await app.desk.keyboard.press('Enter')
  const dialog = app.desk.getByRole('dialog', { name: 'Order PO-1042, Flange DN50' })
  await expect(dialog).toContainText('I am calling so that you hear it from me')
  await dialog.getByRole('button', { name: 'Prepare the call' }).click()
  await expect(app.desk.getByLabel('Your first words')).toBeVisible()
})

test.describe('in Japanese', () => {
  test.use({ settings: { language: 'ja', currency: 'JPY' } })

  test('the same, in the words one uses with a customer', async ({ profile, start }) => {
    const { desk: t, prepare } = labelsIn('ja')
    const order = anOrder({
      ...late,
      customer: '株式会社サンプル製作所',
      contact: '伊藤',
      product: 'フランジ DN50',
      amount: { minor: 1_800_000, currency: 'JPY' },
    })
    seedJournal(profile, imported('受注', [order, come], now - day))
    const app = await start()
    const row = rowOf(app, 'サンプル製作所')
    await expect(row).toContainText('納期超過')
    await expect(row).toContainText('営業日')
    await expect(row).toContainText('私から先にお伝えしたく、お電話いたしました')
    expect(await violations(app.desk)).toEqual([])
    await row.focus()
    await app.desk.keyboard.press('Enter')
    await expect(app.desk.getByLabel(prepare.opening.field)).toHaveValue(/申し訳ございません/)
    await app.desk.getByRole('link', { name: t.nav.orders }).click()
    await app.desk.getByRole('grid').waitFor()
    expect(await violations(app.desk)).toEqual([])
  })
})
