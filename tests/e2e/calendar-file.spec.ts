import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import type { CalendarEntry } from '#shared/calendar-file/calendar-entry.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { DeskPage } from './pages/desk-page.ts'
import { revealedFiles, saveInto } from './support/save-dialog.ts'
import { expect, test } from './support/test.ts'

test('dates are saved as a file that another program reads', async ({ app }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-dates-'))
  await saveInto(app, folder)
  const entry: CalendarEntry = {
    key: 'promise-1',
    title: '代替品の発送 😀, by 15:00; sample',
    description: 'END:VEVENT\nNorthgate Sample Tools',
    startMs: Date.UTC(2026, 2, 11, 6),
    endMs: null,
    updatedAtMs: Date.UTC(2026, 2, 2),
    alarmMinutesBefore: 15,
    isCancelled: false,
  }
  const outcome = await app.desk.evaluate(
    (input) => (window as unknown as { desktop: DesktopBridge }).desktop.saveCalendarFile(input),
    { entries: [entry], suggestedName: 'Dates: sample' },
  )
  expect(outcome).toEqual({ kind: 'saved', fileName: 'Dates sample.ics' })
  expect(readdirSync(folder)).toEqual(['Dates sample.ics'])
  expect(await revealedFiles(app)).toEqual([join(folder, 'Dates sample.ics')])

  const file = readFileSync(join(folder, 'Dates sample.ics'), 'utf8')
  const [event, ...others] = new ICAL.Component(ICAL.parse(file) as never)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
  expect(others).toEqual([])
  expect(event?.summary).toBe(entry.title)
  expect(event?.description).toBe(entry.description)
  expect(event?.startDate.toJSDate().getTime()).toBe(entry.startMs)
  rmSync(folder, { recursive: true, force: true })
})

test('a case’s dates, saved twice, are the same entries, the second file the newer', async ({
  app,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-dates-'))
  await saveInto(app, folder)
  await new DeskPage(app.desk).openCase('Northgate Sample Tools', 'Flanges came late')
  const entryOf = (name: string) => {
    const file = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), 'utf8')) as never)
    return file.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  }
  const save = async () => {
    await app.desk.getByRole('button', { name: 'Dates to my calendar' }).click()
    await expect(app.desk.getByText(/^Saved as Dates Northgate Sample Tools\.ics/)).toBeVisible()
    return entryOf('Dates Northgate Sample Tools.ics')
  }
  const [first, ...others] = await save()
  expect(others).toEqual([])
  expect(first?.summary).toContain('Flanges came late')
  rmSync(join(folder, 'Dates Northgate Sample Tools.ics'))
  await app.desk.getByRole('link', { name: 'Today' }).click()
  await app.desk.getByRole('button', { name: 'Dates to my calendar' }).click()
  // What is being written has another name until it is whole.
  const saved = () => readdirSync(folder).filter((name) => name.endsWith('.ics'))
  await expect.poll(saved).toHaveLength(1)
  const [second] = entryOf(saved()[0] ?? '')
  expect(second?.uid).toBe(first?.uid)
  expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Infinity)
  rmSync(folder, { recursive: true, force: true })
})
