import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useImports } from '#renderer/data/import/undo-import.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import type { ImportRecord } from '#shared/import/import-record.ts'
import { useCountsText } from './counts-text.ts'
import styles from './import.module.css'
import { UndoImportDialog } from './undo-import-dialog.tsx'

const shownAtFirst = 5

/** What was taken in before, the newest first; each can be taken back. */
export function EarlierImports() {
  const { t } = useTranslation('import')
  const imports = useImports()
  const [isAllShown, setIsAllShown] = useState(false)
  const [chosen, setChosen] = useState<ImportRecord | null>(null)
  if (!imports || imports.length === 0) return null
  const shown = isAllShown ? imports : imports.slice(0, shownAtFirst)
  return (
    <div className={styles['part']}>
      <h2>{t('earlier.title')}</h2>
      <ul className={styles['list']} aria-label={t('earlier.title')}>
        {shown.map((record) => (
          <ImportRow key={record.id} record={record} onUndo={() => setChosen(record)} />
        ))}
      </ul>
      {imports.length > shown.length && (
        <div>
          <Button variant="plain" size="small" onPress={() => setIsAllShown(true)}>
            {t('earlier.all', { count: imports.length })}
          </Button>
        </div>
      )}
      {chosen && <UndoImportDialog record={chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}

function ImportRow({ record, onUndo }: { record: ImportRecord; onUndo: () => void }) {
  const { t } = useTranslation('import')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const countsText = useCountsText()
  const { fileName, what, atMs, counts, undoneAtMs } = record
  const when = dayAndTime(atMs, language, nowMs())
  return (
    <li className={styles['row']} data-undone={undoneAtMs !== null || undefined}>
      <span className={styles['what']}>
        <strong>{fileName}</strong>
        <span className={styles['soft']}>
          {t(`what.${what}`)} · {countsText(counts)}
        </span>
      </span>
      <span className={styles['soft']}>{when}</span>
      {undoneAtMs === null ? (
        <Button size="small" aria-label={t('undo.of', { fileName, when })} onPress={onUndo}>
          {t('undo.button')}
        </Button>
      ) : (
        <span className={styles['soft']}>{t('undo.done')}</span>
      )}
    </li>
  )
}
