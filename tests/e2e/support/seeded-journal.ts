import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TantoEvent } from '#shared/event/event.ts'
import { journalSegments } from '../../../scripts/bench/seed-journal.mjs'
import type { Profile } from './profile.ts'

/** Gives a profile a past: the journal as if all this had happened. The store is built from it. */
export function seedJournal({ folder }: Profile, events: readonly TantoEvent[]): void {
  const journal = join(folder, 'journal')
  mkdirSync(journal, { recursive: true })
  const appends = Array.from({ length: Math.ceil(events.length / 100) }, (_, index) =>
    events.slice(index * 100, (index + 1) * 100),
  )
  for (const { name, bytes } of journalSegments(appends)) writeFileSync(join(journal, name), bytes)
}
