import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '#shared/base/schema.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { log } from '../log.ts'
import { keyringFormat, keyringSchema, mergedKeyrings, type StoredKeyring } from './keyring.ts'

export type FoundKeyring =
  | { readonly kind: 'found'; readonly keyring: StoredKeyring }
  /** There is none, or none that can be read. What could not be read was kept aside. */
  | { readonly kind: 'none' }
  /** A newer version of the app wrote it. Nothing was touched. */
  | { readonly kind: 'newer' }

/**
 * Reads the keyring from its two files and makes both the same: a missing or damaged one is written
 * from the other, the damaged one kept aside. Where they differ the first holds, and no key is lost.
 */
export async function readKeyring(folder: string, nowMs: number): Promise<FoundKeyring> {
  const files = await Promise.all(pathsIn(folder).map(readOne))
  if (files.some(({ kind }) => kind === 'newer')) return { kind: 'newer' }
  for (const { kind, path } of files) {
    if (kind === 'damaged') await keepAside(path, nowMs)
  }
  const [first, second] = files.flatMap((file) => (file.kind === 'found' ? file.keyring : []))
  if (!first) return { kind: 'none' }
  const keyring = second ? mergedKeyrings(first, second) : first
  if (files.some((file) => file.kind !== 'found' || file.text !== textOf(keyring))) {
    await writeKeyring(folder, keyring).catch(() => log('the keyring could not be healed'))
  }
  return { kind: 'found', keyring }
}

/**
 * Writes both copies, for nobody but this user to read. Throws what the file system says; the first
 * file, which holds, is then as it was.
 */
export async function writeKeyring(folder: string, keyring: StoredKeyring): Promise<void> {
  // The second copy first: when the file that holds changes, nothing of it is in one place only.
  for (const path of pathsIn(folder).toReversed()) {
    await writeFileAtomic(path, textOf(keyring), 0o600)
  }
}

function pathsIn(folder: string): string[] {
  return [join(folder, 'keyring.json'), join(folder, 'keyring.copy.json')]
}

function textOf(keyring: StoredKeyring): string {
  return `${JSON.stringify(keyringSchema.parse(keyring), null, 2)}\n`
}

type KeyringFile = { readonly path: string } & (
  | { readonly kind: 'found'; readonly keyring: StoredKeyring; readonly text: string }
  | { readonly kind: 'missing' | 'damaged' | 'newer' }
)

const newerSchema = z.looseObject({ format: z.number().gt(keyringFormat) })

async function readOne(path: string): Promise<KeyringFile> {
  try {
    const text = await readFile(path, 'utf8')
    const content: unknown = JSON.parse(text)
    if (newerSchema.safeParse(content).success) return { kind: 'newer', path }
    return { kind: 'found', path, text, keyring: keyringSchema.parse(content) }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { kind: isMissing ? 'missing' : 'damaged', path }
  }
}

async function keepAside(path: string, nowMs: number): Promise<void> {
  const aside = path.replace(/\.json$/, `.damaged-${nowMs}.json`)
  await rename(path, aside).catch(() => log('a damaged keyring could not be kept aside'))
}
