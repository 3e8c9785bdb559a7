import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { listenToLiveRegions } from './support/said-aloud.ts'
import { expect, test } from './support/test.ts'

const lines = ['! ink came late', '! nobody called', '" said twice', '~ louder', '= order 1042']

test('a screen reader hears each prompt once, and nothing of what one types or has written', async ({
  app,
}) => {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const call = new CompanionPage(app.companion)
  await call.line.waitFor()
  const title = call.prompt.getByRole('heading')
  const takeSaid = await listenToLiveRegions(app.companion)

  for (const line of lines) {
    await call.line.focus()
    await app.companion.keyboard.type(line, { delay: 15 })
    await expect(call.line).toHaveValue(line)
    expect(await takeSaid(), `while typing ${line}`).toEqual([])
    await app.companion.keyboard.press('Enter')
    await expect(call.said).toContainText(line.slice(2))
    // The prompt may follow what was written; the list of it is not said.
    await expect(call.saved).toBeVisible()
    const said = (await takeSaid()).map(({ text }) => text)
    for (const written of lines) expect(said.join('\n')).not.toContain(written.slice(2))
    expect(said.length).toBe(new Set(said).size)
  }

  for (const step of [2, 3, 4, 5, 6, 7, 1]) {
    await call.line.press(`ControlOrMeta+${step}`)
    await expect(call.currentStep()).toHaveAccessibleName(new RegExp(`^${step} `))
    const wanted = (await title.textContent()) ?? ''
    const heard: string[] = []
    await expect
      .poll(async () => {
        const said = await takeSaid()
        expect(said.filter(({ interrupts }) => interrupts)).toEqual([])
        heard.push(...said.map(({ text }) => text))
        return heard.filter((text) => text.includes(wanted)).length
      })
      .toBe(1)
    expect(heard.length, heard.join('\n')).toBe(new Set(heard).size)
  }
})

test('the silence that is held is said once: its seconds are not counted aloud', async ({
  app,
}) => {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const call = new CompanionPage(app.companion)
  await call.line.press('ControlOrMeta+2')
  const takeSaid = await listenToLiveRegions(app.companion)
  await call.moveOn()
  const timer = call.prompt.getByRole('timer')
  await timer.waitFor()
  const began = await timer.textContent()
  await expect.poll(() => timer.textContent()).not.toBe(began)
  const later = await timer.textContent()
  await expect.poll(() => timer.textContent()).not.toBe(later)
  const said = await takeSaid()
  expect(said.map(({ text }) => text).join('\n')).toContain(
    (await call.prompt.getByRole('heading').textContent()) ?? '',
  )
  expect(said.filter(({ text }) => text === began || text === later)).toEqual([])
  expect(said.filter(({ interrupts }) => interrupts)).toEqual([])
})

test('a hint about words comes by itself, waits its turn, and is said once, however much is typed after it', async ({
  app,
}) => {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const call = new CompanionPage(app.companion)
  await call.line.press('ControlOrMeta+4')
  await expect(call.currentStep()).toHaveAccessibleName(/^4 /)
  const takeSaid = await listenToLiveRegions(app.companion)
  await app.companion.keyboard.type('> it was the carrier’s fault', { delay: 15 })
  const heard: string[] = []
  const hear = async () => {
    const said = await takeSaid()
    expect(said.filter(({ interrupts }) => interrupts)).toEqual([])
    heard.push(...said.map(({ text }) => text))
    return heard.length
  }
  await expect.poll(hear).toBeGreaterThan(0)
  await app.companion.keyboard.type(' and it will be there tomorrow', { delay: 15 })
  await hear()
  expect(heard.length, heard.join('\n')).toBe(new Set(heard).size)
})
