import { useUrgency } from '#renderer/data/use-urgency.ts'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'

export function CaseUrgency({ theCase }: { theCase: Case }) {
  return <UrgencyPill urgency={useUrgency(theCase, useNow(minuteMs))} />
}
