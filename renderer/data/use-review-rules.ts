import { useMemo, useState } from 'react'
import type { Language } from '#shared/base/language.ts'
import type { ReviewRules } from '#shared/review/review.ts'
import { checkWording } from '#shared/wording/check-wording.ts'
import { reviewContent } from './review-content.ts'
import { useStore } from './store.tsx'
import { wordingRules } from './wording-rules.ts'

/** By what a call is looked back at, as of the moment the page was opened. */
export function useReviewRules(): ReviewRules {
  const { nowMs, isRehearsal } = useStore()
  // What was promised in a rehearsal never comes due.
  const [openedAtMs] = useState(() => (isRehearsal ? 0 : nowMs()))
  return useMemo(
    () => ({ questions: reviewContent.questions, nowMs: openedAtMs, movesTheFault }),
    [openedAtMs],
  )
}

/** In the language it is written in, whatever language the windows are in. */
export function movesTheFault(text: string): boolean {
  const language: Language = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 'ja' : 'en'
  const checked = { language, rules: wordingRules(language), words: { byWhen: '' } }
  return checkWording(text, checked).some(({ category }) => category === 'blame')
}
