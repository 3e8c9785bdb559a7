import { parentPort, workerData } from 'node:worker_threads'
import playbookJson from '#resources/playbooks/repair.json'
import { safeFileName } from '#electron/main/export/file-name.ts'
import { languages } from '#shared/base/language.ts'
import { readCaptureLine } from '#shared/call/capture.ts'
import { sentenceCount } from '#shared/call/sentences.ts'
import { nameWithoutTitle } from '#shared/case/person-name.ts'
import { printable, printableLine } from '#shared/document/printable.ts'
import { fillPlaceholders } from '#shared/method/fill-placeholders.ts'
import { playbookSchema } from '#shared/method/playbook.ts'
import { parseAmount } from '#shared/money/parse-amount.ts'
import { parseDueDate } from '#shared/promise/due-date.ts'
import { checked } from './wording-builders.ts'

// Everything that reads what a person typed or pasted. Runs in a thread of its own, which can be
// ended from outside when a text makes one of them run for ever.

const { signs } = playbookSchema.parse(playbookJson)
const nowMs = Date.parse('2026-03-11T10:00:00+09:00')

export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a captured line': (text) => readCaptureLine(text, { signs, plainKind: 'note' }),
  'a due date': (text) =>
    languages.map((language) => parseDueDate(text, { language, nowMs, timeZone: 'Asia/Tokyo' })),
  'an amount': (text) => ['EUR', 'JPY', 'KWD'].map((currency) => parseAmount(text, currency)),
  sentences: sentenceCount,
  'a name': (text) => languages.map((language) => nameWithoutTitle(text, language)),
  'a placeholder': (text) =>
    languages.map((language) => [
      fillPlaceholders(text, {}, language),
      fillPlaceholders('{customer}', { customer: text }, language),
    ]),
  'a text of a document': (text) => [printable(text), printableLine(text)],
  wording: (text) => languages.map((language) => checked(text, language)),
  'a file name': (text) => safeFileName(text, 'pdf'),
}

// Only where it was started as a thread: tests import the list too.
const texts = workerData as readonly string[] | null
for (const [index, text] of (parentPort && texts ? texts : []).entries()) {
  for (const [reader, read] of Object.entries(readers)) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    parentPort?.postMessage({ reader, index })
    read(text)
  }
}
