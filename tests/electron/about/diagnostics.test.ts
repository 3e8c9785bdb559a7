import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticsText, logLines } from '#electron/main/about/diagnostics.ts'
import { shownSettings } from '#electron/main/about/shown-settings.ts'
import { settingsSchema } from '#shared/settings/settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const about = {
  version: '0.1.0',
  electron: '45.4.1',
  chromium: '150.0.0.0',
  node: '24.0.0',
  system: 'linux 6.1.0 x64',
  isTestRuntime: false,
}

const typed = {
  repName: 'Robin Sample',
  repFirm: 'Sample Parts Ltd',
  repPhone: '+44 20 0000 0000',
  repEmail: 'robin@sample.example',
  signature: ['Sample House, 1 Sample Street'],
  authorityLimit: { minor: 98_765, currency: 'EUR' },
}

test('of settings the choices are said, and nothing that somebody typed', () => {
  const text = shownSettings(settingsSchema.parse(typed)).join('\n')
  expect(text).toContain('theme: "system"')
  expect(text).toContain('authorityLimit: set')
  expect(text).toContain('tax: not set')
  expect(text).not.toMatch(/Robin|Sample|sample|0000|98765/)
})

test('lines of the log are told as they were written; what else lies in its file is not', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'logs'))
  await writeFile(
    join(folder, 'logs/tanto.old.log'),
    '2026-11-22T10:00:00.000Z no snapshot: ENOSPC\n',
  )
  await writeFile(
    join(folder, 'logs/tanto.log'),
    [
      '2026-11-23T10:00:00.000Z export failed: EACCES',
      'Harbour Print Works called',
      '2026-11-23T10:00:01.000Z /home/robin/case.pdf',
      '2026-11-23T10:00:02.000Z インクが一日遅れた',
      '2026-11-23T10:00:03.000Z robin@sample.example',
    ].join('\n'),
  )
  expect(await logLines(folder)).toEqual([
    '2026-11-22T10:00:00.000Z no snapshot: ENOSPC',
    '2026-11-23T10:00:00.000Z export failed: EACCES',
  ])
})

test('without a log the diagnostics say so', async () => {
  const text = diagnosticsText({
    about,
    screens: ['1440 x 960, scale 1'],
    memory: [],
    graphics: [],
    settings: [],
    data: ['events: 3'],
    log: await logLines(await temporaryFolder()),
  })
  expect(text).toContain('version: 0.1.0')
  expect(text).toContain('Data\n  events: 3\n')
  expect(text).toContain('nothing was written')
  expect(text).not.toContain('for tests')
})
