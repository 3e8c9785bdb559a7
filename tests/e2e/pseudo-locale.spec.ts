import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { setWindowSize, showCompanion } from './support/app-window.ts'
import { everyPlace, goToPlace, startWithPast } from './support/every-place.ts'
import type { Profile } from './support/profile.ts'
import { buildPseudoApp, pseudoFolder } from './support/pseudo-app.ts'
import { clippedTexts, plainWords } from './support/read-page.ts'
import { projectRoot } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

// All that somebody wrote is Japanese here, so whatever reads as English was never put into a locale
// file, or is content that has languages of its own.
test.use({
  appFolder: pseudoFolder,
  settings: { repName: '見本花子', repFirm: '見本部品', repPhone: '', repEmail: '' },
})

/** Beside the call, at ease, and as a strip. */
const companionSizes: readonly (readonly [number, number])[] = [
  [380, 680],
  [480, 900],
  [380, 120],
]

test.beforeAll(() => buildPseudoApp())

test('in a language a third longer than English nothing is cut off, and every word can be translated', async ({
  profile,
  start,
}) => {
  test.setTimeout(240_000)
  const app = await startWithPast(profile, start)
  const wrong: object[] = []
  for (const place of everyPlace) {
    await goToPlace(app, place)
    for (const width of [1320, 900, 700]) {
      await setWindowSize(app, 'desk', width, 860)
      await settled(app.desk)
      for (const clipped of await clippedTexts(app.desk)) wrong.push({ place, width, ...clipped })
    }
    // Licences are in the words of who gave them.
    const foreign = place === '/about' ? [] : await foreignWords(app.desk, profile)
    if (foreign.length > 0) wrong.push({ place, foreign })
  }
  expect(wrong).toEqual([])
})

test('nor in the companion, from the first line to the look back, in a strip neither', async ({
  profile,
  start,
}) => {
  const app = await startWithPast(profile, start)
  const wrong: object[] = []
  const look = async (
    state: string,
    sizes: readonly (readonly [number, number])[] = companionSizes,
  ) => {
    for (const [width, height] of sizes) {
      await setWindowSize(app, 'companion', width, height)
      await settled(app.companion)
      const at = { state, size: `${width}×${height}` }
      for (const clipped of await clippedTexts(app.companion)) wrong.push({ ...at, ...clipped })
    }
    const foreign = await foreignWords(app.companion, profile)
    if (foreign.length > 0) wrong.push({ state, foreign })
    await setWindowSize(app, 'companion', 380, 680)
  }
  const { companion } = app
  const keys = companion.keyboard
  const line = companion.locator('textarea').last()
  const capture = async (text: string) => {
    await line.focus()
    await keys.insertText(text)
    await keys.press('Enter')
  }
  await showCompanion(app)
  await look('no call', [[380, 680]])
  await companion.locator('main button').first().click()
  await line.waitFor()
  await look('nothing known')
  for (const said of [
    '!止まっている',
    '!連絡がない',
    '"約束しました',
    '~大声',
    '>明日',
    '*特急便',
  ]) {
    await capture(said)
  }
  for (const panel of ['F1', 'F2', 'F3']) {
    await line.press(panel)
    await look(panel, [[380, 680]])
    await keys.press('Escape')
  }
  for (const step of [1, 2, 3, 4, 5, 6, 7]) {
    await line.press(`ControlOrMeta+${step}`)
    await companion.locator(`[aria-current="step"]`).nth(0).waitFor()
    await look(`step ${step}`)
  }
  await line.press('ControlOrMeta+2')
  await keys.press('ControlOrMeta+Enter')
  await companion.getByRole('timer').nth(1).waitFor()
  await look('silence is held')
  await keys.press('ControlOrMeta+Shift+e')
  await companion.getByRole('radio').first().waitFor({ state: 'attached' })
  await look('wrap-up', [[380, 680]])
  expect(wrong).toEqual([])
})

/** Until the page has laid itself out for another size. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

async function foreignWords(page: Page, { folder }: Profile): Promise<string[]> {
  const ofPath = new Set(folder.toLowerCase().match(/[a-z]+/g))
  const words = (await plainWords(page)).map((word) => word.toLowerCase())
  return words.filter((word) => !known.has(word) && !ofPath.has(word))
}

/** Words of content that has both languages in itself, names, and what a date says. */
const known = new Set(
  [
    ...['playbooks', 'remedies', 'letters', 'review', 'rehearsal', 'rehearsal/callers'].flatMap(
      contentOf,
    ),
    // What a system says by itself in each language: days, currencies, colours and units.
    'Tanto English mon tue wed thu fri sat sun year month day am pm ctrl shift alt enter esc',
    'jan feb mar apr may jun jul aug sep sept oct nov dec euro kb csv salesforce hubspot',
    'january february march april june july august september october november december',
    // What the library of the components reads out, and what the cases of the tests say.
    'press dragging pallet',
    'dark grayish green cyan pink orange purple tel callto ref dropzone',
  ]
    .join(' ')
    .toLowerCase()
    .match(/[a-z]+/g),
)

function contentOf(folder: string): string[] {
  const path = join(projectRoot, 'resources', folder)
  const files = readdirSync(path).filter((name) => name.endsWith('.json'))
  return files.map((name) => readFileSync(join(path, name), 'utf8'))
}
