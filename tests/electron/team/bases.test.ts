import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealersOf } from '#electron/main/journal/sealers.ts'
import type { BaseMessage, CaseOver } from '#electron/main/team/base-lines.ts'
import { BaseDamagedError } from '#electron/main/team/base-pages.ts'
import { type BasePlace, readBase, readCaseOver } from '#electron/main/team/read-base.ts'
import { writeBase } from '#electron/main/team/write-base.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import { isLiving } from '#shared/case/stage.ts'
import { quietMs } from '#shared/team/base.ts'
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
  const dayMs = quietMs / 100
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
async function basesAt(past: readonly BaseMessage[], places: readonly number[], nowMs: number) {
  const { store, objects } = memoryBaseStore()
  const place: BasePlace = { store, team, sealers }
  const bases: Base[] = []
  let names = 0
  for (const sequence of [...new Set(places)].toSorted((a, b) => a - b)) {
    const previous = bases.at(-1) ?? null
    const from = previous?.sequence ?? 0
    const news = past.slice(from, sequence)
    const newName = () => `o-${(names += 1)}`
    bases.push(await writeBase({ ...place, previous, sequence, news, heardOf, nowMs, newName }))
  }
  return { place, objects, bases }
}

async function read(place: BasePlace, base: Base) {
  const messages: BaseMessage[] = []
  const over: CaseOver[] = []
  for await (const line of readBase(place, base)) {
    if (line.is === 'message') messages.push(line)
    if (line.is === 'over') over.push(line)
  }
  return { messages, over }
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
const day400 = builtAtMs + 4 * quietMs

test('the newest base, its cases that are over, and what was told since: that is all there is', async () => {
  await fc.assert(
    fc.asyncProperty(anyCases, fc.array(fc.nat(150)), async (cases, cuts) => {
      const past = pastOf(cases)
      const places = [1, ...cuts].map((cut) => Math.min(Math.max(cut, 1), past.length))
      const { place, bases } = await basesAt(past, places, day400)
      const newest = bases.at(-1)!
      const { messages, over } = await read(place, newest)
      const fetched: BaseMessage[] = []
      for (const one of over)
        for await (const message of readCaseOver(place, one)) fetched.push(message)
      expect(rowsOf([...messages, ...fetched, ...past.slice(newest.sequence)])).toEqual(
        rowsOf(past),
      )
    }),
    { numRuns: 40 },
  )
})

test('a case that is open lies in the base itself, wherever bases were written', async () => {
  await fc.assert(
    fc.asyncProperty(anyCases, fc.array(fc.nat(150)), async (cases, cuts) => {
      const past = pastOf(cases)
      const places = [...cuts, past.length].map((cut) => Math.min(Math.max(cut, 1), past.length))
      const { place, bases } = await basesAt(past, places, day400 + 10 * quietMs)
      const { messages, over } = await read(place, bases.at(-1)!)
      const open = rowsOf(past).flatMap(([, { table, row }]) =>
        table === 'cases' && isLiving(row as Case) ? [(row as { id: CaseId }).id] : [],
      )
      const inBase = new Set(messages.map(({ stream }) => stream))
      expect(over.map(({ stream }) => stream)).toHaveLength(new Set(over.map((o) => o.stream)).size)
      for (const id of open) expect(inBase).toContain(`case/${id}`)
    }),
    { numRuns: 40 },
  )
})

test('a case that is over and taken up again is back in the next base', async () => {
  const past = pastOf([{ acts: 11, toldOnDay: 0 }])
  const again = teamDevice('c').tell(
    { kind: 'case-repeated', caseId: 'case-0' as CaseId, atMs: day400, words: 'Again' },
    day400,
  )!
  const reopened = messageOf(again, past.length + 1, day400)
  const all = [...past, reopened]
  const { place, bases } = await basesAt(all, [past.length, all.length], day400)
  expect((await read(place, bases[0]!)).over).toHaveLength(1)
  const { messages, over } = await read(place, bases[1]!)
  expect(over).toEqual([])
  expect(rowsOf(messages)).toEqual(rowsOf(all))
})

test('what neither of the two newest bases needs is removed', async () => {
  const past = pastOf([
    { acts: 11, toldOnDay: 0 },
    { acts: 4, toldOnDay: 300 },
  ])
  const { place, bases, objects } = await basesAt(past, [3, 6, 9, past.length], day400)
  const needed = new Set<string>()
  for (const base of bases.slice(-2)) {
    needed.add(base.object)
    for (const { object } of (await read(place, base)).over) needed.add(object)
  }
  expect([...objects.keys()].toSorted()).toEqual([...needed].toSorted())
})

test('a base that was altered, cut, or put in the place of another is not read', async () => {
  const past = pastOf([{ acts: 4, toldOnDay: 300 }])
  const { place, bases, objects } = await basesAt(past, [3, past.length], day400)
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
  const { objects } = await basesAt(past, [past.length], day400)
  for (const bytes of objects.values()) {
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/courier|case-0|Label/)
  }
})
