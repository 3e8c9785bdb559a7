import { z } from '../base/schema.ts'

/** What a voice gives away, each noted by one key (method: "Anger cues"). In the order of the keys. */
export const voiceCues = ['louder', 'faster', 'long-pause', 'sigh', 'calm-again'] as const
export const voiceCueSchema = z.enum(voiceCues)
export type VoiceCue = z.infer<typeof voiceCueSchema>
