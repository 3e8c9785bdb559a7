import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languageFor } from '#electron/main/language-for.ts'
import { openSettings } from '#electron/main/settings-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const defaults = {
  language: 'system',
  theme: 'system',
  density: 'comfortable',
  repName: '',
  repFirm: '',
  repPhone: '',
  repEmail: '',
  brandColour: '#2f5d50',
  paper: 'a4',
  signature: [],
  currency: 'EUR',
  authorityLimit: null,
  tax: null,
  deskZoom: 100,
  companionZoom: 100,
  companionPinned: true,
  lockAfterMinutes: null,
  hideFromScreenSharing: false,
  clearClipboard: true,
  country: 'none',
  workingDays: [1, 2, 3, 4, 5],
  phoneCountry: 'system',
  dialWith: 'tel',
  opensAt: '09:00',
  closesAt: '17:00',
  quietFrom: '18:00',
  quietUntil: '08:00',
  reminders: true,
  promptIntensity: 'normal',
  mutedNudges: [],
  talkMeter: 'off',
  talkHearsThem: false,
  rehearsalVoice: true,
  updates: 'off',
  firstSteps: { isAway: false, tried: [] },
  summonShortcut: null,
  callShortcuts: {},
}

test('a first start has defaults', async () => {
  expect(openSettings(await temporaryFolder()).current()).toEqual(defaults)
})

test('a choice holds at once and after a restart', async () => {
  const folder = await temporaryFolder()
  const settings = openSettings(folder)
  settings.change({ theme: 'dark' })
  settings.change({ repName: 'Robin Sample' })
  expect(settings.current().theme).toBe('dark')
  await settings.settled()
  expect(openSettings(folder).current()).toEqual({
    ...defaults,
    theme: 'dark',
    repName: 'Robin Sample',
  })
})

test.each(['', '{', 'null', '[]', '"x"', '{"theme":"neon","repName":7,"companionPinned":false}'])(
  'a damaged file (%s) costs what is damaged and no more',
  async (content) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'settings.json'), content)
    const pinned = !content.includes('companionPinned')
    expect(openSettings(folder).current()).toEqual({ ...defaults, companionPinned: pinned })
  },
)

test.each(['0', '-5', '1.5', '"15"', '100000', 'true'])(
  'a lock after %s minutes is no lock, and costs no other setting',
  async (minutes) => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, 'settings.json'),
      `{"lockAfterMinutes":${minutes},"repName":"Robin Sample"}`,
    )
    expect(openSettings(folder).current()).toEqual({ ...defaults, repName: 'Robin Sample' })
  },
)

test.each([
  { workingDays: [] },
  { workingDays: [0, 8] },
  { workingDays: 'Monday' },
  { country: 'Atlantis' },
  { opensAt: '9:00' },
  { closesAt: '24:00' },
  { quietFrom: 18 },
  { reminders: 'yes' },
  { opensAt: '17:00', closesAt: '09:00' },
  { opensAt: '18:00' },
])('working times that make no sense (%j) are the usual ones', async (file) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'settings.json'), JSON.stringify(file))
  expect(openSettings(folder).current()).toEqual(defaults)
})

test('hours that end before they begin are not kept, other choices are', async () => {
  const settings = openSettings(await temporaryFolder())
  settings.change({ opensAt: '08:00', closesAt: '12:00' })
  expect(settings.current()).toEqual({ ...defaults, opensAt: '08:00', closesAt: '12:00' })
  settings.change({ opensAt: '13:00', country: 'JP' })
  expect(settings.current()).toEqual({ ...defaults, country: 'JP' })
  await settings.settled()
})

test('without quiet hours both ends are none', async () => {
  const folder = await temporaryFolder()
  const settings = openSettings(folder)
  settings.change({ quietFrom: null, quietUntil: null })
  await settings.settled()
  expect(openSettings(folder).current()).toMatchObject({ quietFrom: null, quietUntil: null })
})

test('the file is one a person can read', async () => {
  const folder = await temporaryFolder()
  const settings = openSettings(folder)
  settings.change({ currency: 'JPY' })
  await settings.settled()
  expect(await readFile(join(folder, 'settings.json'), 'utf8')).toContain('  "currency": "JPY"')
})

test.each([
  ['ja', ['en-US'], 'ja'],
  ['system', ['ja-JP', 'en'], 'ja'],
  ['system', ['fr-FR', 'ja-JP'], 'ja'],
  ['system', ['fr-FR', 'de'], 'en'],
  ['system', [], 'en'],
] as const)('language %s on a system of %o is %s', (language, system, expected) => {
  expect(languageFor({ language }, system)).toBe(expected)
})

test('a first start goes by the country of the system, until something is chosen', async () => {
  const folder = await temporaryFolder()
  const first = openSettings(folder, () => 'JP')
  expect(first.current()).toEqual({ ...defaults, currency: 'JPY', country: 'JP' })
  expect(openSettings(await temporaryFolder(), () => 'US').current()).toMatchObject({
    currency: 'USD',
    paper: 'letter',
  })
  expect(openSettings(await temporaryFolder(), () => 'BR').current()).toEqual(defaults)

  first.change({ currency: 'EUR' })
  await first.settled()
  expect(openSettings(folder, () => 'JP').current()).toMatchObject({
    currency: 'EUR',
    country: 'JP',
  })
})
