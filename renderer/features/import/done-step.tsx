import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImportDraft } from '#renderer/data/import/import-stage.ts'
import { useImports } from '#renderer/data/import/undo-import.ts'
import { useImport } from '#renderer/data/import/use-import.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { ImportId } from '#shared/base/ids.ts'
import type { ImportCounts } from '#shared/import/import-record.ts'
import { useCountsText } from './counts-text.ts'
import styles from './import.module.css'
import { SaveProfile } from './save-profile.tsx'
import { StepButtons } from './step-buttons.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import { UndoImportDialog } from './undo-import-dialog.tsx'

type Props = { draft: ImportDraft; importId: ImportId; counts: ImportCounts }

/** What happened, and what can be done with it now. */
export function DoneStep({ draft, importId, counts }: Props) {
  const { t } = useTranslation('import')
  const { session } = useImport()
  const [, go] = useLocation()
  const countsText = useCountsText()
  const record = useImports()?.find(({ id }) => id === importId)
  const [isAsking, setIsAsking] = useState(false)
  const isUndone = record !== undefined && record.undoneAtMs !== null
  const what = draft.plan.what === 'orders' ? 'orders' : 'accounts'
  if (isUndone) {
    return (
      <section className={styles['step']} key="undone">
        <StepHead title={t('undo.doneTitle')}>{t('undo.doneLead')}</StepHead>
        <div>
          <Button variant="primary" onPress={() => session.end()}>
            {t('otherFile')}
          </Button>
        </div>
      </section>
    )
  }
  return (
    <section className={styles['step']} key="done">
      <StepHead title={t('done.title')}>
        {t(`done.lead.${what}`, { counts: countsText(counts) })}
      </StepHead>
      <SaveProfile draft={draft} />
      <StepButtons label={t(`done.goTo.${what}`)} onGoOn={() => go(`/${what}`)}>
        <Button onPress={() => session.end()}>{t('done.another')}</Button>
        <Button variant="plain" isDisabled={!record} onPress={() => setIsAsking(true)}>
          {t('undo.button')}
        </Button>
      </StepButtons>
      {isAsking && record && (
        <UndoImportDialog record={record} onClose={() => setIsAsking(false)} />
      )}
    </section>
  )
}
