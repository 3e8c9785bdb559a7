import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PromiseActs, promiseActs } from '#renderer/data/promise-acts.ts'
import { useStore } from '#renderer/data/store.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { Entry } from '#shared/call/entry.ts'
import type { PromiseOutcome } from '#shared/promise/terms.ts'
import styles from './promises.module.css'
import { shortened } from './shortened.ts'

type Done = { readonly promise: Entry; readonly outcome: PromiseOutcome; readonly count: number }

/** What can be done to the promises of a list. */
export type RowActs = PromiseActs

/**
 * Settling with a way back. A row that is settled leaves the list: the focus goes to the one that
 * takes its place, so that one can go on by keyboard.
 */
export function useSettling(): {
  acts: RowActs
  list: RefObject<HTMLDivElement | null>
  toast: ReactNode
} {
  const { t } = useTranslation('promises')
  const store = useStore()
  const list = useRef<HTMLDivElement>(null)
  const [done, setDone] = useState<Done | null>(null)
  const forget = useCallback(() => setDone(null), [])

  const acts = useMemo((): RowActs => {
    const recorded = promiseActs(store)
    return {
      ...recorded,
      settle: (promise, outcome, note) => {
        focusBeside(list.current, promise.id)
        recorded.settle(promise, outcome, note)
        setDone((before) => ({ promise, outcome, count: (before?.count ?? 0) + 1 }))
      },
    }
  }, [store])

  const undo = () => {
    if (!done) return
    acts.reopen(done.promise)
    list.current?.focus()
  }
  return {
    acts,
    list,
    toast: done && (
      <div className={styles['toast']}>
        <UndoToast
          key={done.count}
          message={t(`done.${done.outcome}`, { words: shortened(done.promise.text) })}
          undoLabel={t('undo')}
          onUndo={undo}
          onGone={forget}
        />
      </div>
    ),
  }
}

/** The first of the next row's acts; of the row before, if it was the last; else the list. */
function focusBeside(list: HTMLElement | null, id: string): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-promise]') ?? [])]
  const at = rows.findIndex((row) => row.dataset['promise'] === id)
  const beside = rows[at + 1] ?? rows[at - 1]
  const target = beside?.querySelector<HTMLElement>('button') ?? list
  target?.focus()
}
