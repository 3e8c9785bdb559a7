import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useDraft } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { useCallShortcutLabels } from '#renderer/ui/use-call-shortcut-labels.ts'
import type { WordingHintHandle } from '#renderer/ui/wording-hint.tsx'
import { useWrittenThrough } from '#renderer/data/use-written-through.ts'
import { clipped } from '#shared/base/clipped.ts'
import type { EntryId } from '#shared/base/ids.ts'
import type { Call } from '#shared/call/call.ts'
import { canBeDue, plainKindFor, readCaptureLine, typedLineOf } from '#shared/call/capture.ts'
import { type Entry, type EntryKind, maxLine } from '#shared/call/entry.ts'
import { readPrivate, withPrivateToggled } from '#shared/call/private-line.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import styles from './capture-line.module.css'
import { LineReading } from './line-reading.tsx'
import { LineWording } from './line-wording.tsx'
import { SaveTrouble, SaveNote } from './save-note.tsx'
import type { useLateDues } from './use-late-dues.ts'
import type { DueReader } from '#renderer/data/use-due-reader.ts'

export type CaptureLineHandle = {
  /** Takes the focus; a lone "?" that showed the signs is cleared. */
  readonly focus: () => void
  /** Makes the line one of a kind, keeping what is typed. */
  readonly begin: (kind: EntryKind) => void
  /** Makes what is typed for the rep alone, or not. */
  readonly toggleOnlyMe: () => void
  /** Keeps what is typed as a line. */
  readonly keep: () => void
  readonly hasFocus: () => boolean
  /** Waves off what is said about its wording. False: nothing is. */
  readonly leaveWording: () => boolean
}

type Props = {
  ref: Ref<CaptureLineHandle>
  call: Call
  entries: readonly Entry[]
  /** What a cushion in this call can name. */
  cushionKnown: readonly string[]
  isWaiting: boolean
  /** There is a team, and lines that are not for it. */
  hasTeam: boolean
  readDue: DueReader | null
  /** A line was kept before dates could be read. */
  onUnread: ReturnType<typeof useLateDues>
  /** A lone "?" stands in the line: the signs are to be shown. */
  onAsking: (isAsking: boolean) => void
  onSheet: () => void
  onEditLast: () => void
  /** Enter on an empty line. */
  onNothing?: () => void
  onToIssues: () => void
}

const noEvents: TantoEvent[] = []

/** Where everything said goes in. What is typed is an event per key press; Enter keeps the line. */
export function CaptureLine(props: Props) {
  const { ref, call, entries, isWaiting, hasTeam, readDue } = props
  const { t } = useTranslation('companion')
  const keys = useCallShortcutLabels()
  const store = useStore()
  const { signs, steps } = usePlaybook()
  const field = useRef<HTMLTextAreaElement>(null)
  const wording = useRef<WordingHintHandle>(null)
  // A kept line and the emptied draft become durable together.
  const keptWith = useRef(noEvents)
  const [typed, write] = useWrittenThrough(useDraft(), (text) => {
    const kept = keptWith.current
    keptWith.current = noEvents
    store.record(...kept, { kind: 'draft-typed', callId: call.id, atMs: store.nowMs(), text })
  })

  // An input method, and a sign put in front, write past the field's own limit.
  const type = (text: string) => write(clipped(text, maxLine))

  // A line found after a restart is gone on with at its end.
  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [])

  const plainKind = useMemo(() => {
    const step = steps.find((known) => known.id === call.step)
    return step ? plainKindFor(step, entries) : 'note'
  }, [steps, call.step, entries])
  const issueNumber = useMemo(
    () => entries.filter((entry) => entry.kind === 'issue').length + 1,
    [entries],
  )
  const { isMine, line } = hasTeam ? readPrivate(typed) : { isMine: false, line: typed }
  const reading = readCaptureLine(line, { signs, plainKind })
  const nowMs = store.nowMs()
  const dueAtMs = canBeDue(reading.kind) && readDue ? readDue(reading.text, nowMs) : null

  const isAsking = reading.kind === 'to-check' && reading.text === ''
  const { onAsking } = props
  useEffect(() => onAsking(isAsking), [isAsking, onAsking])

  const keep = () => {
    const { kind, text } = reading
    if (text === '') return
    const entryId = store.newId<EntryId>()
    const content = { kind, text, dueAtMs }
    keptWith.current = [
      {
        kind: 'entry-captured',
        entryId,
        callId: call.id,
        caseId: call.caseId,
        atMs: nowMs,
        step: call.step,
        content,
        ...(isMine && { mine: true as const }),
      },
    ]
    type('')
    if (!readDue && canBeDue(kind)) props.onUnread({ id: entryId, atMs: nowMs, content })
  }

  useImperativeHandle(ref, () => ({
    focus: () => {
      if (isAsking) type('')
      field.current?.focus()
    },
    begin: (kind) => {
      const begun = typedLineOf({ kind, text: reading.text }, signs)
      type(isMine ? withPrivateToggled(begun) : begun)
      field.current?.focus()
    },
    toggleOnlyMe: () => {
      type(withPrivateToggled(typed))
      field.current?.focus()
    },
    keep,
    hasFocus: () => document.activeElement === field.current,
    leaveWording: () => wording.current?.leave() ?? false,
  }))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      // With Alt it takes better words: pressed a moment too late, it keeps nothing.
      if (event.altKey) return
      if (reading.text !== '') keep()
      else if (!event.repeat && typed === '') props.onNothing?.()
    } else if (event.key === 'ArrowUp' && event.altKey) {
      event.preventDefault()
      props.onToIssues()
    } else if (event.key === 'ArrowUp' && typed === '') {
      event.preventDefault()
      props.onEditLast()
    }
  }

  return (
    <footer className={styles['capture']}>
      <LineWording
        ref={wording}
        reading={reading}
        step={call.step}
        isDated={dueAtMs !== null}
        isOwned={false}
        field={field}
        place="above"
      />
      <SaveTrouble />
      <textarea
        ref={field}
        className={styles['input']}
        aria-label={t('line.label')}
        placeholder={isWaiting ? t('line.placeholderWait') : t('line.placeholder')}
        rows={1}
        maxLength={maxLine}
        // The line is why the window is there: it is ready as soon as a call is.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
      />
      <div className={styles['notes']}>
        <LineReading
          reading={reading}
          isMine={isMine}
          issueNumber={issueNumber}
          dueAtMs={dueAtMs}
          nowMs={nowMs}
          cushionKnown={props.cushionKnown}
        />
        <SaveNote />
        <button type="button" className={styles['signs']} tabIndex={-1} onClick={props.onSheet}>
          <Kbd>{keys.sheet}</Kbd> {t('line.signs')}
        </button>
      </div>
    </footer>
  )
}
