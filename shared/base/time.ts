import { z } from './schema.ts'

/** The last moment a `Date` can hold: with a later one, showing it would throw. */
export const endOfTimeMs = 8.64e15

/** Milliseconds since the epoch. Always passed in: the core reads no clock. */
export const timestampMsSchema = z.int().nonnegative().max(endOfTimeMs)

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
