import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { encodeText } from '#tests/support/encode-text.ts'
import { ImportPage } from './pages/import-page.ts'
import { projectRoot, type RunningApp } from './support/running-app.ts'
import { Screens } from './support/screens.ts'
import { test } from './support/test.ts'

test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel' })

const files = {
  en: {
    orders: encodeText(
      [
        'Auftragsnummer;Kunde;Zugesagter Termin;Voraussichtlicher Termin;Menge;Betrag',
        'A-1;Müller & Söhne;03.02.2026;10.02.2026;10;1.234,50',
        'A-2;Jürgen Muster;14.02.2026;bald;5;99,00',
        ';Ohne Nummer;14.02.2026;;1;1,00',
      ].join('\r\n'),
      'windows-1252',
    ),
    corrected: 'Auftragsnummer;Voraussichtlicher Termin\r\nA-1;17.02.2026\r\n',
  },
  ja: {
    orders: encodeText(
      [
        '受注番号,得意先名,品名,回答納期,出荷予定日,数量,受注残,金額',
        '1001,港印刷株式会社,インク,2026/3/2,2026/3/9,10,4,"124,000"',
        '1002,見本食品株式会社,ラベル,2026/3/5,未定,5,0,"8,050"',
        ',番号なし,テープ,2026/3/5,,1,0,100',
      ].join('\r\n'),
      'shift_jis',
    ),
    corrected: '受注番号,回答納期\r\n1001,2026/3/16\r\n',
  },
} as const

for (const language of ['en', 'ja'] as const) {
  const name = { en: 'English', ja: 'Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language, currency: language === 'ja' ? 'JPY' : 'EUR' } })

    test(`every step of an import in ${name}, light and dark, can be used by everybody (WCAG 2.2 AA)`, async ({
      app,
    }) => {
      test.setTimeout(900_000)
      const folder = join(projectRoot, 'test-results/screens', `${language}-import`)
      rmSync(folder, { recursive: true, force: true })
      const screens = new Screens(`${language}-import`)
      const take = (state: string) => screens.take(app, 'desk', state)
      const page = new ImportPage(app.desk, language)
      await page.open()
      await take('choose')
      await refusedAndUnnamed(app, page, take)

      await page.choose('orders.csv', files[language].orders)
      await page.columns().waitFor()
      await take('columns')
      await page.check()
      await take('check')
      await page.write()
      await take('done')
      await page.button(page.t.profiles.save).click()
      await page.another()
      await page.choose('corrected.csv', files[language].corrected)
      await page.check()
      await page.expectFigures({ changed: '1' })
      await take('check-changes')
      await page.write()
      await page.another()
      await page.earlier().first().waitFor()
      await take('choose-with-earlier')
      await page.earlier().first().getByRole('button').click()
      await app.desk.getByRole('alertdialog').waitFor()
      await take('undo')
      await app.desk.keyboard.press('Escape')
      await orders(app, take)
    })
  })
}

async function refusedAndUnnamed(
  app: RunningApp,
  page: ImportPage,
  take: (state: string) => Promise<void>,
): Promise<void> {
  await page.choose('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 13, 0xff, 0xd8]))
  await app.desk.getByRole('alert').getByText('picture.csv').waitFor()
  await take('refused')
  await page.choose('list.csv', 'A,Customer,B\n1,Harbour,x\n2,Foods,y\n')
  await page.columns().waitFor()
  const what = app.desk.getByRole('radiogroup', { name: page.t.columns.what })
  await what.getByText(page.t.what.orders).click()
  await page.button(page.t.columns.chooseOne).waitFor()
  await take('unnamed')
  await page.button(page.t.otherFile).click()
}

async function orders(app: RunningApp, take: (state: string) => Promise<void>): Promise<void> {
  await app.desk.evaluate(() => void (location.hash = '/orders'))
  const order = app.desk.getByRole('row').filter({ hasText: /A-1|1001/ })
  await order.waitFor()
  await take('orders')
  await order.click()
  await app.desk.keyboard.press('Enter')
  await app.desk.getByRole('dialog').waitFor()
  await take('order')
}
