import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs } from '#shared/base/time.ts'
import { eventSchema, type TantoEvent } from '#shared/event/event.ts'
import { admit, type Arrival, type Refused } from '#shared/team/admit.ts'
import { type DeviceId, type SharedEvent, sharedEventSchema } from '#shared/team/shared-event.ts'
import { aDraft, builtAtMs, caseId, caseOpened, entryId } from '../../support/builders.ts'
import { contentChanged } from '../../support/content-builders.ts'
import { spoiled } from '../../support/spoiled-values.ts'
import { teamDevice } from '../../support/team-devices.ts'

const arrival: Arrival = {
  device: 'mori' as DeviceId,
  storedAtMs: builtAtMs,
  member: { id: 'mori-person', role: 'rep' },
}
const told = (event: TantoEvent, clockOffMs = 0): SharedEvent => {
  const shared = teamDevice('mori', { clockOffMs }).tell(event, builtAtMs)
  if (!shared) throw new Error('It left nobody')
  return shared
}
const refusal = (content: unknown, partial: Partial<Arrival> = {}): Refused | null => {
  const result = admit(content, { ...arrival, ...partial })
  return result.ok ? null : result.error
}
const opened = told(caseOpened())

test('what a member tells counts, from a clock that is wrong by a year as well', () => {
  expect(refusal(opened)).toBeNull()
  expect(refusal(told(caseOpened(), 365 * dayMs))).toBeNull()
  expect(refusal(told(caseOpened(), -365 * dayMs))).toBeNull()
})

test('nobody speaks in the name of another device or person, or after they have left', () => {
  expect(refusal(opened, { device: 'sato' as DeviceId })).toBe('not-its-device')
  expect(refusal(opened, { member: { id: 'sato-person', role: 'rep' } })).toBe('not-a-member')
  expect(refusal(opened, { member: null })).toBe('not-a-member')
})

test('who may only look changes nothing, and what the firm says is for leads', () => {
  const as = (role: 'rep' | 'lead' | 'read-only') => ({ member: { id: 'mori-person', role } })
  expect(refusal(opened, as('read-only'))).toBe('not-allowed')
  const changed = told(contentChanged('v1', {}))
  expect(refusal(changed, as('rep'))).toBe('not-allowed')
  expect(refusal(changed, as('lead'))).toBeNull()
})

test('what should never have left a device is not taken from it', () => {
  const draft = { ...opened, event: aDraft('They shou') }
  expect(refusal(draft)).toBe('not-allowed')
})

test('an event about another case than its stream’s is refused', () => {
  expect(refusal({ ...opened, stream: 'case/case-2' })).toBe('not-its-stream')
  expect(refusal({ ...opened, stream: 'content' })).toBe('not-its-stream')
  const captured: TantoEvent = {
    kind: 'entry-captured',
    entryId: entryId('a'),
    callId: null,
    caseId: caseId('case-1'),
    step: 'listen',
    atMs: builtAtMs,
    content: { kind: 'note', text: 'Ink', dueAtMs: null },
  }
  expect(refusal({ ...told(captured), stream: 'case/case-2' })).toBe('not-its-stream')
})

test('a stamp from the far future, in the event or in what it says it saw, does not end the count', () => {
  expect(refusal({ ...opened, stamp: Number.MAX_SAFE_INTEGER })).toBe('too-far-ahead')
  expect(refusal({ ...opened, seen: { sato: Number.MAX_SAFE_INTEGER } })).toBe('too-far-ahead')
})

test('what a newer version tells is taken and kept', () => {
  const result = admit({ ...opened, event: { kind: 'case-painted', colour: 'red' } }, arrival)
  expect(result).toMatchObject({ ok: true, value: { known: null, event: { colour: 'red' } } })
})

/** Messages are JSON, and no larger than the engine takes: nothing else can come. */
function isJson(content: unknown): boolean {
  try {
    const text = JSON.stringify(content)
    return text.length < 1_000_000 && isDeepStrictEqual(JSON.parse(text), content)
  } catch {
    return false
  }
}

test('whatever is spoiled: what is taken of it fits, can be kept, and leaves nothing behind', () => {
  fc.assert(
    fc.property(spoiled(opened).filter(isJson), (content) => {
      const result = admit(content, arrival)
      const { known, ...shared } = result.ok ? result.value : { ...opened, known: null }
      expect(sharedEventSchema.parse(JSON.parse(JSON.stringify(shared)))).toEqual(shared)
      expect(eventSchema.nullable().parse(known)).toEqual(known)
      expect({}).not.toHaveProperty('polluted')
    }),
  )
})

test('what is nested so deep that it could not be written down again is refused', () => {
  const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)) as unknown
  expect(refusal({ ...opened, event: { kind: 'case-painted', deep } })).toBe('malformed')
})
