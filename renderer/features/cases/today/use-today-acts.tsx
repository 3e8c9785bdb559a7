import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { act } from '#renderer/data/case-acts.ts'
import { toldNews } from '#renderer/data/order-watch/watch-acts.ts'
import { useStore } from '#renderer/data/store.tsx'
import type { WatchedDues } from '#renderer/data/use-dues.ts'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { Case } from '#shared/case/case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { TodayItem } from '#shared/today/today.ts'
import { actOfDue } from '../acts/act-of-due.ts'
import { useActs } from '../acts/use-acts.tsx'
import { SnoozeDialog } from './snooze-dialog.tsx'

type Undoable = { readonly message: string; readonly undo: () => void; readonly at: number }

/** What can be done with a thing in Today: it is done, or put off, or woken. All can be undone. */
export function useTodayActs({ cases, entries, orders }: WatchedDues): {
  readonly done: (item: TodayItem) => void
  readonly putOff: (item: TodayItem) => void
  readonly layer: ReactNode
} {
  const { t } = useTranslation('today')
  const store = useStore()
  const { doOrAsk, layer } = useActs()
  const [putting, setPutting] = useState<TodayItem | null>(null)
  const [undoable, setUndoable] = useState<Undoable | null>(null)

  const offer = (message: string, undo: () => void) =>
    setUndoable({ message, undo, at: store.nowMs() })

  const settle = (item: TodayItem) => {
    const entry = item.entryId && entries.get(item.entryId)
    if (!entry) return
    const about = { entryId: entry.id, callId: entry.callId }
    const now = (event: object) =>
      store.record({ ...about, ...event, atMs: store.nowMs() } as TantoEvent)
    now({ kind: 'promise-settled', outcome: 'kept', note: '' })
    offer(t('kept'), () => now({ kind: 'promise-reopened' }))
  }
  const tell = (found: Case) => {
    const { news } = orders.findings.news.find(({ caseId }) => caseId === found.id) ?? { news: [] }
    offer(
      t('orders.told'),
      toldNews(
        store,
        found,
        news.flatMap(({ now }) => now ?? []),
      ),
    )
  }
  const done = (item: TodayItem) => {
    if (item.entryId) return settle(item)
    const found = cases.get(item.caseId)
    if (item.kind === 'order-news') return found && tell(found)
    const kind = actOfDue[item.kind]
    if (found && kind) doOrAsk(found, { kind, ...(item.day && { known: { day: item.day } }) })
  }
  const wake = (item: TodayItem) => act(store, item.caseId, { kind: 'due-woken', due: item.key })
  const snooze = (item: TodayItem, untilMs: number, reason: string) => {
    act(store, item.caseId, { kind: 'due-snoozed', due: item.key, untilMs, reason })
    offer(t('putOff'), () => wake(item))
  }
  return {
    done,
    putOff: (item) => (item.snooze ? wake(item) : setPutting(item)),
    layer: (
      <>
        {layer}
        {putting && (
          <SnoozeDialog
            onSnooze={(untilMs, reason) => snooze(putting, untilMs, reason)}
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
}
