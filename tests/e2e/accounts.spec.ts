import type { TantoEvent } from '#shared/event/event.ts'
import { accountKept } from '../support/account-builders.ts'
import { DeskPage } from './pages/desk-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import type { RunningApp } from './support/running-app.ts'
import { runSecondInstance } from './support/running-app.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { lateInk, lateInkInJapan } from './support/story.ts'
import { expect, test } from './support/test.ts'

const goTo = (app: RunningApp, place: string) =>
  app.desk.evaluate((hash) => {
    window.location.hash = hash
  }, place)

for (const story of [lateInk, lateInkInJapan]) {
  const { language, customer } = story
  const name = { en: 'English', ja: 'Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language, currency: language === 'ja' ? 'JPY' : 'EUR' } })

    test(`a customer is kept from a case in one press, and their worth stands beside what a remedy costs (${name})`, async ({
      app,
    }) => {
      const { accounts: t, desk: d, prepare, proposal } = labelsIn(language)
      const button = (label: string) => app.desk.getByRole('button', { name: label, exact: true })
      const field = (label: string) => app.desk.getByRole('textbox', { name: label, exact: true })
      const currency = language === 'ja' ? 'JPY' : 'EUR'
      const worth = language === 'ja' ? '￥25,200' : '€25,200.00'
      await new DeskPage(app.desk, language).openCase(customer, story.whatHappened, story)
      const caseHash = await app.desk.evaluate(() => window.location.hash)
      await button(t.keep.do).click()
      await app.desk.getByRole('heading', { level: 1, name: customer }).waitFor()
      await expect(app.desk.getByRole('region', { name: t.contacts.title })).toContainText(
        story.contact,
      )
      await expect(app.desk.getByRole('region', { name: t.cases.title })).toContainText(
        story.whatHappened,
      )

      await button(t.edit).click()
      await field(filled(t.field.revenuePerYear, { currency })).fill('12000')
      await field(t.field.expectedYears).fill('7')
      await field(t.field.marginPercent).fill('30')
      await app.desk.getByRole('button', { name: t.field.documentLanguage }).click()
      await app.desk.getByRole('option', { name: '日本語', exact: true }).click()
      await button(t.form.save).click()
      await expect(app.desk.getByRole('region', { name: t.value.title })).toContainText(worth)

      await goTo(app, `${caseHash}/prepare`)
      const frame = app.desk.getByRole('region', { name: prepare.account.title })
      await expect(frame).toContainText(worth)
      await goTo(app, caseHash)
      await button(d.case.draftProposal).click()
      const value = field(filled(proposal.private.lifetimeValue, { currency }))
      await expect(value).toHaveValue(worth.slice(1))
      // In the language they are written to in, whatever the rep reads.
      await expect(app.desk.locator('[lang=ja]').first()).toBeAttached()
    })
  })
}

test('a person whose number is known is named as they call, without a case of theirs', async ({
  profile,
  start,
}) => {
  seedJournal(
    profile,
    accountKept('aster', { name: 'Aster Ltd (sample)' }, [
      { name: 'A. Berg', phone: '+81 (3) 1234-5678' },
    ]),
  )
  const app = await start()
  expect(await runSecondInstance(profile, ['tanto://call?phone=%2B81312345678'])).toBe(0)
  const card = app.companion.getByRole('region', {
    name: 'Call from Aster Ltd (sample) · A. Berg',
  })
  await card.getByRole('button', { name: /New case/ }).click()
  await goTo(app, '/cases')
  await app.desk.getByRole('link', { name: /Aster Ltd \(sample\).*A\. Berg/ }).waitFor()
})

test('of 20,000 customers only those in sight are drawn; keys and search reach every one', async ({
  profile,
  start,
}) => {
  const many = Array.from({ length: 20_000 }, (_, index): TantoEvent[] =>
    accountKept(`a-${index}`, {
      name: `Sample customer ${String(index + 1).padStart(5, '0')}`,
      phone: `06-9999-${10_000 + index}`,
    }),
  )
  seedJournal(profile, many.flat())
  const app = await start()
  await app.desk.getByRole('link', { name: 'Customers' }).click()
  const rows = app.desk.getByRole('list', { name: 'Customers' }).getByRole('listitem')
  await expect(rows.first()).toHaveAttribute('aria-setsize', '20000', { timeout: 30_000 })
  expect(await rows.count()).toBeLessThan(60)
  await rows.first().getByRole('link').focus()
  await app.desk.keyboard.press('End')
  await expect(app.desk.locator('a:focus')).toContainText('Sample customer 20000')
  await app.desk.keyboard.press('Home')
  await expect(app.desk.locator('a:focus')).toContainText('Sample customer 00001')
  await app.desk.getByRole('searchbox').fill('9999-29998')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Sample customer 19999')
})

test('a customer is erased for good; the cases stay, and it is said', async ({ app }) => {
  const desk = new DeskPage(app.desk)
  await desk.openCase('Aster Ltd (sample)', 'Drills came blunt')
  await app.desk.getByRole('button', { name: 'Keep as a customer' }).click()
  await app.desk.getByRole('button', { name: 'Erase this customer' }).click()
  const dialog = app.desk.getByRole('alertdialog')
  await expect(dialog).toContainText('1 case of theirs stays')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await app.desk.getByRole('heading', { name: 'Know who they are before they call' }).waitFor()
  await app.desk.getByRole('link', { name: 'Cases' }).click()
  await app.desk.getByRole('link', { name: /Drills came blunt/ }).click()
  await app.desk.getByRole('button', { name: 'Keep as a customer' }).waitFor()
})

test('contact cards of a telephone are shown, taken in and undone as a whole', async ({ app }) => {
  const cards = [
    'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg',
    'ORG:Aster Ltd (sample)\r\nTEL;CELL:+49 170 1234567\r\nEND:VCARD',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:伊藤;見本;;;\r\nFN:見本 伊藤\r\nORG:青葉サンプル\r\nEND:VCARD\r\n',
  ].join('\r\n')
  await goTo(app, '/import')
  await app.desk.locator('input[type=file]').setInputFiles({
    name: 'people.vcf',
    mimeType: 'text/vcard',
    buffer: Buffer.from(cards),
  })
  await app.desk.getByText('2 people are new.').waitFor()
  await expect(app.desk.getByRole('rowheader')).toHaveText(['Jörg Müller', '伊藤 見本'])
  await app.desk.getByRole('button', { name: 'Take them in' }).click()
  await app.desk.getByRole('button', { name: 'Undo it all' }).waitFor()
  await goTo(app, '/accounts')
  await expect(app.desk.getByRole('listitem')).toHaveCount(2)
  await goTo(app, '/import')
  await app.desk.getByRole('button', { name: /^Undo/ }).first().click()
  await app.desk.getByRole('alertdialog').getByRole('button').first().click()
  await goTo(app, '/accounts')
  await app.desk.getByRole('heading', { name: 'Know who they are before they call' }).waitFor()
})
