import { readFileSync } from 'node:fs'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { encodeText } from '#tests/support/encode-text.ts'
import { DataSettings } from './pages/data-settings.ts'
import { ImportPage } from './pages/import-page.ts'
import { saveInto } from './support/save-dialog.ts'
import { expect, test } from './support/test.ts'

const orders = [
  'Order no,Customer,Item,Promised date,Expected date,Qty,Amount',
  'SO-1,Harbour Print Works,Ink,2026-03-02,2026-03-09,10,1240.00',
  'SO-2,Sample Foods,Labels,2026-03-05,2026-03-05,5,80.50',
].join('\n')

/** So many that they take a while. */
const manyOrders = [
  'Order no,Customer,Expected date',
  ...Array.from({ length: 60_000 }, (_, index) => `SO-${index},Sample Foods,2026-03-05`),
].join('\n')

test('orders come in from a file, are all there after the next start, and only what changed comes again', async ({
  start,
}) => {
  let app = await start()
  let page = new ImportPage(app.desk)
  await page.open()
  await page.choose('orders.csv', orders)
  await page.check()
  await page.expectFigures({ added: '2', changed: '0', unchanged: '0', refused: '0' })
  await page.write()
  await app.quit()

  app = await start()
  page = new ImportPage(app.desk)
  await page.open()
  await expect(page.earlier()).toHaveCount(1)
  await page.choose('orders.csv', orders.replace('2026-03-09', '2026-03-12'))
  await page.check()
  await page.expectFigures({ added: '0', changed: '1', unchanged: '1', refused: '0' })
})

test('an import is undone as a whole: what it changed is as before, and a later one stays', async ({
  app,
}) => {
  const page = new ImportPage(app.desk)
  await page.open()
  const corrected = orders.replace('2026-03-09', '2026-03-12')
  for (const content of [orders, corrected, `${orders}\nSO-3,Sample Foods,Tape,,,1,5`]) {
    await page.choose('orders.csv', content)
    await page.check()
    await page.write()
    await page.another()
  }
  await page.earlier().nth(1).getByRole('button').click()
  await app.desk.getByRole('alertdialog').getByRole('button', { name: page.t.undo.confirm }).click()
  await expect(page.earlier().nth(1)).toContainText(page.t.undo.done)
  await page.choose('orders.csv', `${orders}\nSO-3,Sample Foods,Tape,,,1,5`)
  await page.check()
  await page.expectFigures({ added: '0', changed: '0', unchanged: '3' })
})

test('a file of a German system is read as it is meant: semicolons, Windows-1252, 03.02., 1.234,50', async ({
  app,
}) => {
  const page = new ImportPage(app.desk)
  await page.open()
  const file = [
    'Auftragsnummer;Kunde;Zugesagter Termin;Betrag',
    'A-1;Müller & Söhne;03.02.2026;1.234,50',
    'A-2;Jürgen Muster;14.02.2026;99,00',
  ].join('\r\n')
  await page.choose('auftraege.csv', encodeText(file, 'windows-1252'))
  await page.columns().waitFor()
  await expect(page.column('Auftragsnummer')).toHaveValue('number')
  await expect(page.column('Zugesagter Termin')).toHaveValue('promisedOn')
  await expect(app.desk.getByText('03.02.2026 = 3 Feb 2026')).toBeVisible()
  await expect(app.desk.getByText('1.234,50 = €1,234.50')).toBeVisible()
  await expect(app.desk.getByRole('cell', { name: 'Müller & Söhne' })).toBeVisible()
})

test.describe(() => {
  test.use({ settings: { language: 'ja', currency: 'JPY' } })
  test('日本語の受注データ（Shift_JIS）は、受注番号や納期の列を自動で読み取る', async ({ app }) => {
    const page = new ImportPage(app.desk, 'ja')
    await page.open()
    const file = [
      '受注番号,得意先名,品名,納期,数量,受注残,金額',
      '1001,港印刷株式会社,インク,2026年3月2日,10,4,"124,000"',
      '1002,見本食品株式会社,ラベル,令和8年3月5日,5,0,"8,050"',
    ].join('\r\n')
    await page.choose('受注一覧.csv', encodeText(file, 'shift_jis'))
    await page.columns().waitFor()
    await expect(page.column('受注番号')).toHaveValue('number')
    await expect(page.column('得意先名')).toHaveValue('customer')
    await expect(page.column('納期')).toHaveValue('promisedOn')
    await expect(page.column('受注残')).toHaveValue('backOrdered')
    await page.check()
    await page.expectFigures({ added: '2', refused: '0' })
    await page.write()
    await expect(app.desk.getByText('新規2件')).toBeVisible()
  })
})

test('a wrong encoding is put right by hand, and the rows follow at once', async ({ app }) => {
  const page = new ImportPage(app.desk)
  await page.open()
  await page.choose(
    'names.csv',
    encodeText('Order no,Customer\n1,Müller\n2,Søren\n', 'windows-1252'),
  )
  await page.columns().waitFor()
  const choose = async (encoding: string) => {
    await page.button(page.t.dialect.encoding).click()
    await app.desk.getByRole('option', { name: encoding, exact: true }).click()
  }
  await choose(page.t.encoding['shift_jis'])
  await expect(app.desk.getByRole('cell', { name: 'Müller' })).toHaveCount(0)
  await choose(page.t.encoding['windows-1252'])
  await expect(app.desk.getByRole('cell', { name: 'Müller' })).toBeVisible()
})

test('what can not be read is shown by line and saved as a table; the rest comes in', async ({
  app,
}) => {
  const folder = test.info().outputDir
  await saveInto(app, folder)
  const page = new ImportPage(app.desk)
  await page.open()
  await page.choose('orders.csv', `${orders}\n,Nobody,,,,,\nSO-4,Sample Foods,Tape,soon,,=1+1,`)
  await page.check()
  await page.expectFigures({ added: '3', refused: '1' })
  await page.button(page.t.problems.save).click()
  await expect(app.desk.getByText(/Import problems orders\.csv/)).toBeVisible()
  const saved = readFileSync(`${folder}/Import problems orders.csv`, 'utf8')
  expect(saved.split('\r\n').slice(1)).toEqual([
    expect.stringMatching(/^4,Order number,/),
    `5,Promised date,No date,soon,taken without it`,
    `5,Quantity,No number,"'=1+1",taken without it`,
    '',
  ])
})

test('a picture named .csv is refused in plain words, and the next file is taken', async ({
  app,
}) => {
  const page = new ImportPage(app.desk)
  await page.open()
  await page.choose(
    'orders.csv',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8, 0, 2]),
  )
  await expect(app.desk.getByRole('alert')).toContainText(page.t.refused['not-text'])
  await page.choose('orders.csv', orders)
  await page.columns().waitFor()
})

test('an import that is cancelled leaves nothing, and can be begun again', async ({ app }) => {
  const page = new ImportPage(app.desk)
  await page.open()
  await page.choose('many.csv', manyOrders)
  await page.check()
  await app.desk.keyboard.press('ControlOrMeta+Enter')
  await app.desk.getByRole('progressbar', { name: page.t.writing.title }).waitFor()
  await app.desk.keyboard.press('Escape')
  await expect(app.desk.getByText(page.t.notice.cancelled)).toBeVisible()
  await page.check()
  await page.expectFigures({ added: '60,000', changed: '0', unchanged: '0' })
})

test('quitting in the middle of an import leaves nothing of it', async ({ start }) => {
  let app = await start()
  let page = new ImportPage(app.desk)
  await page.open()
  await page.choose('many.csv', manyOrders)
  await page.check()
  await app.desk.keyboard.press('ControlOrMeta+Enter')
  await app.desk.getByRole('progressbar', { name: page.t.writing.title }).waitFor()
  await app.quit()

  app = await start()
  page = new ImportPage(app.desk)
  await page.open()
  await expect(page.earlier()).toHaveCount(0)
  await page.choose('many.csv', manyOrders)
  await page.check()
  await page.expectFigures({ added: '60,000', unchanged: '0' })
})

test('the app lock ends an import: nothing of it is there, and it is said why', async ({ app }) => {
  const passphrase = 'five quiet words in here'
  const settings = new DataSettings(app.desk)
  await settings.open()
  await settings.protectByPassphrase(passphrase)
  const page = new ImportPage(app.desk)
  await page.open()
  await page.choose('many.csv', manyOrders)
  await page.check()
  await app.desk.keyboard.press('ControlOrMeta+Enter')
  await app.desk.getByRole('progressbar', { name: page.t.writing.title }).waitFor()
  await app.desk.evaluate(() => (window as unknown as { desktop: DesktopBridge }).desktop.lock({}))
  await settings.unlock(passphrase)
  await expect(app.desk.getByText(page.t.notice.stopped)).toBeVisible()
  await page.choose('many.csv', manyOrders)
  await page.check()
  await page.expectFigures({ added: '60,000', unchanged: '0' })
})

test('a file dropped anywhere on the desk is looked at, from whatever page', async ({ app }) => {
  await app.desk.getByRole('link', { name: 'Cases' }).click()
  const dropped = await app.desk.evaluateHandle((content) => {
    const carried = new DataTransfer()
    carried.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }))
    return carried
  }, orders)
  const page = new ImportPage(app.desk)
  // What takes it is loaded after the start; a hand that drags tells of itself all the time.
  await expect(async () => {
    await app.desk.dispatchEvent('#page', 'dragover', { dataTransfer: dropped })
    await expect(app.desk.getByText(page.t.drop.title)).toBeVisible({ timeout: 500 })
  }).toPass()
  await app.desk.dispatchEvent('#page', 'drop', { dataTransfer: dropped })
  await page.columns().waitFor()
  await expect(app.desk.getByText('dropped.csv')).toBeVisible()
  await expect(app.desk.getByText(page.t.drop.title)).toHaveCount(0)
})

test('the import goes on while its user looks at another page', async ({ app }) => {
  const page = new ImportPage(app.desk)
  await page.open()
  await page.choose('many.csv', manyOrders)
  await page.check()
  await app.desk.keyboard.press('ControlOrMeta+Enter')
  await app.desk.getByRole('progressbar', { name: page.t.writing.title }).waitFor()
  await app.desk.getByRole('link', { name: 'Cases' }).click()
  await app.desk.keyboard.press('ControlOrMeta+k')
  await app.desk.getByRole('option', { name: page.t.title }).click()
  // Ended before it was left on a quick machine, it stands among the earlier ones instead.
  const done = app.desk.getByRole('heading', { name: page.t.done.title })
  await done.or(page.earlier()).waitFor({ timeout: 60_000 })
})
