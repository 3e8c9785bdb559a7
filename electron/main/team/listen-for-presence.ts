import { randomUUID } from 'node:crypto'
import type { NatsConnection } from '@nats-io/transport-node'
import { authorOf, cardOf, type Members } from '#shared/team/members.ts'
import type { Epochs } from './epochs.ts'
import { keyOf } from './judge.ts'
import type { Membership } from './membership.ts'
import { contentOf, isSignedBy, openMessage } from './message.ts'
import type { PresenceBoard } from './presence.ts'
import { messageIdHeader, type Voice } from './voice.ts'

/** Hears over one connection who looks at what, and tells what is looked at here. */
export function listenForPresence(
  connection: NatsConnection,
  {
    membership,
    epochs,
    presence,
    voice,
    members,
  }: {
    readonly membership: () => Membership
    readonly epochs: Epochs
    readonly presence: PresenceBoard
    readonly voice: Voice
    readonly members: () => Members
  },
): void {
  const { team, device } = membership()
  connection.subscribe(`tanto.${team.id}.p.*`, {
    callback: (error, message) => {
      if (error) return
      const id = message.headers?.get(messageIdHeader) ?? ''
      const { subject, data: payload } = message
      const opened = openMessage(
        { subject, id, payload, sequence: 0, storedAtMs: 0 },
        epochs.sealer,
      )
      if (!opened.ok || opened.value.device === device.id) return
      const deviceId = opened.value.device
      const card = cardOf(members(), deviceId)
      const author = authorOf(members(), deviceId)
      if (!card || !author || !isSignedBy(opened.value, keyOf(card.publicKey))) return
      presence.hear(contentOf(opened.value), { deviceId, memberId: author.id })
    },
  })
  presence.setTeller((content) => voice.call({ kind: 'presence' }, randomUUID(), content))
}
