import { readFileSync, statSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { keepLog, log, logFiles } from '#electron/main/log.ts'
import { sourceFiles } from '../support/source-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function written(run: () => void): string {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  run()
  return write.mock.calls.map(([text]) => String(text)).join('')
}

test('every line the app logs is written in its code, letter by letter', () => {
  const calls = sourceFiles('electron').flatMap(({ path, text }) =>
    path === 'electron/main/log.ts'
      ? []
      : Array.from(text.matchAll(/\blog\((?!\s*'[^'\\]*'\s*[,)])/g), () => path),
  )
  expect(calls).toEqual([])
})

test('nothing writes to where the app was started from but the log', () => {
  const others = sourceFiles('electron').filter(({ text }) =>
    /\bconsole\.|\bstd(out|err)\b/.test(text),
  )
  expect(others.map(({ path }) => path)).toEqual(['electron/main/log.ts'])
})

test.each([
  ['ENOSPC', 'tanto: refused ENOSPC\n'],
  ['http:', 'tanto: refused http:\n'],
  ['', 'tanto: refused\n'],
  ['Harbour Print Works', 'tanto: refused\n'],
  ['/home/robin/case.pdf', 'tanto: refused\n'],
  ['robin@sample.example', 'tanto: refused\n'],
  ['インクが一日遅れた', 'tanto: refused\n'],
  ['x'.repeat(33), 'tanto: refused\n'],
])('of what else is known only a code is logged: %s', (code, line) => {
  expect(written(() => log('refused', code))).toBe(line)
})

test('lines are kept with their time, in two files at most that never grow on', async () => {
  const folder = await temporaryFolder()
  keepLog(folder)
  written(() => {
    log('refused', 'ENOSPC')
    log('refused', 'Harbour Print Works')
  })
  const [older = '', newest = ''] = logFiles(folder)
  expect(readFileSync(newest, 'utf8')).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z refused ENOSPC\n\S+Z refused\n$/,
  )
  written(() => {
    for (let line = 0; line < 14_000; line++)
      log('the same refusal once more, as often as it comes')
  })
  for (const file of [older, newest]) expect(statSync(file).size).toBeLessThanOrEqual(256 * 1024)
  expect(readFileSync(newest, 'utf8').endsWith('as it comes\n')).toBe(true)
})

test('a log that can’t be written costs nothing but its lines', () => {
  keepLog('/dev/null/nowhere')
  expect(written(() => log('refused'))).toBe('tanto: refused\n')
})
