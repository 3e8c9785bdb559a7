import { join } from 'node:path'
import { z } from '#shared/base/schema.ts'
import { type Memory, memorySchema } from '#shared/reminder/memory.ts'
import { openJsonFile } from '../files/json-file.ts'
import { log } from '../log.ts'

const fileSchema = z.object({ reminders: memorySchema.catch([]) })

export type ReminderMemory = {
  readonly current: () => Memory
  /** Resolves once it is on the disk, or the disk refused it. */
  readonly keep: (memory: Memory) => Promise<void>
  readonly settled: () => Promise<void>
}

/** What was reminded of, over restarts. Ids and times, no word of a case. */
export function openReminderMemory(userData: string): ReminderMemory {
  const file = openJsonFile(join(userData, 'reminders.json'), fileSchema, () =>
    log('what was reminded of could not be written'),
  )
  const isSame = (memory: Memory) => {
    const { reminders } = file.value()
    return memory.length === reminders.length && memory.every((one, at) => one === reminders[at])
  }
  return {
    current: () => file.value().reminders,
    keep: (memory) => {
      if (!isSame(memory)) file.change(() => ({ reminders: [...memory] }))
      return file.settled()
    },
    settled: file.settled,
  }
}
