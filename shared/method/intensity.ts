import { z } from '../base/schema.ts'

/** How much the rep wants to be told in a call. Training adds what teaches the method. */
export const intensitySchema = z.enum(['quiet', 'normal', 'training'])
export type Intensity = z.infer<typeof intensitySchema>
