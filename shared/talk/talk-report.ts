import { z } from '../base/schema.ts'
import { dayMs, timestampMsSchema } from '../base/time.ts'

/** Far more than happens between two readings, and than anybody talks. */
const most = { ms: 600_000, meterMs: 7 * dayMs, moments: 60 }

const msSchema = z.int().min(0).max(most.ms)
/** On the meter's own clock, which begins when it is switched on. */
const meterMsSchema = z.int().min(0).max(most.meterMs)

/** How one speaks beside one's own first minute of speech (`first-minute.ts`). */
export const voiceChangeSchema = z.strictObject({
  louderDb: z.int().min(-60).max(60),
  /** 100: as fast as then. */
  pacePercent: z.int().min(0).max(1_000),
})

const sideSchema = z.strictObject({
  speechMs: msSchema,
  /** Null: the first minute is not over. */
  change: voiceChangeSchema.nullable(),
})

/** What was heard since the reading before. There is no sound in it and no word. */
export const talkReadingSchema = z.strictObject({
  kind: z.literal('reading'),
  atMs: timestampMsSchema,
  lengthMs: msSchema,
  me: sideSchema,
  /** Null: their side is not measured. */
  them: sideSchema.nullable(),
  /** My talking that goes on, or may: `fromMs` tells it from others, on the meter's own clock. */
  stretch: z
    .strictObject({ fromMs: meterMsSchema, lastsMs: meterMsSchema, endedMsAgo: msSchema })
    .nullable(),
  cutInsMsAgo: z.array(msSchema).max(most.moments),
  answersMs: z.array(msSchema).max(most.moments),
})
export type TalkReading = z.infer<typeof talkReadingSchema>

/**
 * Why nothing is heard. `refused`: the system does not let the app listen; `none`: there is no
 * microphone; `taken`: another program holds it; `lost`: it was unplugged; `broken`: the model could
 * not be loaded.
 */
export const talkTroubleSchema = z.enum(['refused', 'none', 'taken', 'lost', 'broken'])
export type TalkTrouble = z.infer<typeof talkTroubleSchema>

/** What the page that listens may tell. */
export const talkReportSchema = z.discriminatedUnion('kind', [
  /** From now on readings come. */
  z.strictObject({ kind: z.literal('listening'), hearsThem: z.boolean() }),
  talkReadingSchema,
  z.strictObject({ kind: z.literal('trouble'), trouble: talkTroubleSchema }),
])
export type TalkReport = z.infer<typeof talkReportSchema>
