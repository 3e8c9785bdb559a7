import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case } from '#shared/case/case.ts'
import type { Colleague } from '#shared/team/cover.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { HandoverDialog } from './handover-dialog.tsx'
import { UndoToast } from './undo-toast.tsx'

/** How one case can be handed over. */
type Handover = {
  readonly colleagues: readonly Colleague[]
  readonly me: MemberId
  readonly isPrivate: boolean
  readonly handTo: (memberId: MemberId, note: string) => Promise<boolean>
  readonly takeBack: () => void
}

type Team = {
  /** Null: there is no team; of a case, that it stays where it is. */
  readonly handoverOf: ((found: Case) => Handover | null) | null
  readonly nameOf: (id: MemberId) => string | null
  readonly nowMs: () => number
}

type Done = { readonly memberId: MemberId; readonly handover: Handover; readonly at: number }

/**
 * Handing cases over to colleagues: `ask` opens the list, null where there is no team. `layer` is the
 * list or the offer to undo, to be shown once on the page.
 */
export function useHandingOver({ handoverOf, nameOf, nowMs }: Team): {
  readonly ask: ((found: Case) => void) | null
  readonly layer: ReactNode
} {
  const { t } = useTranslation('teamWork')
  const [open, setOpen] = useState<{ handover: Handover; atMs: number } | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  if (!handoverOf) return { ask: null, layer: null }

  const hand = async (handover: Handover, memberId: MemberId, note: string) => {
    const isDone = await handover.handTo(memberId, note)
    if (isDone) setDone({ memberId, handover, at: nowMs() })
    return isDone
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
                : t('handover.done', { name: nameOf(done.memberId) ?? t('unknownMember') })
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
