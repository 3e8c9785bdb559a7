import { useDealings } from '#renderer/data/use-dealings.ts'
import { BriefView } from '#renderer/ui/brief-view.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'

/** What was put together before the call, where it is needed. */
export function CaseBrief({ theCase, when }: { theCase: Case; when: 'before' | 'during' }) {
  const { otherCases, owed } = useDealings(theCase)
  return (
    <BriefView
      of={theCase}
      owed={owed}
      earlier={otherCases?.length ?? null}
      when={when}
      nowMs={useNow(minuteMs)}
    />
  )
}
