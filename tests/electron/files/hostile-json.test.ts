import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWindow } from '#electron/main/windows/place-window.ts'
import { openReminderMemory } from '#electron/main/reminders/reminder-memory.ts'
import { openSettings } from '#electron/main/settings-store.ts'
import { openWindowPlaces } from '#electron/main/windows/window-places.ts'
import { memorySchema } from '#shared/reminder/memory.ts'
import { settingsSchema } from '#shared/settings/settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const defaults = settingsSchema.parse({})
const display = { x: 0, y: 0, width: 1440, height: 900 }
const size = { width: 380, height: 680 }

const numbers = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double(), fc.constant('12'))
const rectangles = fc.record(
  { x: numbers, y: numbers, width: numbers, height: numbers },
  { requiredKeys: [] },
)
const hostileFields = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor', 'toString'), fc.jsonValue())

/** What may stand in a file: JSON of a kind, JSON of any kind, and what is none. */
const contents = fc.oneof(
  hostileFields(Object.keys(defaults)).map((value) => JSON.stringify(value)),
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('['.repeat(100_000), `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, '\0'),
)

test('whatever is in the settings’ file, there are settings that fit', async () => {
  const folder = await temporaryFolder()
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      await writeFile(join(folder, 'settings.json'), content)
      const settings = openSettings(folder).current()
      expect(settingsSchema.parse(settings)).toEqual(settings)
      expect(Object.keys(settings).toSorted()).toEqual(Object.keys(defaults).toSorted())
    }),
    { numRuns: 500 },
  )
})

test('whatever is in the windows’ file, each window finds a place on the display', async () => {
  const folder = await temporaryFolder()
  const places = fc.oneof(
    fc.record({ desk: rectangles, companion: rectangles }).map((value) => JSON.stringify(value)),
    contents,
  )
  await fc.assert(
    fc.asyncProperty(places, async (content) => {
      await writeFile(join(folder, 'windows.json'), content)
      const { desk, companion } = openWindowPlaces(folder).value()
      for (const saved of [desk, companion]) {
        const place = placeWindow(saved, [display], size)
        expect(Object.values(place).every(Number.isSafeInteger)).toBe(true)
        expect(place.x).toBeGreaterThanOrEqual(0)
        expect(place.x + place.width).toBeLessThanOrEqual(display.width)
        expect(place.y + place.height).toBeLessThanOrEqual(display.height)
      }
    }),
    { numRuns: 500 },
  )
})

test('whatever is in the reminders’ file, what is remembered of them fits', async () => {
  const folder = await temporaryFolder()
  const fields = {
    id: fc.string(),
    dueAtMs: numbers,
    isOld: fc.boolean(),
    fired: fc.array(numbers),
  }
  const remembered = fc.array(fc.record(fields, { requiredKeys: [] }))
  const files = fc.oneof(
    remembered.map((reminders) => JSON.stringify({ reminders })),
    contents,
  )
  await fc.assert(
    fc.asyncProperty(files, async (content) => {
      await writeFile(join(folder, 'reminders.json'), content)
      const memory = openReminderMemory(folder).current()
      expect(memorySchema.parse(memory)).toEqual(memory)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['a folder', (path: string) => mkdir(path)],
  ['larger than any choices', (path: string) => writeFile(path, ' '.repeat(2 * 1024 * 1024))],
])('settings whose file is %s are the defaults', async (_what, make) => {
  const folder = await temporaryFolder()
  await make(join(folder, 'settings.json'))
  expect(openSettings(folder).current()).toEqual(defaults)
})

test('settings whose file is a pipe that never ends do not hold up the start', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'settings.json')
  if (process.platform === 'win32') await writeFile(path, '')
  else execFileSync('mkfifo', [path])
  expect(openSettings(folder).current()).toEqual(defaults)
})
