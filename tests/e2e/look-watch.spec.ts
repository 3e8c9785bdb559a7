import type { TantoEvent } from '#shared/event/event.ts'
import { type Order, orderKey } from '#shared/order/order.ts'
import { livedCase } from '../support/lived-case.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { test } from './support/test.ts'

const day = 86_400_000
const now = Date.now()
const on = (days: number) => new Date(now + days * day).toLocaleDateString('sv-SE')
const names = {
  en: ['Northgate Tools', 'Alder School', 'Sample Mill', 'Birch Clinic', 'Rowan Foods', 'Elm Print'],
  ja: ['株式会社サンプル製作所', '見本精機', '山田電機（見本）', '佐藤食品（見本）', '高橋印刷（見本）', '例示病院'],
}
const products = { en: ['Flange DN50', 'Desk lamp, large, with arm', 'Gasket'], ja: ['フランジ DN50', 'デスクライト 大型アーム付き', 'ガスケット'] }
const o = (f: Omit<Order, 'key'>): Order => ({ key: orderKey(f), ...f })
function file(orders: Order[], atMs: number, id = 'i1'): TantoEvent[] {
  const out: TantoEvent[] = []
  for (let p = 0; p * 500 < orders.length; p++)
    out.push({ kind: 'orders-imported', importId: id as never, page: p + 1, atMs, orders: orders.slice(p * 500, p * 500 + 500) })
  out.push({ kind: 'import-finished', importId: id as never, atMs, what: 'orders', fileName: 'orders-2026-11.csv', counts: { added: orders.length, changed: 0, unchanged: 0, refused: 0 } })
  return out
}
for (const language of ['en', 'ja'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(() => {
      test.use({ settings: { language, theme, currency: language === 'ja' ? 'JPY' : 'EUR' } })
      test(`look ${language} ${theme}`, async ({ profile, start }) => {
        test.setTimeout(120_000)
        const n = names[language], p = products[language]
        const currency = language === 'ja' ? 'JPY' : 'EUR'
        const orders = [
          o({ number: 'PO-1042', customer: n[0], contact: 'M. Ito', phone: '+81 3 0000 0000', product: p[0], promisedOn: on(-20), expectedOn: on(12), quantity: 120, amount: { minor: 1_240_000, currency } }),
          o({ number: 'PO-1050', customer: n[0], product: p[2], promisedOn: on(-6), quantity: 100, backOrdered: 40, amount: { minor: 60_000, currency } }),
          o({ number: 'PO-2001', customer: n[1], contact: 'R. Sample', product: p[1], promisedOn: on(5), expectedOn: on(40), amount: { minor: 90_000, currency } }),
          o({ number: 'PO-2002', customer: n[2], product: p[2], promisedOn: on(9), expectedOn: on(9), quantity: 500, backOrdered: 200 }),
          o({ number: 'PO-2003', customer: n[4], product: p[0], promisedOn: on(1) }),
          o({ number: 'PO-2004', customer: n[5], product: p[0], orderedOn: on(-40) }),
          o({ number: 'PO-3001', customer: n[3], product: p[0], promisedOn: on(-10), deliveredOn: on(-7) }),
          ...Array.from({ length: 60 }, (_, i) => o({ number: `PO-5${100 + i}`, customer: n[i % 6], product: p[i % 3], promisedOn: on(15 + (i % 30)), expectedOn: on(14 + (i % 30)), quantity: 10 + i })),
        ]
        const worse = o({ number: 'PO-9001', customer: 'Sample Yard', product: p[0], promisedOn: on(-3), expectedOn: on(9) })
        seedJournal(profile, [
          ...file([...orders, { ...worse, expectedOn: on(30) }], now - day),
          ...livedCase({ id: 'w', openedAtMs: now - 2 * day, acts: 1, details: { customer: 'Sample Yard', direction: 'we-call-first', orders: [worse] } }),
          ...livedCase({ id: 'a', openedAtMs: now - 3 * day, acts: 1, owed: [{ kind: 'promise-by-us', text: language === 'ja' ? 'ラベルを送る' : 'I send the label', dueAtMs: now - 3_600_000 }] }),
          ...livedCase({ id: 'b', openedAtMs: now - 40 * day, acts: 11, details: { customer: 'Alder' } }),
        ])
        const app = await start()
        const shot = (name: string) => app.desk.screenshot({ path: `/tmp/look-watch/${language}-${theme}-${name}.png` })
        await app.desk.setViewportSize({ width: 1320, height: 1000 }).catch(() => {})
        await app.desk.locator('[data-due^="call"]').first().waitFor()
        await shot('today')
        await app.desk.locator('[data-due^="touch"]').focus()
        await app.desk.keyboard.press('d')
        await app.desk.waitForTimeout(300)
        await shot('touch')
        await app.desk.keyboard.press('Escape')
        await app.desk.evaluate(() => (location.hash = '/orders'))
        await app.desk.getByRole('grid').getByRole('row').nth(5).waitFor()
        await shot('orders')
        await app.desk.getByRole('grid').getByText('PO-1042').click().catch(() => {})
        await app.desk.waitForTimeout(400)
        await shot('order')
        await app.desk.keyboard.press('Escape')
        await app.desk.evaluate(() => (location.hash = '/cases/w'))
        await app.desk.waitForTimeout(600)
        await shot('case')
        await app.desk.evaluate(() => (location.hash = '/calls'))
        await app.desk.waitForTimeout(600)
        await shot('trends')
        await app.desk.evaluate(() => (location.hash = '/today'))
        await app.desk.locator('[data-due^="call"]').first().focus()
        await app.desk.keyboard.press('Enter')
        await app.desk.waitForTimeout(900)
        await shot('prepare')
      })
    })
  }
}
test('scroll of 100,000', async ({ profile, start }) => {
  test.setTimeout(200_000)
  const orders = Array.from({ length: 100_000 }, (_, i) =>
    o({ number: `PO-${i}`, customer: `Sample customer ${i % 3000}`, product: `Product ${i % 700}`, promisedOn: on((i % 120) - 20), expectedOn: on((i % 120) - 18 + (i % 3)), ...(i % 120 < 19 && i % 10 !== 0 && { shippedOn: on(-30) }), quantity: i % 500, amount: { minor: i * 10, currency: 'EUR' } }))
  seedJournal(profile, file(orders, now - day))
  const t0 = Date.now()
  const app = await start()
  await app.desk.locator('[data-due^="call"]').first().waitFor({ timeout: 100_000 })
  console.log('findings in Today after start', Date.now() - t0, 'ms')
  await app.desk.evaluate(() => (location.hash = '/orders'))
  await app.desk.getByRole('grid').getByRole('row').nth(5).waitFor()
  await app.desk.waitForTimeout(1500)
  const result = await app.desk.evaluate(async () => {
    const grid = document.querySelector('[role=grid]') as HTMLElement
    const gaps: number[] = []
    let blank = 0
    let last = await new Promise<number>(requestAnimationFrame)
    let long = 0
    const po = new PerformanceObserver((l) => (long += l.getEntries().length))
    po.observe({ entryTypes: ['longtask'] })
    for (let i = 0; i < 600; i++) {
      grid.scrollTop += i < 300 ? 90 : 700
      const t = await new Promise<number>(requestAnimationFrame)
      gaps.push(t - last)
      last = t
      const box = grid.getBoundingClientRect()
      const el = document.elementFromPoint(box.left + 60, box.top + box.height / 2)
      if (!el?.closest('[role=row]')) blank++
    }
    gaps.sort((a, b) => a - b)
    return { p50: gaps[300], p95: gaps[570], p99: gaps[594], max: gaps[599], blank, long, rows: grid.querySelectorAll('[role=row]').length }
  })
  console.log(JSON.stringify(result))
})
