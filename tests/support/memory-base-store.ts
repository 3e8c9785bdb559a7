import { createHash } from 'node:crypto'
import { BaseDamagedError } from '#electron/main/team/base-pages.ts'
import type { BaseStore } from '#electron/main/team/base-store.ts'

/** The objects of a team, without a server. */
export function memoryBaseStore() {
  const objects = new Map<string, Uint8Array>()
  const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const store: BaseStore = {
    put: async (name, bytes) => {
      if (objects.has(name)) throw new Error(`${name} is there already`)
      const parts: Uint8Array[] = []
      for await (const part of bytes) parts.push(part)
      const whole = new Uint8Array(Buffer.concat(parts))
      objects.set(name, whole)
      return digestOf(whole)
    },
    get: async (name, digest) => {
      const bytes = objects.get(name)
      if (!bytes) return null
      if (digestOf(bytes) !== digest) throw new BaseDamagedError('Not the object it was')
      return inPieces(bytes)
    },
    remove: async (name) => {
      objects.delete(name)
    },
  }
  return { store, objects }
}

/** As a network gives them: cut anywhere. */
export async function* inPieces(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size)
}
