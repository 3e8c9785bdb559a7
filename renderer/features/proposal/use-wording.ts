import { useDeferredValue, useMemo } from 'react'
import { useChanges } from '#renderer/data/content.tsx'
import { letterTextsWith } from '#renderer/data/letter-texts.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { wordingRules } from '#renderer/data/wording-rules.ts'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import { addWorkingDays, endOfWorkingDay } from '#shared/calendar/working-time.ts'
import { parseDueDate } from '#shared/promise/due-date.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { checkProposal, type ProposalFinding } from '#shared/wording/check-proposal.ts'
import { checkWording, type WordingFinding } from '#shared/wording/check-wording.ts'
import type { LanguageRules } from '#shared/wording/rules.ts'

type Wording = {
  /** The proposal as it was when it was checked: a moment behind what is being typed. */
  readonly checked: Proposal
  readonly findings: readonly ProposalFinding[]
}

/** What is worth a look in a proposal. Typing never waits for it: React does it when it has time. */
export function useWording(proposal: Proposal): Wording {
  const checked = useDeferredValue(proposal)
  const { nowMs } = useStore()
  const calendar = useWorkingCalendar()
  const changes = useChanges()
  const findings = useMemo(() => {
    const now = nowMs()
    const { language } = checked.letter
    const rules = wordingRules(language, changes)
    const texts = letterTextsWith(changes)
    const byWhenAtMs = endOfWorkingDay(calendar, addWorkingDays(calendar, now, 1) - 1)
    const byWhen = sayTimeIn(language).moment(byWhenAtMs)
    return checkProposal(toCustomerProposal(checked), {
      rules,
      check: (text) =>
        recalled(rules, `${byWhen} ${text}`, () =>
          checkWording(text, { language, rules, words: { byWhen } }),
        ),
      drafted: {
        apology: texts.apology['they-called'][language],
        words: texts.words[language],
      },
      promise: { byWhen, byWhenAtMs },
      momentIn: (words) =>
        parseDueDate(words, { language, nowMs: now, timeZone: calendar.timeZone, calendar })
          ?.dueAtMs ?? null,
      nowMs: now,
    })
  }, [checked, calendar, changes, nowMs])
  return { checked, findings }
}

/** What was found in the texts of late: with a key press one of them changes, not all. */
let remembered = new Map<string, readonly WordingFinding[]>()
let rememberedBy: LanguageRules | null = null
const mostRemembered = 60

function recalled(rules: LanguageRules, key: string, find: () => readonly WordingFinding[]) {
  // By other rules, or in another language, something else is found.
  if (rules !== rememberedBy) remembered = new Map()
  rememberedBy = rules
  const known = remembered.get(key)
  if (known) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const found = find()
  remembered.set(key, found)
  return found
}
