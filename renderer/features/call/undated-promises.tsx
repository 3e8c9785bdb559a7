import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canBeDue } from '#shared/call/capture.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { CallActions } from './call-actions.ts'
import { LineEditor } from './line-editor.tsx'
import { SignMark } from './sign-mark.tsx'
import { useDueReader } from '#renderer/data/use-due-reader.ts'
import styles from './wrap-up.module.css'

type Props = { entries: readonly Entry[]; actions: CallActions }

/** Promises that still need a date: press one and write it (method: "Promise only with a date"). */
export function UndatedPromises({ entries, actions }: Props) {
  const { t } = useTranslation('companion')
  const readDue = useDueReader()
  const [editingId, setEditingId] = useState<Entry['id'] | null>(null)
  const undated = entries.filter((entry) => canBeDue(entry.kind) && entry.dueAtMs === null)
  const shown = entries.filter((entry) => undated.includes(entry) || entry.id === editingId)
  if (shown.length === 0) return null
  return (
    <section
      className={styles['block']}
      aria-label={t('wrapUp.undated', { count: undated.length })}
    >
      <h2 className={styles['warm']}>{t('wrapUp.undated', { count: undated.length })}</h2>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id} className={styles['promise']}>
            <SignMark kind={entry.kind} />
            {entry.id === editingId ? (
              <LineEditor
                entry={entry}
                readDue={readDue}
                onEdit={(content) => actions.edit(entry.id, content)}
                onDone={() => setEditingId(null)}
              />
            ) : (
              <button type="button" onClick={() => setEditingId(entry.id)}>
                {entry.text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
