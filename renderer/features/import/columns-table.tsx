import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#renderer/data/import/import-stage.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { fieldOf } from '#shared/import/import-columns.ts'
import { FieldSelect } from './field-select.tsx'
import styles from './import.module.css'
import { readCell } from './read-cell.ts'

const shownRows = 6
const shownColumns = 60

/** The first rows of the file, and over each column what it says. */
export function ColumnsTable({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation('import')
  const [shown, setShown] = useState(shownColumns)
  const { columns } = draft.plan
  const heads = draft.heads.slice(0, shown)
  const isUsed = (head: string) => fieldOf(columns, head) !== null || undefined
  return (
    <div>
      {/* It can be scrolled by keyboard by itself, too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['sheet']} tabIndex={0} role="region" aria-label={t('columns.table')}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" data-used={isUsed(head)}>
                  <FieldSelect draft={draft} head={head} />
                  <span className={styles['columnHead']}>{head}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {draft.rows.slice(0, shownRows).map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows are nothing but their place
              <tr key={index}>
                {heads.map((head, at) => (
                  <Cell key={head} draft={draft} head={head} text={row[at] ?? ''} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {draft.heads.length > shown && (
        <Button variant="plain" size="small" onPress={() => setShown(draft.heads.length)}>
          {t('columns.all', { count: draft.heads.length })}
        </Button>
      )}
    </div>
  )
}

function Cell({ draft, head, text }: { draft: ImportDraft; head: string; text: string }) {
  const { t } = useTranslation('import')
  const { language } = useEnvironment()
  const field = fieldOf(draft.plan.columns, head)
  const read = field === null ? text : readCell(text, field, draft.plan.dialect, language)
  return (
    <td data-used={field !== null || undefined} data-unread={read === null || undefined}>
      <span className={styles['cell']}>{text}</span>
      {read === null && <span className={styles['unread']}>{t('columns.cellUnread')}</span>}
      {read !== null && read !== text && <span className={styles['read']}>{read}</span>}
    </td>
  )
}
