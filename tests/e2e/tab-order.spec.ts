import type { Page } from '@playwright/test'
import { CompanionPage } from './pages/companion-page.ts'
import { labelsIn } from './pages/labels.ts'
import { setWindowSize, showCompanion } from './support/app-window.ts'
import { everyPlace, goToPlace, startWithPast } from './support/every-place.ts'
import { type Stop, walkByTab } from './support/tab-walk.ts'
import { expect, test } from './support/test.ts'

test.use({ trace: 'off' })

const { companion: t } = labelsIn('en')
/** Until all that moves has come to its end, but for what moves for ever. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    const ends = document.getAnimations().filter(({ effect }) => {
      return effect?.getComputedTiming().iterations !== Infinity
    })
    await Promise.all(ends.map(({ finished }) => finished.catch(() => undefined)))
  })

const faulty = (stops: readonly Stop[]) => stops.filter(({ faults }) => faults.length > 0)

test('the walk by Tab notices what is wrong with a stop', async ({ app }) => {
  await app.desk.getByRole('button', { name: 'Call now' }).waitFor()
  expect(faulty(await walkByTab(app.desk))).toEqual([])
  await app.desk.evaluate(() => {
    const style = 'position: fixed; z-index: 9; top: 40px; left: 500px'
    const button = (name: string, more: string) =>
      `<button style="${style}; ${more}">${name}</button>`
    document.body.insertAdjacentHTML(
      'beforeend',
      [
        button('Above all', ''),
        button('Left of it', 'left: 300px; outline: none'),
        button('', 'left: 600px; width: 40px'),
        button('Pale', 'left: 700px; outline-color: #eeeeee'),
        button('Away', 'left: -500px'),
        button('Under', 'z-index: -1; top: 300px'),
      ].join(''),
    )
  })
  const found = faulty(await walkByTab(app.desk)).map(({ at, faults }) => `${at}: ${faults.join()}`)
  expect(found.join('\n')).toMatch(
    /Above all”: goes back up.*\n.*Left of it”: goes back left.*has no ring\n.*has no name\n.*Pale”: its ring has 1\.\d:1\n.*Away”: .*is out of sight\n.*Under”: .*is covered/,
  )
})

test('Tab leads through every page in the order it is read, and shows where it is', async ({
  profile,
  start,
}) => {
  const app = await startWithPast(profile, start)
  const wrong: object[] = []
  for (const place of everyPlace) {
    await goToPlace(app, place)
    for (const stop of faulty(await walkByTab(app.desk))) wrong.push({ place, ...stop })
  }
  expect(wrong).toEqual([])
})

test('Tab leads through the companion in every state of a call, and always comes round', async ({
  profile,
  start,
}) => {
  const app = await startWithPast(profile, start)
  const call = new CompanionPage(app.companion)
  const wrong: object[] = []
  const walk = async (state: string) => {
    // What has just come takes no press at first.
    await atRest(app.companion)
    const stops = await walkByTab(app.companion)
    if (stops.length === 0) wrong.push({ state, nothing: 'can be gone to' })
    for (const stop of faulty(stops)) wrong.push({ state, ...stop })
    await app.companion.keyboard.press('Escape')
  }
  await showCompanion(app)
  await app.companion.getByRole('button', { name: t.idle.start }).waitFor()
  await walk('no call')
  await goToPlace(app, '/cases/second')
  await app.desk.getByRole('button', { name: 'Start the call' }).click()
  await call.line.waitFor()
  await walk('the call begins')
  for (const line of ['! ink late', '! no word', '" again', '> call by tomorrow noon']) {
    await call.capture(line)
  }
  await expect(call.said.getByRole('listitem')).toHaveCount(4)
  for (const panel of ['F1', 'F2', 'F3']) {
    await call.line.press(panel)
    await walk(panel)
  }
  for (const step of [1, 2, 3, 4, 5, 6, 7]) {
    await call.line.press(`ControlOrMeta+${step}`)
    await expect(call.currentStep()).toHaveAccessibleName(new RegExp(`^${step} `))
    await walk(`step ${step}`)
  }
  await call.line.press('ControlOrMeta+2')
  await call.moveOn()
  await call.prompt.getByRole('timer').waitFor()
  await walk('silence is held')
  for (const height of [300, 120]) {
    await setWindowSize(app, 'companion', 380, height)
    await walk(`${height} px high`)
  }
  await setWindowSize(app, 'companion', 380, 680)
  await call.line.press('ControlOrMeta+Shift+e')
  await app.companion.getByRole('heading', { name: t.wrapUp.title }).waitFor()
  await walk('wrap-up')
  expect(wrong).toEqual([])
})
