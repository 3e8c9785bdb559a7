import { connect, errors, jwtAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import { err, ok, type Result } from '#shared/base/result.ts'
import { hearLateErrors } from './late-errors.ts'
import type { Membership } from './membership.ts'

/** Who signs in where. */
export type Login = Pick<Membership, 'servers' | 'certificate'> & {
  readonly seed: string
  readonly jwt: string
  /** Where answers come to: a device may listen to its own alone. */
  readonly inboxPrefix: string
}

/**
 * `refused`: the servers do not let this device in. `not-genuine`: who answers is not whom the
 * invitation names, has a certificate that has run out, or speaks openly where it must not.
 */
export type Unconnected = 'unreachable' | 'refused' | 'not-genuine'

/** Does not connect again by itself: a connection is one stretch of being there, its end is the end. */
export async function openConnection(login: Login): Promise<Result<NatsConnection, Unconnected>> {
  const { servers, certificate, seed, jwt, inboxPrefix } = login
  const isSealed = servers.some((url) => !url.startsWith('nats:'))
  try {
    const connection = await connect({
      servers: [...servers],
      authenticator: jwtAuthenticator(jwt, Buffer.from(seed)),
      tls: isSealed ? (certificate === null ? {} : { ca: certificate }) : null,
      inboxPrefix,
      // Whom an invitation does not name is not asked.
      ignoreClusterUpdates: true,
      reconnect: false,
      timeout: 5_000,
      // A laptop that slept finds out within a minute that its connection is gone.
      pingInterval: 20_000,
      maxPingOut: 2,
      noAsyncTraces: true,
    })
    hearLateErrors(connection)
    return ok(connection)
  } catch (error) {
    return err(whyUnconnected(error))
  }
}

function whyUnconnected(error: unknown): Unconnected {
  if (error instanceof errors.AuthorizationError) return 'refused'
  if (error instanceof errors.UserAuthenticationExpiredError) return 'refused'
  const causes = error instanceof Error ? [error, error.cause] : []
  return causes.some(isNotGenuine) ? 'not-genuine' : 'unreachable'
}

/** What Node says of a certificate (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
function isNotGenuine(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /CERT|SIGNATURE|ISSUER|ERR_TLS|ERR_SSL|HOSTNAME/.test(code) ||
    error.message.includes(`does not support 'tls'`)
  )
}
