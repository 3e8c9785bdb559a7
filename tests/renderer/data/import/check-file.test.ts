import { expect, test } from 'vitest'
import { ordersPerPage } from '#shared/order/order-page.ts'
import {
  allPages,
  checked,
  fileOf,
  fileReader,
  importAccounts,
  importOrders,
  opened,
} from '#tests/support/file-reading.ts'

const head = 'Order No;Line;Customer;Promised Date;Expected Date;Qty'
const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const fileOfOrders = (count: number) =>
  [head, ...numbered(count).map((n) => `${n};1;Sample Ltd;31.12.2026;;${n}`)].join('\n')

test('what is new is given in pages, each order once, and then there is no more', async () => {
  const reader = fileReader()
  const { plan } = opened(await reader.open(fileOf(fileOfOrders(1201)), 'orders'))
  const { counts } = checked(await reader.check(plan, () => {}))
  expect(counts).toEqual({ added: 1201, changed: 0, unchanged: 0, refused: 0 })
  const pages = await allPages(reader)
  const sizes = pages.map((page) => (page.what === 'orders' ? page.orders.length : 0))
  expect(sizes).toEqual([ordersPerPage, ordersPerPage, 201])
  expect(await reader.nextPage()).toBeNull()
})

test('the same file again brings nothing, a later one only what it says otherwise', async () => {
  const { orders } = await importOrders(fileOfOrders(10))
  const again = await importOrders(fileOfOrders(10), { orders })
  expect(again.said.counts).toEqual({ added: 0, changed: 0, unchanged: 10, refused: 0 })
  expect(again.orders).toEqual([])
  const later = await importOrders('Order No;Expected Date\n3;15.01.2027\n4;\n11;01.02.2027\n', {
    orders,
  })
  expect(later.said.counts).toEqual({ added: 1, changed: 1, unchanged: 1, refused: 0 })
  expect(later.orders.find(({ number }) => number === '3')).toEqual({
    ...orders[2],
    expectedOn: '2027-01-15',
  })
  expect(later.said.examples[0]).toEqual({
    outcome: 'changed',
    fields: [
      { field: 'number', now: '3' },
      { field: 'line', now: '1' },
      { field: 'customer', now: 'Sample Ltd' },
      { field: 'expectedOn', now: '2027-01-15', before: '' },
    ],
  })
})

test('a file longer than a piece is read as one, letters and rows that are cut included', async () => {
  const names = numbered(60_000).map((n) => `株式会社見本${n}`)
  const text = ['受注番号,得意先名', ...names.map((name, index) => `${index},"${name}"`)].join(
    '\r\n',
  )
  const { orders, said } = await importOrders(text)
  expect(said.problems).toEqual([])
  expect(orders.map(({ customer }) => customer)).toEqual(names)
})

test('how far it is grows up to all of it', async () => {
  const reader = fileReader()
  const shares: number[] = []
  const { plan } = opened(await reader.open(fileOf(fileOfOrders(100_000)), 'orders'))
  await reader.check(plan, (share) => shares.push(share))
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

test('cancelled, there is nothing to write, which does not pass for having written all', async () => {
  const reader = fileReader()
  const { plan } = opened(await reader.open(fileOf(fileOfOrders(100_000)), 'orders'))
  const checking = reader.check(plan, () => reader.cancel())
  expect(await checking).toEqual({ kind: 'cancelled' })
  await expect(reader.nextPage()).rejects.toThrow('No file')
})

test('another file that is opened ends the check of the one before', async () => {
  const reader = fileReader()
  const { plan } = opened(await reader.open(fileOf(fileOfOrders(100_000)), 'orders'))
  const checking = reader.check(plan, () => {})
  await reader.open(fileOf(fileOfOrders(2)), 'orders')
  expect(await checking).toEqual({ kind: 'cancelled' })
  await expect(reader.nextPage()).rejects.toThrow('No file')
})

test('an order that stands in the file twice counts once, as it was said last', async () => {
  const { orders, said } = await importOrders('Order No,Qty\n1,1\n2,5\n1,2\n')
  expect(said.counts.added).toBe(2)
  expect(orders.find(({ number }) => number === '1')?.quantity).toBe(2)
  expect(said.problems).toEqual([
    { line: 2, field: null, problem: 'double', text: '1', weight: 'noted' },
  ])
})

test('a column chosen by hand is read as it was chosen', async () => {
  const reader = fileReader()
  const { plan } = opened(await reader.open(fileOf('Foo,Bar\n4711,31/12/2026\n'), 'orders'))
  expect(plan.columns).toEqual([])
  const columns = [
    { field: 'number', head: 'Foo' },
    { field: 'expectedOn', head: 'Bar' },
    { field: 'no-such-field', head: 'Foo' },
    { field: 'promisedOn', head: 'no such head' },
  ]
  checked(await reader.check({ ...plan, columns }, () => {}))
  expect(await reader.nextPage()).toMatchObject({
    orders: [{ number: '4711', expectedOn: '2026-12-31' }],
  })
})

test('amounts are in the currency that a column names, else in the file’s', async () => {
  const text = 'Order No,Amount,Currency\n1,5,USD\n2,5,\n3,€5,USD\n4,5 apples,USD\n'
  const { orders, said } = await importOrders(text, { defaults: { currency: 'JPY' } })
  expect(orders.map(({ amount }) => amount?.currency)).toEqual(['USD', 'JPY', 'EUR', undefined])
  expect(said.problems).toMatchObject([{ line: 5, problem: 'not-an-amount', text: '5 apples' }])
})

test('what systems write for no date is no date, and no mistake', async () => {
  const text = 'Order No,Expected Date\n1,00.00.0000\n2,0000-00-00\n3,-\n4,9999-12-31\n5,n/a\n'
  const { orders, said } = await importOrders(text)
  expect(orders.every(({ expectedOn }) => expectedOn === undefined)).toBe(true)
  expect(said.problems).toEqual([])
})

test('customers come with their people, their address in lines', async () => {
  const { accounts, said } = await importAccounts(
    'Company Name,First Name,Last Name,Email,Street,City,Annual Revenue\n' +
      'Sample Ltd,Jo,Sample,jo@sample.example,1 Sample Street,Sampletown,"$1,200,000"\n' +
      ',Al,Sample,,,,\n',
  )
  expect(accounts).toEqual([
    {
      accountId: 'account-1',
      fields: {
        name: 'Sample Ltd',
        address: '1 Sample Street\nSampletown',
        revenuePerYear: { minor: 120_000_000, currency: 'USD' },
      },
      contacts: [
        {
          contactId: 'contact-2',
          name: 'Jo Sample',
          role: '',
          phone: '',
          email: 'jo@sample.example',
        },
      ],
    },
  ])
  expect(said.problems).toMatchObject([{ line: 3, field: 'name', problem: 'missing' }])
})

test('the foot of a report is left out, and a row that is cut short clears nothing', async () => {
  const { orders } = await importOrders(fileOfOrders(3))
  const later = await importOrders(`${head}\n1;1\n\nTotal;;;;;\nAs of today\n`, { orders })
  expect(later.said.counts).toEqual({ added: 0, changed: 0, unchanged: 1, refused: 2 })
  expect(later.said.problems).toMatchObject([
    { line: 4, field: 'customer', problem: 'missing', text: 'Total' },
    { line: 5, field: 'customer', problem: 'missing', text: 'As of today' },
  ])
})

test('a word to spreadsheets above the heads is passed over', async () => {
  const { orders } = await importOrders('sep=;\nOrder No;Qty\n1;2\n')
  expect(orders).toMatchObject([{ number: '1', quantity: 2 }])
})
