import type { Language } from '#shared/base/language.ts'
import { labelsIn } from './pages/labels.ts'
import { busyPast } from './support/busy-past.ts'
import { crowding } from './support/crowding.ts'
import type { RunningApp } from './support/running-app.ts'
import { Screens, violations } from './support/screens.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'

test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel' })

/** Every place of the desk that needs no more than a past to have something to show. */
const places = {
  today: '/today',
  cases: '/cases',
  'case-new': '/cases/new',
  'case-untouched': '/cases/case-0',
  'case-long-names': '/cases/case-4',
  'case-closed': '/cases/case-5',
  'case-edit': '/cases/case-4/edit',
  'case-prepare': '/cases/case-4/prepare',
  bin: '/cases/bin',
  'crm-of-case': '/cases/case-4/crm',
  handover: '/cases/case-4/handover',
  report: '/cases/case-5/report',
  story: '/cases/case-5/story',
  memo: '/cases/case-4/memo',
  approval: '/cases/case-4/approval',
  customers: '/accounts',
  customer: '/accounts/account-1',
  'customer-new': '/accounts/new',
  'customer-edit': '/accounts/account-1/edit',
  promises: '/promises',
  'calls-none': '/calls',
  insight: '/insight/all',
  rehearsal: '/rehearsal',
  'rehearsal-for': '/rehearsal/for/late-delivery',
  'rehearsals-none': '/rehearsal/calls',
  'orders-none': '/orders',
  about: '/about',
  'no-such-case': '/cases/nowhere',
  'no-such-customer': '/accounts/nowhere',
  'no-such-proposal': '/proposals/nowhere',
  'no-such-letter': '/letters/nowhere',
  'no-such-call': '/calls/nowhere/review',
} as const

for (const language of ['en', 'ja'] as const) {
  const name = { en: 'English', ja: 'Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language, currency: language === 'ja' ? 'JPY' : 'EUR' } })

    test(`every page in ${name}, light, dark and in high contrast, small and large, fits and can be used by everybody (WCAG 2.2 AA)`, async ({
      profile,
      start,
    }) => {
      test.setTimeout(900_000)
      seedJournal(profile, busyPast(language, Date.now()))
      const app = await start()
      await app.desk.getByRole('navigation').first().waitFor()
      const screens = new Screens(`${language}-pages`)
      await screens.take(app, 'desk', 'restored')
      const { common, data } = labelsIn(language)
      await app.desk.getByRole('button', { name: common.action.understood }).click()
      await app.desk.getByRole('button', { name: data.undecided.notNow }).click()
      for (const [state, place] of Object.entries(places)) {
        await goTo(app, place)
        await screens.take(app, 'desk', state)
      }
      await searching(app, screens, language)
      await broken(app, language)
    })
  })
}

async function searching(app: RunningApp, screens: Screens, language: Language): Promise<void> {
  const { search: t } = labelsIn(language)
  await goTo(app, '/today')
  await app.desk.keyboard.press('ControlOrMeta+k')
  const box = app.desk.getByRole('dialog', { name: t.title })
  await box.getByText(t.teach.customer.finds).waitFor()
  await screens.take(app, 'desk', 'search-teaches')
  const field = box.getByRole('textbox', { name: t.title })
  await field.fill(language === 'en' ? 'ink' : 'インク')
  await box.getByRole('option').first().waitFor()
  await screens.take(app, 'desk', 'search-found')
  await field.fill('zzzz')
  await box.getByText(t.nothing).waitFor()
  await screens.take(app, 'desk', 'search-nothing')
  await app.desk.keyboard.press('Escape')
  await expect(box).toBeHidden()
}

/** What a defect of ours would look like: something that a page needs throws. */
async function broken(app: RunningApp, language: Language): Promise<void> {
  await app.desk.evaluate(() => {
    Reflect.set(Intl, 'DateTimeFormat', function planted() {
      throw new Error('planted')
    })
    window.location.hash = '/calls'
    window.location.hash = '/cases/case-0'
  })
  const { failure } = labelsIn(language).common
  await app.desk.getByRole('heading', { name: failure.title }).waitFor()
  // What no longer draws does not follow a change of the look either.
  expect(await violations(app.desk)).toEqual([])
  expect(await crowding(app.desk)).toEqual([])
  expect(app.takeComplaints().join()).toContain('planted')
}

async function goTo(app: RunningApp, place: string): Promise<void> {
  await app.desk.evaluate((wanted) => {
    window.location.hash = wanted
  }, place)
  await app.desk.locator('main h1').first().waitFor()
  await app.desk.waitForTimeout(300)
}
