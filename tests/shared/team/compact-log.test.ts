import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TantoEvent } from '#shared/event/event.ts'
import { compactLog } from '#shared/team/compact-log.ts'
import { emptyStream, type StreamState, withHeard } from '#shared/team/fold-stream.ts'
import { otherValues } from '#shared/team/other-values.ts'
import { heard } from '#shared/team/heard.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { builtAtMs, caseId, caseOpened } from '../../support/builders.ts'
import { teamDevice } from '../../support/team-devices.ts'
import { anyTeamEvent, teamBegan } from '../../support/team-happenings.ts'

const retold = (whatHappened: string): TantoEvent => ({
  kind: 'case-amended',
  caseId: caseId('case-1'),
  atMs: builtAtMs,
  patch: { whatHappened },
})
/** What is shown of a stream: the rows, and what others wrote. */
const shown = ({ log, rows }: StreamState) => ({
  rows: [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  others: otherValues(log).toSorted((a, b) => (a.by.id < b.by.id ? -1 : 1)),
})
const ofCase = (sent: readonly SharedEvent[]) =>
  sent.filter(({ stream }) => stream === 'case/case-1').map(heard)

test('packed at any moment, on any device, before more is heard or after: it says the same', () => {
  const one = fc.record({ who: fc.nat(2), event: anyTeamEvent, hears: fc.nat(200) })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), fc.nat(60), (past, cut) => {
      const devices = ['a', 'b', 'c'].map((name) => teamDevice(name))
      const sent = [...devices[0]!.tellAll(teamBegan, builtAtMs)]
      past.forEach(({ who, event, hears }, index) => {
        const device = devices[who]!
        // In the order in which they were told, as the engine gives them.
        device.hear(...sent.slice(0, hears))
        sent.push(...device.tellAll([event], builtAtMs + index))
      })
      const log = ofCase(sent)
      const whole = withHeard(emptyStream, log)
      const half = withHeard(emptyStream, log.slice(0, cut))
      const packed = withHeard(emptyStream, compactLog(half.log))
      expect(shown(withHeard(packed, log.slice(cut)))).toEqual(shown(whole))
      expect(shown(withHeard(emptyStream, compactLog(whole.log)))).toEqual(shown(whole))
    }),
  )
})

test('of what one device typed key by key one event is left; what another wrote stays', () => {
  const [a, b] = [teamDevice('a'), teamDevice('b')]
  const fromA = a.tellAll([caseOpened(), retold('P'), retold('Pu'), retold('Pump')], builtAtMs)
  b.hear(fromA[0]!)
  const fromB = b.tellAll([retold('Two'), retold('Two pumps')], builtAtMs + 1)
  const packed = compactLog(withHeard(emptyStream, ofCase([...fromA, ...fromB])).log)
  expect(packed.map(({ id }) => id)).toEqual(['a-1', 'a-4', 'b-2'])
})

test('of an erased case nothing is left but that it is erased', () => {
  const device = teamDevice('a')
  const erased: TantoEvent = { kind: 'case-erased', caseId: caseId('case-1'), atMs: builtAtMs }
  const sent = device.tellAll([...teamBegan, erased], builtAtMs)
  const packed = compactLog(withHeard(emptyStream, ofCase(sent)).log)
  expect(packed.map(({ event }) => event.kind)).toEqual(['case-erased'])
})
