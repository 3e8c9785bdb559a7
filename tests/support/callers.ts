import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import actsJson from '#resources/rehearsal/acts.json'
import { actRulesSchema, type Caller, callerSchema } from '#shared/rehearsal/caller.ts'

const folder = join(import.meta.dirname, '../../resources/rehearsal/callers')

export const callerFiles: readonly (readonly [string, unknown])[] = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown],
)

/** Every caller that is shipped. */
export const callers: readonly Caller[] = callerFiles.map(([, json]) => callerSchema.parse(json))

export const { acts } = actRulesSchema.parse(actsJson)
