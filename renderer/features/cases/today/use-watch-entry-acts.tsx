import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { contactOf } from '#renderer/data/order-watch/contact-of.ts'
import {
  neverTouch,
  notNeeded,
  openCallFirst,
  putOffEntry,
  touchMade,
  wakeEntry,
} from '#renderer/data/order-watch/watch-acts.ts'
import { useStore } from '#renderer/data/store.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { CallFirst } from '#shared/order-watch/calls-first.ts'
import type { WatchWords } from '#shared/order-watch/watch-brief.ts'
import type { EntryOf, WatchEntry } from '#shared/order-watch/watch-entry.ts'
import type { WatchRules } from '#shared/order-watch/watch-rules.ts'
import { SnoozeDialog } from './snooze-dialog.tsx'
import { WordsDialog } from './words-dialog.tsx'

type Undoable = { readonly message: string; readonly undo: () => void; readonly at: number }

export type WatchEntryActs = {
  /** The case of it is opened, and the call begun. */
  readonly call: (entry: WatchEntry) => void
  /** The case of it is opened and prepared; of a touchpoint it is asked what they said. */
  readonly open: (entry: WatchEntry) => void
  readonly done: (entry: WatchEntry) => void
  readonly putOff: (entry: WatchEntry) => void
  readonly layer: ReactNode
}

/** What can be done with what the watch found. All can be undone. */
export function useWatchEntryActs(
  rules: WatchRules | null,
  words: WatchWords,
  callAbout: (caseId: CaseId) => void,
): WatchEntryActs {
  const { t } = useTranslation('today')
  const store = useStore()
  const [, go] = useLocation()
  const [ending, setEnding] = useState<WatchEntry | null>(null)
  const [putting, setPutting] = useState<WatchEntry | null>(null)
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const isOpening = useRef(false)

  const offer = (message: string, undo: () => void) =>
    setUndoable({ message, undo, at: store.nowMs() })
  const begin = async (call: CallFirst, then: (caseId: CaseId) => void) => {
    // A second press while the account is looked up must not open a second case.
    if (!rules || isOpening.current) return
    isOpening.current = true
    const known = await contactOf(store.db, call)
    then(openCallFirst(store, call, rules, words, known))
    await store.settled()
    isOpening.current = false
  }
  const open = (entry: WatchEntry) => {
    if (entry.kind === 'touch') setEnding(entry)
    else void begin(entry.call, (caseId) => go(`/cases/${caseId}/prepare`))
  }
  return {
    open,
    call: (entry) => {
      if (entry.kind === 'call-first') void begin(entry.call, callAbout)
    },
    done: setEnding,
    putOff: (entry) => (entry.snooze ? wakeEntry(store, entry.id) : setPutting(entry)),
    layer: (
      <>
        {ending?.kind === 'call-first' && (
          <WordsDialog
            title={t('orders.notNeededTitle', { who: ending.call.customer })}
            label={t('orders.reason')}
            submit={t('orders.notNeeded')}
            onSubmit={(reason) =>
              offer(t('orders.leftOut'), notNeeded(store, ending.call, words.today, reason))
            }
            onClose={() => setEnding(null)}
          />
        )}
        {ending?.kind === 'touch' && <Touched entry={ending} />}
        {putting && (
          <SnoozeDialog
            onSnooze={(untilMs, reason) =>
              offer(t('putOff'), putOffEntry(store, putting.id, untilMs, reason))
            }
            onClose={() => setPutting(null)}
          />
        )}
        {undoable && (
          <UndoToast
            key={undoable.at}
            message={undoable.message}
            undoLabel={t('undo')}
            onUndo={undoable.undo}
            onGone={() => setUndoable(null)}
          />
        )}
      </>
    ),
  }

  function Touched({ entry: { touch } }: { entry: EntryOf<'touch'> }) {
    const point = rules?.touch.points.find(({ id }) => id === touch.point)
    return (
      <WordsDialog
        title={t('orders.touchTitle', { who: touch.customer })}
        label={t('orders.theirWords')}
        submit={t('orders.noteIt')}
        other={{
          label: t('orders.never'),
          onPress: () => offer(t('orders.neverDone'), neverTouch(store, touch)),
        }}
        onSubmit={(said) => offer(t('orders.noted'), touchMade(store, touch, words.today, said))}
        onClose={() => setEnding(null)}
      >
        <p>{point?.ask[words.language]}</p>
      </WordsDialog>
    )
  }
}
