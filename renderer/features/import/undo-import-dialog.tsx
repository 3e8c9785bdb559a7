import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { undoImport } from '#renderer/data/import/undo-import.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { ImportRecord } from '#shared/import/import-record.ts'
import { useNumberText } from './counts-text.ts'

type Props = { record: ImportRecord; onClose: () => void }

/** Asks before a whole import is taken back, and says what goes with it. */
export function UndoImportDialog({ record, onClose }: Props) {
  const { t } = useTranslation('import')
  const store = useStore()
  const say = useNumberText()
  const [isWorking, setIsWorking] = useState(false)
  const { id, fileName, counts, atMs } = record
  const { language } = useEnvironment()
  const undo = async () => {
    setIsWorking(true)
    await undoImport(store, id)
    onClose()
  }
  return (
    <Dialog
      title={t('undo.title', { fileName })}
      onClose={onClose}
      mustBeAnswered={isWorking}
      buttons={
        <>
          <Button variant="primary" isPending={isWorking} onPress={() => void undo()}>
            {t('undo.confirm')}
          </Button>
          <Button isDisabled={isWorking} onPress={onClose}>
            {t('undo.keep')}
          </Button>
        </>
      }
    >
      <p>{t('undo.when', { when: dayAndTime(atMs, language, store.nowMs()) })}</p>
      {counts.added > 0 && (
        <p>{t('undo.goesNew', { count: counts.added, n: say(counts.added) })}</p>
      )}
      {counts.changed > 0 && (
        <p>{t('undo.goesBack', { count: counts.changed, n: say(counts.changed) })}</p>
      )}
      <p>{t('undo.stays')}</p>
    </Dialog>
  )
}
