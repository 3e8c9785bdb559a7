import { useMemo, useState } from 'react'
import { useStore } from '#renderer/data/store.tsx'
import { useDueReader } from '#renderer/data/use-due-reader.ts'
import { localTimeOf, momentOf } from '#renderer/ui/local-time.ts'
import { clipped } from '#shared/base/clipped.ts'
import { type Entry, maxLine } from '#shared/call/entry.ts'
import { dueAfterEdit } from '#shared/promise/due-after-edit.ts'
import type { PromiseTerms } from '#shared/promise/terms.ts'

/** The last year a date field has room for. */
const lastShownMs = Date.UTC(9999, 11, 30)

/** A date set by hand, and the one that stood in the words then. */
type Picked = {
  readonly field: string
  readonly dueAtMs: number | null
  readonly besideMs: number | null
}

/** A promise while it is changed. Its date follows its words; one set by hand stands until they name another. */
export function usePromiseForm(promise: Entry) {
  const store = useStore()
  const readDue = useDueReader()
  const [nowMs] = useState(() => store.nowMs())
  const [typed, setTyped] = useState(promise.text)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [terms, setTerms] = useState<PromiseTerms>(promise.promise)

  const text = clipped(typed, maxLine)
  const read = useMemo(
    () => (words: string) => (readDue ? readDue(words, nowMs) : null),
    [readDue, nowMs],
  )
  const saidMs = useMemo(() => read(text), [read, text])
  const isPicked = picked !== null && (saidMs === null || saidMs === picked.besideMs)
  const followed = useMemo(() => dueAfterEdit(promise, text, read), [promise, text, read])
  const dueAtMs = isPicked ? picked.dueAtMs : followed

  const pick = (field: string, due: number | null) =>
    setPicked({ field, dueAtMs: due, besideMs: saidMs })
  return {
    nowMs,
    text,
    isTooLong: typed.length > maxLine,
    dueAtMs,
    field: isPicked ? picked.field : fieldOf(dueAtMs),
    /** The date comes from the words. */
    isRead: !isPicked && dueAtMs !== promise.dueAtMs,
    terms,
    /** The words, in one line. */
    write: (words: string) => setTyped(words.replaceAll(/\s*\n\s*/g, ' ')),
    pickDue: (local: string) => pick(local, local === '' ? null : momentOf(local)),
    clearDue: () => pick('', null),
    amend: (patch: Partial<PromiseTerms>) => setTerms((before) => ({ ...before, ...patch })),
    /** A year half typed is no moment that an event can hold. */
    hasDate: dueAtMs === null || dueAtMs >= 0,
  }
}

const fieldOf = (dueAtMs: number | null) =>
  dueAtMs === null || dueAtMs > lastShownMs ? '' : localTimeOf(dueAtMs)
