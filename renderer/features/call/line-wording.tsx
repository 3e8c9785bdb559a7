import type { Ref, RefObject } from 'react'
import { useOwnWords } from '#renderer/data/use-own-words.ts'
import { useWordingScope } from '#renderer/data/wording-scope.tsx'
import { WordingHint, type WordingHintHandle } from '#renderer/ui/wording-hint.tsx'
import type { CaptureReading } from '#shared/call/capture.ts'
import type { StepId } from '#shared/method/step.ts'
import { ownWordsOf } from '#shared/wording/own-words.ts'

type Props = {
  ref?: Ref<WordingHintHandle>
  reading: CaptureReading
  step: StepId
  isDated: boolean
  isOwned: boolean
  field: RefObject<HTMLTextAreaElement | null>
  place: 'above' | 'below'
}

/** What would better be said otherwise in a line of the call, where it is ours. */
export function LineWording({ ref, reading, step, isDated, isOwned, field, place }: Props) {
  const { showsBasis } = useWordingScope()
  const are = ownWordsOf(reading.kind, step)
  const found = useOwnWords({ text: reading.text, are, isDated, isOwned })
  return (
    <WordingHint
      {...(ref && { ref })}
      found={found}
      field={field}
      place={place}
      showsBasis={showsBasis}
    />
  )
}
