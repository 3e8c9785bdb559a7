import { mkdir, open, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { type SealingKeys, sealersOf } from '../journal/sealers.ts'

/** Far more than is ever kept. What is larger is none of ours. */
const largestBytes = 16 * 1024 * 1024

/** A small file about the team: sealed where the data is, for nobody but its user where it is not. */
export type SealedFile = {
  /** Null: there is none. Throws when it is there and can't be read. */
  readonly read: () => Promise<string | null>
  /** The whole new content or the old one; one write after the other. */
  readonly write: (text: string) => Promise<void>
  readonly remove: () => Promise<void>
}

// One line that says the key, then the content.
const head = /^tanto ([0-9a-f]{8}|open)$/
const longestHead = 20

/** @param keys those of the data, for the purpose `team` */
export function openSealedFile(path: string, keys: () => Promise<SealingKeys>): SealedFile {
  const context = `tanto ${basename(path)}`
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work)
    turn = next.catch(() => {})
    return next
  }
  return {
    read: () =>
      inTurn(async () => {
        const bytes = await bytesOf(path)
        if (!bytes) return null
        const end = bytes.subarray(0, longestHead).indexOf('\n')
        const keyId = head.exec(bytes.subarray(0, Math.max(0, end)).toString('latin1'))?.[1]
        if (keyId === undefined) throw new Error('The file is not what was written')
        const sealer = sealersOf(await keys()).forKey(keyId === 'open' ? null : keyId)
        return Buffer.from(sealer.open(bytes.subarray(end + 1), context)).toString('utf8')
      }),
    write: (text) =>
      inTurn(async () => {
        const { current } = sealersOf(await keys())
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        const sealed = current.seal(Buffer.from(text), context)
        const line = Buffer.from(`tanto ${current.keyId ?? 'open'}\n`)
        await writeFileAtomic(path, Buffer.concat([line, sealed]), 0o600)
      }),
    remove: () => inTurn(() => rm(path, { force: true })),
  }
}

async function bytesOf(path: string): Promise<Buffer | null> {
  const file = await open(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  try {
    if ((await file.stat()).size > largestBytes) throw new Error('The file is too large')
    return await file.readFile()
  } finally {
    await file.close()
  }
}
