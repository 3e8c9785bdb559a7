import { jetstream, JetStreamApiError } from '@nats-io/jetstream'
import { headers, type NatsConnection } from '@nats-io/transport-node'
import { log } from '../log.ts'
import type { Epochs } from './epochs.ts'
import type { Membership } from './membership.ts'
import { sealMessage } from './message.ts'
import { signingKey } from './nkey.ts'
import type { Place } from './subject.ts'

/** Where the engine has the id of a message. It is part of the seal. */
export const messageIdHeader = 'Nats-Msg-Id'

/** How long servers may take to agree on a message, in ms. */
const agreeWithinMs = 10_000

/** What this device says to its team over one connection. */
export type Voice = {
  /**
   * Resolves with its place in the engine's stream once as many servers have it as shall; null: it
   * is larger than a message can be, and nobody hears of it.
   */
  readonly tell: (place: Place, id: string, content: unknown) => Promise<number | null>
  /** To whoever listens now. */
  readonly call: (place: Place, id: string, content: unknown) => void
}

export function createVoice(
  connection: NatsConnection,
  { membership, epochs }: { membership: () => Membership; epochs: Epochs },
): Voice {
  const engine = jetstream(connection)
  const { team, device } = membership()
  const key = signingKey(device.seed)

  const sealed = (place: Place, id: string, content: unknown) => {
    const sealer = epochs.sealer(membership().keys.at(-1)?.id ?? '')
    if (!sealer) throw new Error('The newest key is always here')
    return sealMessage({ team: team.id, place, device: device.id, id }, content, { key, sealer })
  }
  return {
    tell: async (place, id, content) => {
      const message = sealed(place, id, content)
      if (!message.ok) {
        log('larger than a message of the team can be')
        return null
      }
      const { subject, payload } = message.value
      return (await engine.publish(subject, payload, { msgID: id, timeout: agreeWithinMs })).seq
    },
    call: (place, id, content) => {
      const message = sealed(place, id, content)
      if (!message.ok || connection.isClosed()) return
      const { subject, payload } = message.value
      const hdrs = headers()
      hdrs.set(messageIdHeader, id)
      connection.publish(subject, payload, { headers: hdrs })
    },
  }
}

/** What the engine says when there is no room left, in its store or in what a team may have. */
const fullCodes = new Set([10023, 10025, 10026, 10028, 10047, 10077, 10122])

export function isFull(error: unknown): boolean {
  return error instanceof JetStreamApiError && fullCodes.has(error.code)
}
