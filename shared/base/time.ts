import { z } from './schema.ts'

/** Milliseconds since the epoch. Always passed in: the core reads no clock. */
export const timestampMsSchema = z.int().nonnegative()

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
