import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, memo, useState } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import type { EntryId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/call/entry.ts'
import { rankedIssues } from '#shared/call/call-summary.ts'
import { movedBeside, movedBy } from '#shared/call/rank.ts'
import styles from './issue-list.module.css'
import { LineEditor } from './line-editor.tsx'
import type { SaidListActions } from './said-list.tsx'
import type { DueReader } from '#renderer/data/use-due-reader.ts'

type Props = {
  /** In the buyer's order. */
  issues: readonly Entry[]
  editingId: EntryId | null
  readDue: DueReader | null
  actions: SaidListActions
  onRank: (order: readonly EntryId[]) => void
}

/** The issues, ranked by dragging or with Alt and an arrow: the top one is read back. */
export const IssueList = memo(function IssueList(props: Props) {
  const { editingId, readDue, actions } = props
  const { t } = useTranslation('companion')
  const { platform } = useEnvironment()
  const [issues, onRank] = useRanking(props.issues, props.onRank)
  const order = issues.map((issue) => issue.id)

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      issues.filter((issue) => keys.has(issue.id)).map((issue) => ({ 'text/plain': issue.text })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      const moved = order.filter((id) => keys.has(id))
      onRank(movedBeside(order, moved, target.key as EntryId, target.dropPosition))
    },
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')
    if (!event.altKey || !isArrow || !row) return
    event.preventDefault()
    event.stopPropagation()
    onRank(movedBy(order, row.dataset['key'] as EntryId, event.key === 'ArrowUp' ? -1 : 1))
  }

  if (issues.length === 0) return <p className={styles['none']}>{t('issues.none')}</p>
  return (
    // The keys are heard on their way down to the row that has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['issues']} onKeyDownCapture={onKeyDown}>
      <p className={styles['hint']}>
        {t('issues.hint', { keys: shortcutLabel('Alt+↑↓', platform) })}
      </p>
      <GridList
        aria-label={t('issues.label')}
        items={issues.map((issue, index) => ({ issue, rank: index + 1, id: issue.id }))}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        onAction={(key) => actions.beginEditing(key as EntryId)}
        dependencies={[editingId, readDue]}
      >
        {({ issue, rank, id }) => (
          <GridListItem id={id} textValue={issue.text} className={styles['issue'] ?? ''}>
            <span className={styles['rank']}>{rank}</span>
            {id === editingId ? (
              <LineEditor
                entry={issue}
                readDue={readDue}
                onEdit={(content) => actions.edit(id, content)}
                onDone={(text, byKey) => actions.doneEditing(issue, text, byKey)}
              />
            ) : (
              <span className={styles['text']}>{issue.text}</span>
            )}
            <Button
              slot="drag"
              className={styles['handle'] ?? ''}
              aria-label={t('issues.drag', { text: issue.text })}
            >
              <GripVertical size={15} />
            </Button>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
})

/** The issues as they were just ranked: the next key press counts from there, not from the store. */
function useRanking(
  stored: readonly Entry[],
  record: Props['onRank'],
): [issues: readonly Entry[], rank: Props['onRank']] {
  const [wanted, setWanted] = useState<readonly EntryId[] | null>(null)
  const issues = wanted === null ? stored : rankedIssues({ issueOrder: [...wanted] }, stored)
  const isStored = issues.every((issue, index) => issue.id === stored[index]?.id)
  if (wanted !== null && isStored) setWanted(null)
  const rank = (order: readonly EntryId[]) => {
    setWanted(order)
    record(order)
  }
  return [issues, rank]
}
