import type { NatsConnection } from '@nats-io/transport-node'
import type { TeamId } from '#shared/team/shared-event.ts'
import { BaseDamagedError } from './base-pages.ts'
import { replicasAt } from './team-stream.ts'

/** Where the objects of a team lie: its bases, and its cases that are over. */
export type BaseStore = {
  /** Writes an object under a new name and reads it back. Its SHA-256, hexadecimal. */
  readonly put: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<string>
  /** Null: there is no such object. Throws a BaseDamagedError when it is another than was told. */
  readonly get: (name: string, digest: string) => Promise<AsyncIterable<Uint8Array> | null>
  readonly remove: (name: string) => Promise<void>
}

/** The name of the bucket; the engine calls its stream `OBJ_…`. */
export const bucketOf = (team: TeamId) => `TANTO_${team}`

/** `isKept`: makes the bucket where there is none, on three servers of a cluster. */
export async function openBaseStore(
  connection: NatsConnection,
  team: TeamId,
  { isKept = false } = {},
): Promise<BaseStore> {
  const { Objm } = await import('@nats-io/obj')
  const manager = new Objm(connection)
  const open = () => manager.open(bucketOf(team))
  const make = () => manager.create(bucketOf(team), { replicas: replicasAt(connection) })
  const bucket = isKept ? await open().catch(make) : await open()

  const get = async (name: string, digest: string) => {
    const found = await bucket.get(name)
    if (found === null) return null
    // What comes is held against this by the library; it may come at once, and be left unread.
    found.error.catch(() => {})
    if (hexOf(found.info.digest) !== digest) throw new BaseDamagedError('Not the object it was')
    return found.data
  }
  return {
    put: async (name, bytes) => {
      const written = await bucket.put({ name }, streamOf(bytes))
      const digest = hexOf(written.digest)
      const back = await get(name, digest)
      if (back === null) throw new BaseDamagedError('What was written is not there')
      for await (const _ of back);
      return digest
    },
    get,
    remove: async (name) => {
      await bucket.delete(name)
    },
  }
}

/** From `SHA-256=` and base64url. */
const hexOf = (digest: string) =>
  Buffer.from(digest.slice(digest.indexOf('=') + 1), 'base64url').toString('hex')

/** What the library takes. `ReadableStream.from` is not in the types of every version. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const next = await parts.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
  })
}
