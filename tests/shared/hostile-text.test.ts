import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timestampMsSchema } from '#shared/base/time.ts'
import { maxLine } from '#shared/call/entry.ts'
import { parseDueDate } from '#shared/promise/due-date.ts'
import { readers } from '../support/text-readers.ts'

// Pieces the readers look for, and pieces that almost are.
const pieces = [
  '1 12 1, 1. .5 １ 千 万 〇 十 九 ¥ € EUR - △ 999999999999 275760',
  '. ! ? 。 、 , : / ( ) 「 」 " { } {customer}',
  'by in within until next last the half few mon thursday may 31st 30/2 2026-99-99 13:99 T Z GMT+99',
  'years months days hours minutes tomorrow noon eod ago',
  '月 日 年 時 分 半 曜 営業日 以内 まで 明日 今週 来週 末 午後 朝 夜 の 令和 第 様 さん -san',
]
  .flatMap((line) => line.split(' '))
  .concat(' ', '\t', '\n', '\n\n ', '　', '\u00A0', '\u200B', '\u202E', '\uFEFF', '\uD83D', '\0')
  .concat('and a half', 'end of', 'business days', 'in 1 ')

/** Each piece over and over, as long as a line can be, with an end that fits nothing. */
const longTexts = pieces
  .flatMap((piece) => [piece, `1${piece}`, `${piece}日`])
  .map((piece) => `${piece.repeat(maxLine / piece.length)}x`.slice(-maxLine))

type Progress = { reader: string; index: number }

/** Reads texts in a thread of its own. Resolves with what was under way when it had to be ended. */
function readInThread(texts: readonly string[], patienceMs: number): Promise<Progress | null> {
  const module = new URL('../support/text-readers.ts', import.meta.url).pathname
  const start = `import('vite').then(({ runnerImport }) => runnerImport(${JSON.stringify(module)}))`
  const thread = new Worker(start, { eval: true, workerData: texts })
  return new Promise((resolve, reject) => {
    let last: Progress = { reader: 'nothing yet', index: 0 }
    let timer: NodeJS.Timeout
    const giveUp = () => void thread.terminate().then(() => resolve(last))
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, patienceMs)
    }
    wait()
    thread.on('message', (progress: Progress) => {
      last = progress
      wait()
    })
    thread.once('error', (error) => {
      clearTimeout(timer)
      reject(new Error(`${last.reader}, text ${last.index}`, { cause: error }))
    })
    thread.once('exit', (code) => {
      clearTimeout(timer)
      if (code !== 0) return
      const isDone = last.index === texts.length - 1
      if (isDone) resolve(null)
      else reject(new Error('It ended before all was read'))
    })
  })
}

// The limit is for what never ends: some of these texts take a quarter of a second.
test('no text makes a reader run for ever', { timeout: 300_000 }, async () => {
  const stuck = await readInThread(longTexts, 20_000)
  expect(stuck && `${stuck.reader}: ${longTexts[stuck.index]?.slice(0, 40)}`).toBeNull()
})

const texts = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
      maxLength: 12,
    }),
    fc.constantFrom('', ' '),
  )
  .map(([parts, glue]) => parts.join(glue))

test.each(Object.entries(readers))('no text makes the reader of %s throw', (_name, read) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(() => read(text)).not.toThrow()
    }),
    { numRuns: 1_000 },
  )
})

test('a due date that is read can be kept', () => {
  const nowMs = Date.parse('2026-03-11T10:00:00+09:00')
  const schema = timestampMsSchema.nullable()
  fc.assert(
    fc.property(texts, fc.constantFrom('en' as const, 'ja' as const), (text, language) => {
      const due = parseDueDate(text, { language, nowMs, timeZone: 'Asia/Tokyo' })
      expect(schema.safeParse(due?.dueAtMs ?? null).success).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
