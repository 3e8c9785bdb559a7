import { useMemo, useState } from 'react'
import { useDueReader } from '#renderer/data/use-due-reader.ts'
import { useStore } from '#renderer/data/store.tsx'
import { localTimeOf, momentOf } from '#renderer/ui/local-time.ts'
import { clipped } from '#shared/base/clipped.ts'
import { type Entry, maxLine } from '#shared/call/entry.ts'
import { dueAfterEdit } from '#shared/promise/due-after-edit.ts'
import type { PromiseTerms } from '#shared/promise/terms.ts'

/** The last year a date field has room for. */
const lastShownMs = Date.UTC(9999, 11, 30)

/** A promise while it is changed: its date follows its words until it is set by hand. */
export function usePromiseForm(promise: Entry) {
  const store = useStore()
  const readDue = useDueReader()
  const [nowMs] = useState(() => store.nowMs())
  const [text, setText] = useState(promise.text)
  const [isTooLong, setIsTooLong] = useState(false)
  const [dueAtMs, setDueAtMs] = useState(promise.dueAtMs)
  const [field, setField] = useState(() => fieldOf(promise.dueAtMs))
  const [isRead, setIsRead] = useState(false)
  const [terms, setTerms] = useState<PromiseTerms>(promise.promise)
  const read = useMemo(
    () => (words: string) => (readDue ? readDue(words, nowMs) : null),
    [readDue, nowMs],
  )

  const setDue = (due: number | null) => {
    setDueAtMs(due)
    setField(fieldOf(due))
    setIsRead(false)
  }
  return {
    nowMs,
    text,
    isTooLong,
    dueAtMs,
    field,
    /** The date comes from the words. */
    isRead,
    terms,
    /** The words, in one line, as long as a line may be. */
    write: (typed: string) => {
      const oneLine = typed.replaceAll(/\s*\n\s*/g, ' ')
      const next = clipped(oneLine, maxLine)
      setText(next)
      setIsTooLong(oneLine.length > maxLine)
      const due = dueAfterEdit({ text, dueAtMs }, next, read)
      if (due !== dueAtMs) {
        setDue(due)
        setIsRead(true)
      }
    },
    pickDue: (local: string) => {
      setField(local)
      setDueAtMs(local === '' ? null : momentOf(local))
      setIsRead(false)
    },
    clearDue: () => setDue(null),
    amend: (patch: Partial<PromiseTerms>) => setTerms((before) => ({ ...before, ...patch })),
    /** A year half typed is no moment that an event can hold. */
    hasDate: dueAtMs === null || dueAtMs >= 0,
  }
}

const fieldOf = (dueAtMs: number | null) =>
  dueAtMs === null || dueAtMs > lastShownMs ? '' : localTimeOf(dueAtMs)
