import { X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useStore } from '#renderer/data/store.tsx'
import { canBeDue } from '#shared/call/capture.ts'
import type { Entry } from '#shared/call/entry.ts'
import { clockText } from '#renderer/ui/clock-text.ts'
import { OnlyMeMark } from '#renderer/ui/only-me-mark.tsx'
import { dueText } from '#renderer/ui/due-text.ts'
import { CushionMeter } from './cushion-meter.tsx'
import { LineEditor } from './line-editor.tsx'
import styles from './said-list.module.css'
import type { SaidListActions } from './said-list.tsx'
import { SignMark, useKindName } from './sign-mark.tsx'
import type { DueReader } from '#renderer/data/use-due-reader.ts'

type Props = {
  entry: Entry
  startedAtMs: number
  isEditing: boolean
  isTabStop: boolean
  readDue: DueReader | null
  /** What a cushion in this call can name. */
  cushionKnown: readonly string[]
  actions: SaidListActions
}

/** One line of what was said: press to edit it where it stands. */
export const SaidLine = memo(function SaidLine(props: Props) {
  const { entry, startedAtMs, isEditing, isTabStop, readDue, cushionKnown, actions } = props
  const { t } = useTranslation('companion')
  const kindName = useKindName()
  return (
    <li className={styles['line']} data-editing={isEditing || undefined}>
      <SignMark kind={entry.kind} />
      {isEditing ? (
        <LineEditor
          entry={entry}
          readDue={readDue}
          onEdit={(content) => actions.edit(entry.id, content)}
          onDone={(text, byKey) => actions.doneEditing(entry, text, byKey)}
        />
      ) : (
        <button
          type="button"
          className={styles['text']}
          data-line={entry.id}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={t('said.edit', { kind: kindName(entry.kind), text: entry.text })}
          onClick={() => actions.beginEditing(entry.id)}
        >
          <span>{entry.text}</span>
          {entry.mine && <OnlyMeMark />}
          {entry.kind === 'cushion' && <CushionMeter text={entry.text} known={cushionKnown} />}
          {canBeDue(entry.kind) && <Due dueAtMs={entry.dueAtMs} />}
        </button>
      )}
      <time className={styles['time']}>{clockText(entry.atMs - startedAtMs)}</time>
      <button
        type="button"
        className={styles['remove']}
        tabIndex={-1}
        aria-label={t('said.remove', { text: entry.text })}
        onClick={() => actions.remove(entry)}
      >
        <X size={14} />
      </button>
    </li>
  )
}, isSameLine)

/** Rows come anew from the store with each change: what they say decides whether to draw again. */
function isSameLine(a: Props, b: Props): boolean {
  return (
    a.entry.id === b.entry.id &&
    a.entry.kind === b.entry.kind &&
    a.entry.text === b.entry.text &&
    a.entry.dueAtMs === b.entry.dueAtMs &&
    a.isEditing === b.isEditing &&
    a.isTabStop === b.isTabStop &&
    a.startedAtMs === b.startedAtMs &&
    a.readDue === b.readDue &&
    a.cushionKnown === b.cushionKnown &&
    a.actions === b.actions
  )
}

function Due({ dueAtMs }: { dueAtMs: number | null }) {
  const { t } = useTranslation('companion')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  return (
    <span className={dueAtMs === null ? styles['noDate'] : styles['due']}>
      {dueAtMs === null
        ? t('said.noDate')
        : t('said.due', { due: dueText(dueAtMs, language, nowMs()) })}
    </span>
  )
}
