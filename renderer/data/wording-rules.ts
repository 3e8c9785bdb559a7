import rulesJson from '#resources/wording/rules.json'
import { readRules, type WordingRules } from '#shared/wording/rules.ts'

let read: WordingRules | null = null

/** The wording rules. Read when they are first asked for: a start must not wait for them. */
export function wordingRules(): WordingRules {
  read ??= readRules(rulesJson)
  return read
}
