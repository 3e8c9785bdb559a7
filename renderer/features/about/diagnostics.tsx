import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { SaveOutcome } from '#shared/ipc/desktop-api.ts'
import styles from './about-page.module.css'

/** A text for whoever helps: shown whole before it can be saved, and saved as it is shown. */
export function Diagnostics() {
  const { t } = useTranslation('about')
  const desktop = useDesktop()
  const shown = useAnswer<{ text: string } | 'failed'>('failed')
  const saved = useAnswer<SaveOutcome>({ kind: 'failed', problem: 'unknown' })
  const text = shown.answer !== null && shown.answer !== 'failed' ? shown.answer.text : null
  const look = () => {
    saved.forget()
    void shown.ask(() => desktop.diagnostics({}))
  }
  const outcome = saved.answer
  return (
    <PageSection title={t('diagnostics.title')} name="diagnostics">
      <p className={styles['soft']}>{t('diagnostics.lead')}</p>
      <div className={styles['buttons']}>
        <Button isPending={shown.isWaiting} onPress={look}>
          {t(text === null ? 'diagnostics.look' : 'diagnostics.again')}
        </Button>
        {text !== null && (
          <Button
            variant="primary"
            isPending={saved.isWaiting}
            onPress={() => void saved.ask(() => desktop.saveDiagnostics({}))}
          >
            {t('diagnostics.save')}
          </Button>
        )}
      </div>
      <Outcome
        done={outcome?.kind === 'saved' && t('diagnostics.saved', { fileName: outcome.fileName })}
        failed={
          (shown.answer === 'failed' && t('diagnostics.failed')) ||
          (outcome?.kind === 'failed' && t(`diagnostics.problem.${outcome.problem}`))
        }
      />
      {text !== null && (
        // It scrolls by itself, so it can be gone to by keyboard.
        <pre
          className={styles['holds']}
          role="region"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={t('diagnostics.holds')}
        >
          {text}
        </pre>
      )}
    </PageSection>
  )
}
