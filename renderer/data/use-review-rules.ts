import { useMemo, useState } from 'react'
import type { ReviewRules } from '#shared/review/review.ts'
import { useChanges } from './content.tsx'
import { reviewContent } from './review-content.ts'
import { useStore } from './store.tsx'
import { wordingIn } from './wording-in.ts'

/** By what a call is looked back at, as of the moment the page was opened. */
export function useReviewRules(): ReviewRules {
  const { nowMs, isRehearsal } = useStore()
  const changes = useChanges()
  // What was promised in a rehearsal never comes due.
  const [openedAtMs] = useState(() => (isRehearsal ? 0 : nowMs()))
  return useMemo(
    () => ({
      questions: reviewContent.questions,
      nowMs: openedAtMs,
      movesTheFault: (text: string) => wordingIn(text, changes).includes('blame'),
    }),
    [openedAtMs, changes],
  )
}
