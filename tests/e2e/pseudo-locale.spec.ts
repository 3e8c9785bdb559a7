import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TantoEvent } from '#shared/event/event.ts'
import { livedCase } from '../support/lived-case.ts'
import { setWindowSize } from './support/app-window.ts'
import { buildPseudoApp, pseudoFolder } from './support/pseudo-app.ts'
import { clippedTexts, plainWords } from './support/read-page.ts'
import { projectRoot, type RunningApp } from './support/running-app.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'

// All that somebody wrote is Japanese here, so whatever reads as English was never put into a locale
// file, or is content that has languages of its own.
test.use({
  appFolder: pseudoFolder,
  settings: { repName: '見本花子', repFirm: '見本部品', repPhone: '', repEmail: '' },
})

const openedAtMs = Date.parse('2026-03-02T10:00:00Z')
const details = {
  customer: '見本印刷所',
  contact: '山田見本',
  phone: '+81 3 0000 0000',
  whatHappened: 'インクが二日遅れて届き、三号機が止まった。',
} as const

const past: readonly TantoEvent[] = [
  ...livedCase({
    id: 'late-ink',
    openedAtMs,
    details,
    acts: 3,
    owed: [
      { kind: 'promise-by-us', text: '明日の午前中に状況を電話する', dueAtMs: openedAtMs },
      { kind: 'promise-by-them', text: '写真を送る', dueAtMs: null },
    ],
  }),
  ...livedCase({ id: 'second', openedAtMs: openedAtMs + 1000, details }),
]

const places = [
  '/today',
  '/cases',
  '/cases/new',
  '/cases/bin',
  '/cases/late-ink',
  '/cases/late-ink/edit',
  '/cases/late-ink/prepare',
  '/cases/late-ink/handover',
  '/cases/late-ink/report',
  '/promises',
  '/calls',
  '/insight/all',
  '/rehearsal',
  '/settings',
]

test.beforeAll(() => buildPseudoApp())

test('in a language a third longer than English nothing is cut off, and every word can be translated', async ({
  profile,
  start,
}) => {
  seedJournal(profile, past)
  const app = await start()
  await app.desk.getByRole('navigation').first().waitFor()
  const wrong: object[] = []
  const ofPath = new Set(profile.folder.toLowerCase().match(/[a-z]+/g))
  for (const place of places) {
    for (const width of [1320, 900, 700]) {
      await setWindowSize(app, 'desk', width, 860)
      await goTo(app, place)
      for (const clipped of await clippedTexts(app.desk)) wrong.push({ place, width, ...clipped })
    }
    const words = (await plainWords(app.desk)).map((word) => word.toLowerCase())
    const foreign = words.filter((word) => !known.has(word) && !ofPath.has(word))
    if (foreign.length > 0) wrong.push({ place, foreign })
  }
  expect(wrong).toEqual([])
})

async function goTo(app: RunningApp, place: string): Promise<void> {
  await app.desk.evaluate((wanted) => {
    window.location.hash = wanted
  }, place)
  await app.desk.locator('main h1').first().waitFor()
  await app.desk.waitForTimeout(400)
}

/** Words of content that has both languages in itself, names, and what a date says. */
const known = new Set(
  [
    ...['playbooks', 'remedies', 'letters', 'review', 'rehearsal', 'rehearsal/callers'].flatMap(
      contentOf,
    ),
    // What a system says by itself in each language: days, currencies, colours and units.
    'Tanto English mon tue wed thu fri sat sun year month day am pm ctrl shift alt enter esc',
    'jan feb mar apr may jun jul aug sep sept oct nov dec november euro kb',
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
