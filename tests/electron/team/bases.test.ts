import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealersOf } from '#electron/main/journal/sealers.ts'
import type { BaseMessage } from '#electron/main/team/base-lines.ts'
import { BaseDamagedError } from '#electron/main/team/base-pages.ts'
import { type BasePlace, readBase } from '#electron/main/team/read-base.ts'
import { writeBase } from '#electron/main/team/write-base.ts'
import { dayMs } from '#shared/base/time.ts'
import { emptyStream, withHeard } from '#shared/team/fold-stream.ts'
import type { Base } from '#shared/team/member-events.ts'
import { heard } from '#shared/team/heard.ts'
import type { SharedEvent, StreamId } from '#shared/team/shared-event.ts'
import { builtAtMs } from '../../support/builders.ts'
import { livedCase } from '../../support/lived-case.ts'
import { memoryBaseStore } from '../../support/memory-base-store.ts'
import { teamDevice } from '../../support/team-devices.ts'

const key = { id: '0a1b2c3d', bytes: new Uint8Array(randomBytes(32)) }
const sealers = sealersOf({ current: key, older: [] })
const team = 'team-1' as BasePlace['team']

const sharedOf = ({ text }: BaseMessage) => JSON.parse(text) as SharedEvent
const heardOf = (message: BaseMessage) => heard(sharedOf(message))

function messageOf(shared: SharedEvent, sequence: number, storedAtMs: number): BaseMessage {
  const { id, device, stream } = shared
  const text = JSON.stringify(shared)
  return { sequence, storedAtMs, device, stream, id, text, signature: 'c2lnbmVk' }
}

/** Cases of a team, each at some stage, in the order in which the engine stored what was told. */
function pastOf(cases: readonly { readonly acts: number; readonly toldOnDay: number }[]) {
  const told = cases.flatMap(({ acts, toldOnDay }, nth) => {
    const events = livedCase({ id: `case-${nth}`, openedAtMs: builtAtMs, acts })
    return events.map((event) => ({ event, day: toldOnDay, nth }))
  })
  const devices = [teamDevice('a'), teamDevice('b')]
  return told
    .toSorted((a, b) => a.day - b.day)
    .flatMap(({ event, day, nth }, place): BaseMessage[] => {
      const shared = devices[nth % 2]!.tell(event, builtAtMs + day * dayMs)!
      return [messageOf(shared, place + 1, builtAtMs + day * dayMs)]
    })
}

/** Bases written at these places of the past, one from the other. */
async function basesAt(past: readonly BaseMessage[], places: readonly number[]) {
  const { store, objects } = memoryBaseStore()
  const place: BasePlace = { store, team, sealers }
  const bases: Base[] = []
  let names = 0
  for (const sequence of [...new Set(places)].toSorted((a, b) => a - b)) {
    const previous = bases.at(-1) ?? null
    const from = previous?.sequence ?? 0
    const news = past.slice(from, sequence)
    const newName = () => `o-${(names += 1)}`
    const wanted = { ...place, previous, sequence, news, heardOf, newName }
    const { base, third } = await writeBase(wanted)
    if (third) await store.remove(third)
    bases.push(base)
  }
  return { place, objects, bases }
}

async function read(place: BasePlace, base: Base) {
  const messages: BaseMessage[] = []
  for await (const line of readBase(place, base)) {
    if (line.is !== 'message') continue
    const { is: _, ...message } = line
    messages.push(message)
  }
  return messages
}

function rowsOf(messages: readonly BaseMessage[]) {
  const streams = new Map<StreamId, ReturnType<typeof heard>[]>()
  for (const message of messages) {
    streams.set(message.stream, [...(streams.get(message.stream) ?? []), heardOf(message)])
  }
  const rows = [...streams.values()].flatMap((log) => [...withHeard(emptyStream, log).rows])
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

const anyCases = fc.array(
  fc.record({ acts: fc.oneof(fc.constant(11), fc.nat(11)), toldOnDay: fc.nat(400) }),
  { minLength: 1, maxLength: 12 },
)

test('the newest base and what was told since: that is all there is, wherever bases were written', async () => {
  await fc.assert(
    fc.asyncProperty(anyCases, fc.array(fc.nat(150)), async (cases, cuts) => {
      const past = pastOf(cases)
      const places = [1, ...cuts].map((cut) => Math.min(Math.max(cut, 1), past.length))
      const { place, bases } = await basesAt(past, places)
      const newest = bases.at(-1)!
      const messages = await read(place, newest)
      expect(rowsOf([...messages, ...past.slice(newest.sequence)])).toEqual(rowsOf(past))
    }),
    { numRuns: 40 },
  )
})

test('each message is in a base once, with what the engine said of it', async () => {
  await fc.assert(
    fc.asyncProperty(anyCases, fc.array(fc.nat(150)), async (cases, cuts) => {
      const past = pastOf(cases)
      const places = [...cuts, past.length].map((cut) => Math.min(Math.max(cut, 1), past.length))
      const { place, bases } = await basesAt(past, places)
      const messages = await read(place, bases.at(-1)!)
      for (const message of messages) expect(message).toEqual(past[message.sequence - 1])
      expect(new Set(messages.map(({ sequence }) => sequence)).size).toBe(messages.length)
    }),
    { numRuns: 40 },
  )
})

test('of bases the two newest are kept', async () => {
  const past = pastOf([{ acts: 11, toldOnDay: 0 }])
  const { bases, objects } = await basesAt(past, [3, 6, 9, past.length])
  expect([...objects.keys()]).toEqual(bases.slice(-2).map(({ object }) => object))
})

test('a base that was altered, cut, or put in the place of another is not read', async () => {
  const past = pastOf([{ acts: 4, toldOnDay: 300 }])
  const { place, bases, objects } = await basesAt(past, [3, past.length])
  const [older, newest] = bases as [Base, Base]
  const whole = objects.get(newest.object)!
  const other = objects.get(older.object)!
  const altered = whole.slice()
  altered[20] = altered[20]! ^ 1
  const long = new Uint8Array([...whole, ...whole])
  for (const bytes of [altered, whole.slice(0, -1), whole.slice(0, 4), other, long]) {
    // Even if the store itself vouched for it.
    const store = {
      ...place.store,
      get: async () =>
        (async function* () {
          yield bytes
        })(),
    }
    await expect(read({ ...place, store }, newest)).rejects.toThrow(BaseDamagedError)
  }
  await expect(read(place, { ...newest, digest: older.digest })).rejects.toThrow(BaseDamagedError)
  await expect(read(place, { ...newest, object: 'none' })).rejects.toThrow(BaseDamagedError)
})

test('nothing that was told can be read in what lies on the server', async () => {
  const past = pastOf([{ acts: 11, toldOnDay: 0 }])
  const { objects } = await basesAt(past, [past.length])
  for (const bytes of objects.values()) {
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/courier|case-0|Label/)
  }
})
