import { Copy, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import type { ExportFormat } from '#shared/proposal/proposal.ts'
import styles from './export-bar.module.css'
import type { SendState } from '#renderer/ui/use-send-document.ts'

type Props = { state: SendState; onExport: (format: ExportFormat) => void }

/** The ways out: each format by one press. */
export function ExportButtons({ state, onExport }: Props) {
  const { t } = useTranslation('proposal')
  const button = (format: ExportFormat, variant: 'primary' | 'quiet') => (
    <Button
      variant={variant}
      isDisabled={state.kind === 'working'}
      onPress={() => onExport(format)}
    >
      {format === 'clipboard' ? <Copy size={16} aria-hidden /> : <FileText size={16} aria-hidden />}
      {t(`export.${format}`)}
    </Button>
  )
  return (
    <div role="group" aria-label={t('export.label')} className={styles['buttons']}>
      {button('pdf', 'primary')}
      {button('docx', 'quiet')}
      {button('md', 'quiet')}
      {button('clipboard', 'quiet')}
    </div>
  )
}

/** What became of the last export, in words, and the way to try again. */
export function ExportOutcome({ state, onExport }: Props) {
  const { t } = useTranslation('proposal')
  const said = {
    idle: '',
    working: t('export.working'),
    cancelled: t('export.cancelled'),
    copied: t('export.copied'),
  }
  return (
    <>
      <div role="status">
        {state.kind === 'saved' && (
          <p className={styles['done']}>{t('export.saved', { fileName: state.fileName })}</p>
        )}
        {state.kind !== 'saved' && state.kind !== 'failed' && said[state.kind] !== '' && (
          <p className={styles['done']}>{said[state.kind]}</p>
        )}
      </div>
      <div role="alert">
        {state.kind === 'failed' && (
          <div className={styles['failed']}>
            <p>
              {t(`export.failed.${state.problem}`)} {t('export.nothingLost')}
            </p>
            <Button size="small" onPress={() => onExport(state.format)}>
              {t('export.again')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
