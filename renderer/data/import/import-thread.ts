import type { AccountId, ContactId } from '#shared/base/ids.ts'
import { createSealer, noSeal } from '#shared/seal/sealer.ts'
import columnNames from '#resources/import/columns.json'
import { columnNamesSchema } from '#shared/import/column-names.ts'
import { TantoDatabase } from '../database.ts'
import { readOrders } from '../orders.ts'
import { createFileReader, type FileReader } from './file-reader.ts'
import type { Asked, Question, Told } from './import-messages.ts'

// Runs in a thread of its own: a big file holds up no key press, in either window. It reads the
// store by itself to see what is known, and writes nothing.

let reader: FileReader | null = null

const tell = (told: Told) => postMessage(told)

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answerTo(data).then(
    (answer) => tell({ kind: 'answer', id: data.id, answer }),
    () => tell({ kind: 'no-answer', id: data.id }),
  )
})

async function answerTo(question: Question): Promise<unknown> {
  if (question.kind === 'start') {
    reader = start(question)
    return null
  }
  if (!reader) throw new Error('Nothing was started')
  switch (question.kind) {
    case 'open':
      return reader.open(question.file, question.what)
    case 'reopen':
      return reader.reopen(question.dialect)
    case 'check':
      return reader.check(question.plan, (share) => tell({ kind: 'share', share }))
    case 'cancel':
      return reader.cancel()
    case 'next-page':
      return reader.nextPage()
  }
}

function start({ storeKey, defaults }: Extract<Question, { kind: 'start' }>): FileReader {
  const db = new TantoDatabase(storeKey ? createSealer(storeKey, onlyReads) : noSeal)
  // It must neither stand in the way of a store that is dropped, nor open an empty one after it.
  db.on('versionchange', () => {
    db.close()
    tell({ kind: 'failed' })
    return false
  })
  return createFileReader({
    defaults,
    names: columnNamesSchema.parse(columnNames),
    orders: () => readOrders(db),
    accounts: () => db.accounts.toArray(),
    newIds: {
      account: () => crypto.randomUUID() as AccountId,
      contact: () => crypto.randomUUID() as ContactId,
    },
  })
}

function onlyReads(): never {
  throw new Error('Reading a file writes nothing to the store')
}
