import type { Page } from '@playwright/test'
import type { RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const orders = 20_000

function fileOfOrders(): { name: string; mimeType: string; buffer: Buffer } {
  const rows = Array.from({ length: orders }, (_, index) =>
    [
      100_000 + index,
      `Sample customer ${index % 400}`,
      `Sample product ${index % 50}`,
      '2026-03-02',
      index % 3 === 0 ? '2026-03-09' : '',
      12,
    ].join(','),
  )
  const head = 'Order number,Customer,Product,Promised date,Expected date,Quantity'
  const buffer = Buffer.from([head, ...rows, ''].join('\r\n'))
  return { name: 'orders.csv', mimeType: 'text/csv', buffer }
}

async function beginImport({ desk }: RunningApp): Promise<void> {
  await desk.evaluate(() => {
    location.hash = '#/import'
  })
  await desk.locator('input[type="file"]').setInputFiles(fileOfOrders())
  await desk.getByRole('button', { name: 'Check the file' }).click()
  await desk.getByRole('button', { name: 'Import 20,000 orders' }).click()
}

/** How many rows a table of the working store has. */
function rowsIn(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tanto')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const db = opening.result
          const counting = db.transaction(name).objectStore(name).count()
          counting.addEventListener('success', () => {
            db.close()
            resolve(counting.result)
          })
        })
      }),
    table,
  )
}

test('killed in the middle of an import, nothing of it is there after the start, and it can be made again', async ({
  start,
}) => {
  let app = await start()
  await beginImport(app)
  await expect.poll(() => rowsIn(app.desk, 'orderPages'), { intervals: [5] }).toBeGreaterThan(3)
  await app.kill()

  app = await start()
  expect(await rowsIn(app.desk, 'imports'), 'the kill came before the end').toBe(0)
  await expect.poll(() => rowsIn(app.desk, 'orderPages')).toBe(0)
  await beginImport(app)
  await expect(app.desk.getByText('The file is in')).toBeVisible()
  expect(await rowsIn(app.desk, 'orderPages')).toBe(orders / 500)
  await app.quit()

  // The start may still bring the working store up to the journal.
  app = await start()
  await expect.poll(() => rowsIn(app.desk, 'imports')).toBe(1)
  await expect.poll(() => rowsIn(app.desk, 'orderPages')).toBe(orders / 500)
})
