import { sayTimeIn } from '#renderer/language/say-time.ts'
import { addWorkingDays, endOfWorkingDay } from '#shared/calendar/working-time.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { checkOwnWords, type Own, writtenIn } from '#shared/wording/check-own-words.ts'
import type { ContentChanges } from '#shared/content/changes.ts'
import type { WordingFinding } from '#shared/wording/check-wording.ts'
import { localCalendar } from './local-calendar.ts'
import { wordingRules } from './wording-rules.ts'

export { wordingRules }

/** What is ill said in own words, the gravest first. A date that is put is the next working day's end. */
export function readOwnWords(
  text: string,
  own: Own,
  { settings, nowMs, changes }: { settings: Settings; nowMs: number; changes: ContentChanges },
): readonly WordingFinding[] {
  const language = writtenIn(text)
  const words = {
    get byWhen() {
      const calendar = localCalendar(settings)
      const inADayMs = endOfWorkingDay(calendar, addWorkingDays(calendar, nowMs, 1) - 1)
      return sayTimeIn(language).moment(inADayMs)
    },
  }
  return checkOwnWords(text, own, { language, rules: wordingRules(language, changes), words })
}
