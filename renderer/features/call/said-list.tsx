import { type KeyboardEvent, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import type { EntryId } from '#shared/base/ids.ts'
import type { Entry, EntryContent } from '#shared/call/entry.ts'
import { SaidLine } from './said-line.tsx'
import styles from './said-list.module.css'
import type { DueReader } from '#renderer/data/use-due-reader.ts'

export type SaidListActions = {
  readonly beginEditing: (id: EntryId) => void
  readonly doneEditing: (entry: Entry, text: string, byKey: boolean) => void
  readonly edit: (id: EntryId, content: EntryContent) => void
  readonly remove: (entry: Entry) => void
}

type Props = {
  entries: readonly Entry[]
  startedAtMs: number
  editingId: EntryId | null
  readDue: DueReader | null
  /** What a cushion in this call can name. */
  cushionKnown: readonly string[]
  actions: SaidListActions
}

const nothingKnown: readonly string[] = []

/** As many lines as one looks back over in a call. The others are drawn when asked for. */
const shownAtFirst = 100

/** What has been said so far, the newest first. */
export const SaidList = memo(function SaidList(props: Props) {
  const { entries, startedAtMs, editingId, readDue, cushionKnown, actions } = props
  const { t } = useTranslation('companion')
  const [showsAll, setShowsAll] = useState(false)
  const newestFirst = entries.toReversed()
  const shown = showsAll ? newestFirst : newestFirst.slice(0, shownAtFirst)
  const earlier = newestFirst.length - shown.length

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')
    if (!line) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
      const places = event.key === 'ArrowDown' ? 1 : -1
      lines[lines.indexOf(line) + places]?.focus()
      event.preventDefault()
    }
    if (event.key === 'Delete') {
      const entry = entries.find((known) => known.id === line.dataset['line'])
      if (entry) actions.remove(entry)
    }
  }

  return (
    <div className={styles['said']}>
      {entries.length === 0 && <p className={styles['none']}>{t('said.none')}</p>}
      {/* Keys are heard on their way up from the line that has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul aria-label={t('said.label')} onKeyDown={onKeyDown}>
        {shown.map((entry, index) => (
          <SaidLine
            key={entry.id}
            entry={entry}
            startedAtMs={startedAtMs}
            isEditing={entry.id === editingId}
            isTabStop={index === 0}
            readDue={readDue}
            cushionKnown={entry.kind === 'cushion' ? cushionKnown : nothingKnown}
            actions={actions}
          />
        ))}
      </ul>
      {earlier > 0 && (
        <Button variant="plain" size="small" onPress={() => setShowsAll(true)}>
          {t('said.earlier', { count: earlier })}
        </Button>
      )}
    </div>
  )
})
