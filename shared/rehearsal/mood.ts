import { hottest } from './rehearsal.ts'

/** How they are, from calm on. */
export const moods = ['calm', 'calmer', 'tense', 'angry', 'furious'] as const
export type Mood = (typeof moods)[number]

/** At this heat and below they can accept what one offers. */
export const coolEnough = 4

export function moodAt(heat: number): Mood {
  return moods[Math.min(moods.length - 1, Math.floor(heat / 2))] ?? 'furious'
}

export function heatAfter(heat: number, change: number): number {
  return Math.min(hottest, Math.max(0, heat + change))
}
