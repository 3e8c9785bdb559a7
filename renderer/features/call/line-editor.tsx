import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import {
  canBeDue,
  plainKindWhenEdited,
  readCaptureLine,
  typedLineOf,
} from '#shared/call/capture.ts'
import { clipped } from '#shared/base/clipped.ts'
import { type Entry, type EntryContent, maxLine } from '#shared/call/entry.ts'
import { LineWording } from './line-wording.tsx'
import styles from './said-list.module.css'
import type { DueReader } from '#renderer/data/use-due-reader.ts'

type Props = {
  entry: Entry
  readDue: DueReader | null
  onEdit: (content: EntryContent) => void
  /** With what the line says now, and whether it was ended by a key. */
  onDone: (text: string, byKey: boolean) => void
}

/**
 * A captured line as it was typed, sign and all. Each key press is recorded. A date in words is
 * read from the moment the line was captured, so that correcting another word never moves it; a
 * line that had none gets one seen from now.
 */
export function LineEditor({ entry, readDue, onEdit, onDone }: Props) {
  const { t } = useTranslation('companion')
  const { signs } = usePlaybook()
  const [raw, setRaw] = useState(() => typedLineOf(entry, signs))
  const { nowMs } = useStore()
  const [seenFromMs] = useState(() => (entry.dueAtMs === null ? nowMs() : entry.atMs))
  const field = useRef<HTMLTextAreaElement>(null)
  const plainKind = plainKindWhenEdited(entry.kind, signs)
  const reading = readCaptureLine(raw, { signs, plainKind })

  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(raw.length, raw.length)
    // Only when the editor opens: later the caret is the rep's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  const change = (typed: string) => {
    const next = clipped(typed.replaceAll('\n', ' '), maxLine)
    const { kind, text } = readCaptureLine(next, { signs, plainKind })
    const isSameText = text === entry.text && kind === entry.kind
    const read = canBeDue(kind) && readDue ? readDue(text, seenFromMs) : null
    setRaw(next)
    onEdit({ kind, text, dueAtMs: isSameText ? entry.dueAtMs : read })
  }

  const isDone = useRef(false)
  const done = (byKey: boolean) => {
    if (isDone.current) return
    isDone.current = true
    onDone(reading.text, byKey)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (!event.altKey) done(true)
    }
  }

  return (
    <>
      <textarea
        ref={field}
        className={styles['editor']}
        aria-label={t('said.editing')}
        rows={1}
        maxLength={maxLine}
        value={raw}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => done(false)}
      />
      <LineWording
        reading={reading}
        step={entry.step}
        isDated={entry.dueAtMs !== null}
        isOwned={entry.promise.owner !== ''}
        field={field}
        place="below"
      />
    </>
  )
}
