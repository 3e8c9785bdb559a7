import { expect, test } from 'vitest'
import { encodeText } from '#tests/support/encode-text.ts'
import { checked, fileOf, fileReader, importOrders, opened } from '#tests/support/file-reading.ts'

const open = (content: string | Uint8Array<ArrayBuffer>) =>
  fileReader().open(fileOf(content), 'orders')
const head = 'Order No,Customer,Promised Date,Qty'

/** A file that nobody may read: it is refused for its size alone. */
const huge = {
  size: 500_000_000,
  slice: () => {
    throw new Error('It was read')
  },
} as unknown as Blob

test('a file of 500 MB is refused before it is read', async () => {
  expect(await fileReader().open(huge, 'orders')).toEqual({ kind: 'refused', problem: 'too-big' })
})

test('an empty file, one of blanks and one of a byte-order mark alone', async () => {
  for (const content of ['', ' \n\r\n \n', encodeText('', 'utf-16le', { bom: true })]) {
    expect(await open(content)).toEqual({ kind: 'refused', problem: 'empty' })
  }
})

test('heads with nothing below them', async () => {
  expect(await open(`${head}\n`)).toEqual({ kind: 'refused', problem: 'no-rows' })
  expect(await open(`${head}\n,,,\n\n`)).toEqual({ kind: 'refused', problem: 'no-rows' })
})

test('a binary file that is named .csv', async () => {
  const bytes = new Uint8Array(50_000)
  // A spreadsheet is a zip; what it holds looks like chance.
  let state = 1
  for (const index of bytes.keys()) {
    state = (state * 48_271) % 2_147_483_647
    bytes[index] = state % 256
  }
  bytes.set([0x50, 0x4b, 0x03, 0x04])
  expect(await open(bytes)).toEqual({ kind: 'refused', problem: 'not-text' })
  expect(await open(new Uint8Array(5000))).toEqual({ kind: 'refused', problem: 'not-text' })
})

test('one column tells nothing of an order, and can be read otherwise', async () => {
  const reader = fileReader()
  expect(await reader.open(fileOf('a:b\n1:2\n'), 'orders')).toEqual({
    kind: 'refused',
    problem: 'one-column',
  })
  await reader.open(fileOf('Order No|Qty,\n1|2\n3|4,\n'), 'orders')
  expect(opened(await reader.reopen({ delimiter: '|' })).heads).toEqual(['Order No', 'Qty,'])
})

test('names alone make customers', async () => {
  const { plan } = opened(await fileReader().open(fileOf('Customer\nSample Ltd\n'), 'accounts'))
  expect(plan.columns).toEqual([{ field: 'name', head: 'Customer' }])
})

test('a quote that is never closed, and where it was opened', async () => {
  expect(await open(`${head}\n1,Sample,2026-01-01,1\n2,"Sample,,\n3,,,\n`)).toMatchObject({
    kind: 'opened',
  })
  const reader = fileReader()
  const { plan } = opened(
    await reader.open(fileOf(`${head}\n1,Sample,2026-01-01,1\n2,"Sample,,\n3,,,\n`), 'orders'),
  )
  expect(await reader.check(plan, () => {})).toEqual({
    kind: 'refused',
    problem: 'unclosed-quote',
    line: 3,
  })
  expect(await open(`"Order No,Customer\n1,2\n3,4\n`)).toEqual({
    kind: 'refused',
    problem: 'unclosed-quote',
    line: 1,
  })
})

test('more columns than anybody can choose from', async () => {
  const wide = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`).join(',')
  expect(await open(`${wide(2001)}\n${wide(2001)}\n`)).toEqual({
    kind: 'refused',
    problem: 'too-many-columns',
  })
  expect(opened(await open(`${wide(2000)}\n${wide(2000)}\n`)).heads).toHaveLength(2000)
})

test('more rows than are taken at once', async () => {
  const reader = fileReader()
  const { plan } = opened(
    await reader.open(fileOf(`Order No,Qty\n${'1,2\n'.repeat(500_001)}`), 'orders'),
  )
  expect(await reader.check(plan, () => {})).toEqual({ kind: 'refused', problem: 'too-many-rows' })
})

test('heads that are alike, empty, or names of the language', async () => {
  const { heads } = opened(await open('__proto__,Qty,,Qty,constructor\n1,2,3,4,5\n'))
  expect(heads).toEqual(['__proto__', 'Qty', 'C', 'Qty (2)', 'constructor'])
  const reader = fileReader()
  const { plan } = opened(
    await reader.open(fileOf('__proto__,constructor\n4711,Sample\n'), 'orders'),
  )
  const columns = [
    { field: 'number', head: '__proto__' },
    { field: 'customer', head: 'constructor' },
  ]
  checked(await reader.check({ ...plan, columns }, () => {}))
  expect(await reader.nextPage()).toMatchObject({
    orders: [{ number: '4711', customer: 'Sample' }],
  })
  expect({}).not.toHaveProperty('polluted')
})

test('a formula is a text', async () => {
  const { orders } = await importOrders(
    `${head}\n=1+1,"=HYPERLINK(""http://sample.example"")",,\n="007",@SUM(A1),,\n`,
  )
  expect(orders.map(({ number, customer }) => [number, customer])).toEqual([
    ['=1+1', '=HYPERLINK("http://sample.example")'],
    ['007', '@SUM(A1)'],
  ])
})

test('mixed line ends, a byte-order mark and NUL bytes hinder nothing', async () => {
  const text = `\uFEFF${head}\r\n1,Sam\u0000ple,2026-01-01,1\n2,Sample,2026-01-02,2\r3,Sample,2026-01-03,3`
  const { orders, said } = await importOrders(text)
  expect(orders.map(({ number, customer }) => [number, customer])).toEqual([
    ['1', 'Sample'],
    ['2', 'Sample'],
    ['3', 'Sample'],
  ])
  expect(said.problems).toEqual([])
})

test('rows of uneven length: what is missing says nothing, what is beyond is told', async () => {
  const { orders, said } = await importOrders(
    `${head}\n1,Sample\n2,Sample,2026-01-01,5,more,\n3,Sample,,,,\n`,
  )
  expect(orders).toHaveLength(3)
  expect(said.problems).toEqual([
    { line: 3, field: null, problem: 'too-many-cells', text: 'more', weight: 'noted' },
  ])
})

test('a megabyte in one cell is cut, and told', async () => {
  const { orders, said } = await importOrders(
    `${head}\n1,"${'long '.repeat(180_000)}",,\n2,Sample,,\n`,
  )
  expect(orders.map(({ customer = '' }) => customer.length)).toEqual([199, 6])
  expect(said.problems).toMatchObject([{ line: 2, field: 'customer', problem: 'too-long' }])
})

test('an encoding that is not the file’s shows in what cannot be read', async () => {
  const file = fileOf(encodeText(`${head}\n1,株式会社サンプル,2026-01-01,1\n`, 'shift_jis'))
  const reader = fileReader()
  await reader.open(file, 'orders')
  const { plan } = opened(await reader.reopen({ encoding: 'utf-8' }))
  const { problems } = checked(await reader.check(plan, () => {}))
  expect(problems).toMatchObject([{ line: 2, field: 'customer', problem: 'unreadable-letters' }])
  const wrong = await reader.reopen({ encoding: 'utf-16le' })
  expect(wrong.kind).toBe('refused')
  expect(opened(await reader.reopen({ encoding: 'shift_jis' })).rows[0]?.[1]).toBe(
    '株式会社サンプル',
  )
})

test('a row that can’t be read is left out with its line, its field and its text', async () => {
  const { said, orders } = await importOrders(
    `${head}\n,Sample,2026-01-01,1\n"2\n",Sample,soon,many\n3,Sample,,\n`,
  )
  expect(orders.map(({ number }) => number)).toEqual(['2', '3'])
  expect(said.counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 1 })
  expect(said.problems).toEqual([
    {
      line: 2,
      field: 'number',
      problem: 'missing',
      text: 'Sample 2026-01-01 1',
      weight: 'refused',
    },
    { line: 3, field: 'promisedOn', problem: 'not-a-date', text: 'soon', weight: 'noted' },
    { line: 3, field: 'quantity', problem: 'not-a-number', text: 'many', weight: 'noted' },
  ])
})

test('a file that is gone since it was chosen is said to be unreadable', async () => {
  const gone = { size: 5, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }
  expect(await fileReader().open(gone as unknown as Blob, 'orders')).toEqual({
    kind: 'refused',
    problem: 'unreadable',
  })
})
