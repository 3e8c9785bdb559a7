import { useCallback } from 'react'
import { useStore } from '#renderer/data/store.tsx'
import type { CallId } from '#shared/base/ids.ts'
import type { ReviewAnswer, ReviewQuestionId } from '#shared/review/question.ts'

/** Takes what the rep says; null takes it back. */
export type Answer = (question: ReviewQuestionId, said: ReviewAnswer | null) => void

export function useAnswers(callId: CallId): Answer {
  const { record, nowMs } = useStore()
  return useCallback(
    (question, answer) =>
      record({ kind: 'review-answered', callId, atMs: nowMs(), question, answer }),
    [record, nowMs, callId],
  )
}
