import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TodayPage } from '#renderer/features/cases/today/today-page.tsx'
import type { CalendarEntry } from '#shared/calendar-file/calendar-entry.ts'
import { caseOpened } from '../../../support/builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const dates = { name: 'Dates to my calendar' }

async function today(outcome: 'saved' | 'cancelled' = 'saved') {
  const saved: CalendarEntry[][] = []
  const window = await renderInWindow(<TodayPage />, {
    before: [caseOpened()],
    desktop: {
      saveCalendarFile: async ({ entries }) => {
        saved.push(entries)
        return outcome === 'saved'
          ? { kind: 'saved', fileName: 'Dates.ics' }
          : { kind: 'cancelled' }
      },
    },
  })
  const save = async () => {
    const before = saved.length
    await window.user.click(await screen.findByRole('button', dates))
    await waitFor(() => expect(saved.length).toBe(before + 1))
    return saved.at(-1) ?? []
  }
  return { ...window, save }
}

test('all dates go into one file, which is said, and each export is newer', async () => {
  const { save } = await today()
  const [first] = await save()
  expect(first).toMatchObject({ title: expect.stringContaining('M. Ito'), isCancelled: false })
  expect(await screen.findByText(/Saved as Dates.ics/)).toBeInstanceOf(HTMLElement)
  const [second, ...others] = await save()
  expect(others).toEqual([])
  expect(second?.key).toBe(first?.key)
  expect(second?.updatedAtMs).toBeGreaterThan(first?.updatedAtMs ?? Infinity)
})

test('a file that was not saved is not remembered as exported', async () => {
  const { save } = await today('cancelled')
  const [first] = await save()
  const [second] = await save()
  // Newer by the clock alone, which goes on by milliseconds here, not by the second of an export.
  expect((second?.updatedAtMs ?? 0) - (first?.updatedAtMs ?? 0)).toBeLessThan(1000)
})
