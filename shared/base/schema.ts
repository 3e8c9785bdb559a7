import { z } from 'zod'

// The pages run under a strict Content-Security-Policy: zod must not probe for `new Function`.
// Every schema file imports zod from here, so that this runs before the first schema is made.
z.config({ jitless: true })

export { z }
