import { useMemo, useState } from 'react'
import type { ReviewRules } from '#shared/review/review.ts'
import { writtenIn } from '#shared/wording/check-own-words.ts'
import { checkWording } from '#shared/wording/check-wording.ts'
import { reviewContent } from './review-content.ts'
import { useStore } from './store.tsx'
import { wordingRules } from './wording-rules.ts'

/** By what a call is looked back at, as of the moment the page was opened. */
export function useReviewRules(): ReviewRules {
  const { nowMs } = useStore()
  const [openedAtMs] = useState(nowMs)
  return useMemo(
    () => ({ questions: reviewContent.questions, nowMs: openedAtMs, movesTheFault }),
    [openedAtMs],
  )
}

/** In the language it is written in, whatever language the windows are in. */
function movesTheFault(text: string): boolean {
  const language = writtenIn(text)
  const checked = { language, rules: wordingRules(language), words: { byWhen: '' } }
  return checkWording(text, checked).some(({ category }) => category === 'blame')
}
