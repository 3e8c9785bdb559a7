import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { type Handover, useHandover } from '#renderer/data/team/use-handover.ts'
import { useMemberName } from '#renderer/data/team/use-standpoint.ts'
import { HandoverDialog } from '#renderer/ui/handover-dialog.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { Case } from '#shared/case/case.ts'
import type { MemberId } from '#shared/team/shared-event.ts'

type Done = { readonly memberId: MemberId; readonly handover: Handover; readonly at: number }

/**
 * Handing cases over to colleagues: `ask` opens the list, null where there is no team. `layer` is the
 * list or the offer to undo, to be shown once on the page.
 */
export function useHandingOver(): {
  readonly ask: ((found: Case) => void) | null
  readonly layer: ReactNode
} {
  const { t } = useTranslation('teamWork')
  const { nowMs } = useStore()
  const nameOf = useMemberName()
  const handoverOf = useHandover()
  const [open, setOpen] = useState<{ handover: Handover; atMs: number } | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  if (!handoverOf) return { ask: null, layer: null }

  const hand = (handover: Handover, memberId: MemberId, note: string) => {
    handover.handTo(memberId, note)
    setDone({ memberId, handover, at: nowMs() })
  }
  return {
    ask: (found) => {
      const handover = handoverOf(found)
      if (handover) setOpen({ handover, atMs: nowMs() })
    },
    layer: (
      <>
        {open && (
          <HandoverDialog
            {...open.handover}
            nameOf={nameOf}
            nowMs={open.atMs}
            onHand={(memberId, note) => hand(open.handover, memberId, note)}
            onClose={() => setOpen(null)}
          />
        )}
        {done && (
          <UndoToast
            key={done.at}
            message={
              done.memberId === done.handover.me
                ? t('handover.taken')
                : t('handover.done', { name: nameOf(done.memberId) ?? '' })
            }
            undoLabel={t('undo')}
            onUndo={done.handover.takeBack}
            onGone={() => setDone(null)}
          />
        )}
      </>
    ),
  }
}
