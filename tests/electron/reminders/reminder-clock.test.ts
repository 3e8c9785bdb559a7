import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createReminderClock } from '#electron/main/reminders/reminder-clock.ts'
import { openReminderMemory } from '#electron/main/reminders/reminder-memory.ts'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import type { Lateness } from '#shared/reminder/lateness.ts'
import type { Upcoming } from '#shared/reminder/reminder.ts'
import { type Settings, settingsSchema } from '#shared/settings/settings.ts'
import { builtAtMs } from '../../support/builders.ts'
import { aReminder } from '../../support/reminder-builders.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const noQuiet = { ...settingsSchema.parse({}), quietFrom: null, quietUntil: null }
const told = (partial: Partial<Upcoming> = {}): Upcoming => ({
  reminders: [],
  moreLate: 0,
  clocks: [],
  isInCall: false,
  ...partial,
})

/** A desktop of a profile, with a clock of its own; nothing is waited for. */
function desktop(folder: string, startMs = builtAtMs) {
  const world: { nowMs: number; settings: Settings } = { nowMs: startMs, settings: noQuiet }
  const shown: string[][] = []
  /** What the file held when a notification was shown. */
  const keptBefore: Promise<string>[] = []
  const lateness: Lateness[] = []
  let asked = 0
  const memory = openReminderMemory(folder)
  const clock = createReminderClock({
    memory,
    settings: () => world.settings,
    nowMs: () => world.nowMs,
    timeZone: () => 'Asia/Tokyo',
    show: ({ due }) => {
      shown.push(due.map(({ id }) => id))
      keptBefore.push(readFile(join(folder, 'reminders.json'), 'utf8'))
    },
    showLateness: (late) => lateness.push(late),
    ask: () => {
      asked += 1
    },
  })
  return { world, shown, keptBefore, lateness, clock, memory, asked: () => asked }
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const soon = aReminder({ dueAtMs: builtAtMs + minuteMs })

test('it is on the disk that it was reminded of, before it is shown', async () => {
  const { clock, world, shown, keptBefore } = desktop(await temporaryFolder())
  await clock.tell(told({ reminders: [soon] }))
  expect(shown).toEqual([])
  world.nowMs = soon.dueAtMs
  await clock.look()
  expect(shown).toEqual([[soon.id]])
  expect(JSON.parse((await keptBefore[0]) ?? '').reminders).toMatchObject([
    { id: soon.id, fired: [soon.dueAtMs] },
  ])
  clock.stop()
})

test('what came due while the app was not running is told at its next start, once', async () => {
  const folder = await temporaryFolder()
  const first = desktop(folder)
  await first.clock.tell(told({ reminders: [soon] }))
  first.clock.stop()

  const second = desktop(folder, soon.dueAtMs + hourMs)
  await second.clock.tell(told({ reminders: [soon] }))
  expect(second.shown).toEqual([[soon.id]])
  second.clock.stop()

  const third = desktop(folder, soon.dueAtMs + 2 * hourMs)
  await third.clock.tell(told({ reminders: [soon] }))
  expect(third.shown).toEqual([])
  third.clock.stop()
})

test('many looks at one moment remind once', async () => {
  const { clock, shown } = desktop(await temporaryFolder(), soon.dueAtMs)
  await Promise.all([clock.tell(told({ reminders: [soon] })), clock.look(), clock.look()])
  expect(shown).toEqual([[soon.id]])
  clock.stop()
})

test('it looks when the next date comes, never looks away for long before, and sleeps else', async () => {
  const { clock, world } = desktop(await temporaryFolder())
  const waits = vi.spyOn(globalThis, 'setTimeout')
  const lastWait = () => waits.mock.calls.at(-1)?.[1]
  await clock.tell(told({ reminders: [soon] }))
  expect(lastWait()).toBe(minuteMs)
  await clock.tell(told({ reminders: [aReminder({ dueAtMs: builtAtMs + 40 * dayMs })] }))
  expect(lastWait()).toBe(10 * minuteMs)
  await clock.tell(told())
  expect(lastWait()).toBe(dayMs)
  // A clock that is nearly over its target changes by the second: the tray does not.
  await clock.tell(told({ clocks: [{ sinceMs: builtAtMs, targetMs: hourMs }] }))
  expect(lastWait()).toBe(minuteMs)
  world.nowMs += 2 * hourMs
  await clock.look()
  expect(lastWait()).toBe(dayMs)
  clock.stop()
})

test('quiet hours hold it back until they end; so does a call', async () => {
  const { clock, world, shown } = desktop(await temporaryFolder(), builtAtMs)
  // 9 in the morning in Tokyo.
  world.settings = { ...noQuiet, quietFrom: '08:30', quietUntil: '10:00' }
  await clock.tell(told({ reminders: [soon] }))
  world.nowMs = builtAtMs + 59 * minuteMs
  await clock.look()
  expect(shown).toEqual([])
  world.nowMs = builtAtMs + 60 * minuteMs
  await clock.tell(told({ reminders: [soon], isInCall: true }))
  expect(shown).toEqual([])
  await clock.tell(told({ reminders: [soon] }))
  expect(shown).toEqual([[soon.id]])
  clock.stop()
})

test('after half a day, or when the clock was changed, the desk is asked anew', async () => {
  const { clock, world, asked } = desktop(await temporaryFolder())
  await clock.tell(told({ reminders: [soon] }))
  world.nowMs += 11 * hourMs
  await clock.look()
  expect(asked()).toBe(0)
  world.nowMs += 2 * hourMs
  await clock.look()
  expect(asked()).toBe(1)
  await clock.tell(told({ reminders: [soon] }))
  world.nowMs -= 365 * dayMs
  await clock.look()
  expect(asked()).toBe(2)
  clock.stop()
})

test('the tray is told what is late', async () => {
  const { clock, lateness } = desktop(await temporaryFolder(), soon.dueAtMs)
  await clock.tell(
    told({ reminders: [soon], moreLate: 2, clocks: [{ sinceMs: builtAtMs, targetMs: hourMs }] }),
  )
  expect(lateness.at(-1)).toMatchObject({ count: 3, first: [soon], usedPercent: 1 })
  clock.stop()
})

test('a file that is none of ours costs what is remembered, and nothing else', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'reminders.json'), '{"reminders":[{"id":7}]}')
  const { clock, shown } = desktop(folder, soon.dueAtMs)
  await clock.tell(told({ reminders: [soon] }))
  expect(shown).toEqual([[soon.id]])
  clock.stop()
})
