import { z } from '../base/schema.ts'

/** How the buyer leaves this moment: expectation missed, met or beaten (method: "Moments"). */
export const momentSchema = z.enum(['misery', 'truth', 'magic'])
export type Moment = z.infer<typeof momentSchema>
