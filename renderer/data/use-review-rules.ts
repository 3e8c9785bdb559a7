import { useMemo, useState } from 'react'
import type { ReviewRules } from '#shared/review/review.ts'
import { reviewContent } from './review-content.ts'
import { useStore } from './store.tsx'

/** By what a call is looked back at, as of the moment the page was opened. */
export function useReviewRules(): ReviewRules {
  const { nowMs } = useStore()
  const [openedAtMs] = useState(nowMs)
  return useMemo(() => ({ questions: reviewContent.questions, nowMs: openedAtMs }), [openedAtMs])
}
