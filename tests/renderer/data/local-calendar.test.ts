import { afterEach, expect, test, vi } from 'vitest'
import { localCalendar } from '#renderer/data/local-calendar.ts'
import { settingsSchema } from '#shared/settings/settings.ts'

afterEach(() => void vi.restoreAllMocks())

const onMachineIn = (timeZone: string | undefined) => {
  const options = { ...new Intl.DateTimeFormat().resolvedOptions(), timeZone } as never
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options)
  return localCalendar(settingsSchema.parse({ opensAt: '08:30' }))
}

test('work is counted in the machine’s zone, by the settings', () => {
  const { timeZone, opensAt } = onMachineIn('Asia/Tokyo')
  expect([timeZone, opensAt.toString()]).toEqual(['Asia/Tokyo', '08:30:00'])
})

test.each(['Etc/Unknown', 'Nowhere/Land', undefined])(
  'a machine set to a zone that is none (%s) goes by UTC',
  (zone) => {
    expect(onMachineIn(zone).timeZone).toBe('UTC')
  },
)
