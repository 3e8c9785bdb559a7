import { existsSync, readFileSync, statSync } from 'node:fs'
import type { z } from 'zod'
import { writeFileAtomic } from './write-file-atomic.ts'

/** Far more than choices take. What is larger is none of ours, and would hold up the start. */
const largestBytes = 1024 * 1024

/** A small JSON file whose schema has a default for everything: damage costs a choice, not a start. */
export type JsonFile<T> = {
  readonly value: () => T
  /** Takes effect at once; the file follows, the newest content last. */
  readonly change: (change: (current: T) => T) => void
  readonly settled: () => Promise<void>
}

export function openJsonFile<T>(
  path: string,
  schema: z.ZodType<T>,
  onFailure: (error: unknown) => void,
  /** What counts while there is no file. */
  first: unknown = {},
): JsonFile<T> {
  const stored = schema.safeParse(existsSync(path) ? readJson(path) : first)
  let value = stored.success ? stored.data : schema.parse({})
  let writing = Promise.resolve()
  return {
    value: () => value,
    change: (change) => {
      value = change(value)
      const content = `${JSON.stringify(value, null, 2)}\n`
      writing = writing.then(() => writeFileAtomic(path, content)).catch(onFailure)
    },
    settled: () => writing,
  }
}

function readJson(path: string): unknown {
  try {
    const file = statSync(path)
    if (!file.isFile() || file.size > largestBytes) return {}
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}
