import { livedCase } from '../support/lived-case.ts'
import { labelsIn } from './pages/labels.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'

const openedAtMs = Date.parse('2026-03-02T10:00:00Z')

test('the list of cases goes back to the oldest one, however many there are, by keyboard too', async ({
  profile,
  start,
}) => {
  const cases = Array.from({ length: 400 }, (_, index) =>
    livedCase({
      id: `case-${index}`,
      openedAtMs: openedAtMs + index * 1000,
      details: { customer: `Sample Works ${index}` },
    }),
  )
  seedJournal(profile, cases.flat())
  const { desk } = await start()
  await desk.getByRole('link', { name: labelsIn('en').desk.nav.cases }).click()
  const newest = desk.getByRole('link', { name: /Sample Works 399\b/ })
  const oldest = desk.getByRole('link', { name: /Sample Works 0\b/ })
  await newest.focus()
  await expect(oldest).toHaveCount(0)
  await desk.keyboard.press('End')
  await expect(oldest).toBeFocused()
  await desk.keyboard.press('Home')
  await expect(newest).toBeFocused()
})
