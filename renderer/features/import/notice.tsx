import { useTranslation } from 'react-i18next'
import type { ImportNotice } from '#renderer/data/import/import-stage.ts'
import { Outcome } from '#renderer/ui/outcome.tsx'

/** What came in between, in the user's words, with what can be done. */
export function Notice({ notice }: { notice: ImportNotice | null }) {
  const { t } = useTranslation('import')
  if (notice?.kind === 'cancelled' || notice?.kind === 'stopped') {
    return <Outcome done={t(`notice.${notice.kind}`)} />
  }
  return <Outcome failed={notice && <Failed notice={notice} />} />
}

function Failed({ notice }: { notice: Extract<ImportNotice, { kind: 'refused' | 'failed' }> }) {
  const { t } = useTranslation('import')
  if (notice.kind === 'failed') {
    return `${t(`failed.${notice.problem}`)} ${t('notice.nothingKept')}`
  }
  const { fileName, problem, line } = notice
  return (
    <>
      <strong>{t('refused.title', { fileName })}</strong> {t(`refused.${problem}`)}{' '}
      {line !== null && `${t('refused.line', { line })} `}
      {t('notice.nothingKept')}
    </>
  )
}
