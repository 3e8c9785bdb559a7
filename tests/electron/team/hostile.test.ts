import { randomBytes } from 'node:crypto'
import { jetstream } from '@nats-io/jetstream'
import { expect, onTestFinished } from 'vitest'
import { dayMs } from '#shared/base/time.ts'
import { openEpochs } from '#electron/main/team/epochs.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import type { SharedEvent, StreamId } from '#shared/team/shared-event.ts'
import { nextStamp } from '#shared/team/stamp.ts'
import { aDraft, caseOpened } from '../../support/builders.ts'
import { forgedMessage, type Pretence } from '../../support/nats/forged-message.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { connectionOf, teamOnServers } from '../../support/nats/team-on-servers.ts'
import { sharedBy } from '../../support/nats/test-device.ts'

const stampNow = () => nextStamp(null, Date.now())
const newId = () => randomBytes(12).toString('base64url')

type Hostile = {
  readonly mallory: Membership
  readonly honest: Membership
  readonly tokenOf: (stream: string) => string
  /** Under Mallory's own name: the server lets nothing else through. */
  readonly send: (payload: Uint8Array, id?: string) => Promise<void>
  /** As Mallory's device would, but for what is said otherwise. */
  readonly say: (content: unknown, pretence?: Partial<Pretence>) => Promise<void>
}

/**
 * A member does what no app does. A colleague hears nothing of it, goes on hearing others, and counts
 * why each was passed over.
 */
async function passedOver(
  attack: (hostile: Hostile) => Promise<void>,
): Promise<Record<string, number>> {
  const team = await teamOnServers()
  const ben = await team.join('ben')
  const mallory = await team.takeIn('mallory')
  const connection = await connectionOf(mallory)
  onTestFinished(() => connection.close())
  const { tokenOf } = openEpochs(mallory.keys, randomBytes)
  const token = tokenOf('case/case-1' as StreamId)
  const { id: device, seed: signedBy } = mallory.device
  const subject = `tanto.${mallory.team.id}.e.${token}.${device}`
  const send = async (payload: Uint8Array, id = newId()) => {
    await jetstream(connection).publish(subject, payload, { msgID: id })
  }
  await attack({
    mallory,
    send,
    honest: team.founder.membership,
    tokenOf: (stream) => tokenOf(stream as StreamId),
    say: async (content, pretence) => {
      const text = typeof content === 'string' ? content : JSON.stringify(content)
      const id = /"id":"([\w-]+)"/.exec(text)?.[1] ?? newId()
      const own = { team: mallory.team.id, token, device, id, signedBy }
      await send(forgedMessage(text, { ...own, ...pretence }, mallory.keys), id)
    },
  })
  const [honest] = team.founder.write(caseOpened({}, 'case-honest'))
  await ben.until(() => ben.shared().some(({ id }) => id === honest?.id))
  await ben.inStep()
  expect(ben.shared()).toEqual([honest])
  await ben.stop()
  const cursor = JSON.parse(ben.disk.cursor ?? '{}') as { passedOver: Record<string, number> }
  return cursor.passedOver
}

serversTest('bytes that are no message are passed over', async () => {
  const why = await passedOver(async ({ send, say, mallory }) => {
    const keyId = Buffer.from(mallory.keys[0]?.id ?? '')
    await send(new Uint8Array())
    await send(keyId)
    await send(randomBytes(300))
    await send(Buffer.concat([keyId, randomBytes(500)]))
    await send(randomBytes(300), 'an id with * and .')
    await say('no JSON')
    await say('null')
    await say({ kind: 'no event of a team' })
  })
  expect(why).toEqual({ malformed: 6, 'unknown-key': 1, 'not-sealed-so': 1 })
})

serversTest('what is too large, or unpacks to too much, is passed over', async () => {
  const why = await passedOver(async ({ send, say }) => {
    await send(randomBytes(950_000))
    await say('x'.repeat(20_000_000))
  })
  expect(why).toEqual({ oversized: 2 })
})

serversTest('what is nested without end is passed over', async () => {
  const deep = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)
  const why = await passedOver(async ({ say, mallory }) => {
    for (const levels of [100, 500_000]) {
      const shared = JSON.stringify(sharedBy(mallory, { kind: 'deep', in: 1 }, stampNow()))
      await say(shared.replace('"in":1', `"in":${deep(levels)}`))
    }
    await say('['.repeat(1_000_000))
  })
  expect(why).toEqual({ malformed: 3 })
})

serversTest('what was signed by another, or for another place, is passed over', async () => {
  const why = await passedOver(async ({ say, mallory, honest, tokenOf }) => {
    const shared = () => sharedBy(mallory, caseOpened(), stampNow())
    // Somebody else's signature, and one made for another place, id, team or device.
    await say(shared(), { signedBy: honest.device.seed })
    await say(shared(), { token: tokenOf('case/case-2') })
    await say(shared(), { id: 'another' })
    await say(shared(), { team: 'another' })
    await say(shared(), { device: honest.device.id })
  })
  expect(why).toEqual({ 'not-signed': 1, 'not-sealed-so': 4 })
})

serversTest(
  'what says it is from another device, member, team or stream is passed over',
  async () => {
    const why = await passedOver(async ({ say, mallory, honest }) => {
      const as = (other: object): SharedEvent => ({
        ...sharedBy(mallory, caseOpened(), stampNow()),
        ...other,
      })
      await say(as({ device: honest.device.id }))
      await say(as({ author: honest.me.memberId }))
      await say(as({ team: 'another' }))
      await say(as({ stream: 'case/case-2' }))
      // Of a kind that is not known here the stream may be any: then it is the token that tells.
      await say(as({ stream: 'case/case-2', event: { kind: 'unknown' } }))
    })
    expect(why).toEqual({
      'not-its-device': 1,
      'not-a-member': 1,
      'other-team': 1,
      'not-its-stream': 2,
    })
  },
)

serversTest('what a member may not say is passed over', async () => {
  const why = await passedOver(async ({ say, mallory }) => {
    const years = 3 * 365 * dayMs
    await say(sharedBy(mallory, aDraft('typed by another'), stampNow()))
    await say(sharedBy(mallory, caseOpened(), nextStamp(null, Date.now() + years)))
  })
  expect(why).toEqual({ 'not-allowed': 1, 'too-far-ahead': 1 })
})

serversTest('a message that is sent once more under another id is passed over', async () => {
  const why = await passedOver(async ({ send, mallory, tokenOf }) => {
    const shared = sharedBy(mallory, { kind: 'nothing', in: 1 }, stampNow())
    const own = { team: mallory.team.id, token: tokenOf('case/case-1'), device: mallory.device.id }
    const { seed: signedBy } = mallory.device
    const payload = forgedMessage(
      JSON.stringify(shared),
      { ...own, id: 'first', signedBy },
      mallory.keys,
    )
    await send(payload, 'first')
    await send(payload, 'second')
  })
  expect(why).toEqual({ 'other-id': 1, 'not-sealed-so': 1 })
})
