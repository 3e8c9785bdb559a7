import type { Socket } from 'node:net'
import type { NatsConnection } from '@nats-io/transport-node'

type WithSocket = { readonly protocol?: { readonly transport?: { readonly socket?: Socket } } }

/** The socket of a connection: the client keeps it to itself. */
export const socketOf = (connection: NatsConnection): Socket | undefined =>
  (connection as unknown as WithSocket).protocol?.transport?.socket

/**
 * The client stops listening to its socket before it closes it. What was still written at that
 * moment ("write after end", when a server dies in the middle of a push) is then told to nobody,
 * and would end the whole program. By then the connection is known to be gone: nothing to do.
 */
export function hearLateErrors(connection: NatsConnection): void {
  const socket = socketOf(connection)
  if (!socket) return
  const removeAll = socket.removeAllListeners.bind(socket)
  socket.removeAllListeners = (event) => removeAll(event).on('error', () => {})
}
