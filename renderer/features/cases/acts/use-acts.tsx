import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { act, type NewAct } from '#renderer/data/case-acts.ts'
import { useStore } from '#renderer/data/store.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { Case } from '#shared/case/case.ts'
import { ActDialog, type AskedAct } from './act-dialog.tsx'
import { actFields, actFrom, type HandAct } from './act-fields.ts'

/** What takes an act back; the others are put right by the next one of their kind. */
const takenBackBy: Partial<Record<HandAct, HandAct>> = {
  'case-closed': 'ending-taken-back',
  'case-lost': 'ending-taken-back',
  'case-withdrawn': 'ending-taken-back',
  'case-binned': 'case-unbinned',
}

type Done = { readonly kind: HandAct; readonly caseId: Case['id']; readonly at: number }

/**
 * Doing things to cases: an act with something to say is asked for first, an ending can be undone.
 * `layer` is the dialog or the offer to undo, to be shown once on the page.
 */
export function useActs(): {
  readonly doOrAsk: (found: Case, asked: AskedAct) => void
  readonly layer: ReactNode
} {
  const { t } = useTranslation('course')
  const store = useStore()
  const [open, setOpen] = useState<{ found: Case; asked: AskedAct } | null>(null)
  const [done, setDone] = useState<Done | null>(null)

  const perform = useCallback(
    (caseId: Case['id'], one: NewAct) => {
      act(store, caseId, one)
      setDone({ kind: one.kind as HandAct, caseId, at: store.nowMs() })
    },
    [store],
  )
  const doOrAsk = useCallback(
    (found: Case, asked: AskedAct) => {
      if (actFields[asked.kind].length > 0) setOpen({ found, asked })
      else perform(found.id, actFrom(asked.kind, {}, asked.known))
    },
    [perform],
  )

  const back = done && takenBackBy[done.kind]
  const layer = (
    <>
      {open && (
        <ActDialog
          found={open.found}
          asked={open.asked}
          onDo={(one) => perform(open.found.id, one)}
          onClose={() => setOpen(null)}
        />
      )}
      {done && back && (
        <UndoToast
          key={done.at}
          message={t(`act.${done.kind}.done` as never)}
          undoLabel={t('undo')}
          onUndo={() => act(store, done.caseId, actFrom(back, {}))}
          onGone={() => setDone(null)}
        />
      )}
    </>
  )
  return { doOrAsk, layer }
}
