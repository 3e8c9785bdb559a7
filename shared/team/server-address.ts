import { z } from '../base/schema.ts'

const host = String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:]{2,45}\])`
const thisComputer = String.raw`(?:localhost|127\.0\.0\.1|\[::1\])`

/**
 * Where a server of the team listens: `tls://host:port`. Without TLS only a server of this very
 * computer, `nats://localhost:port`: what it says reaches no wire.
 */
export const serverAddressSchema = z
  .string()
  .max(300)
  .regex(new RegExp(`^(?:tls://${host}|nats://${thisComputer}):[1-9][0-9]{0,4}$`))
