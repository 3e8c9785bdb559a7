import { Copy, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { SendState } from '#renderer/ui/use-send-document.ts'
import type { ExportFormat } from '#shared/proposal/proposal.ts'
import styles from './letters.module.css'

const ways = ['pdf', 'docx', 'md', 'clipboard'] as const

/** The ways out of a letter: each format by one press. */
export function LetterWays(props: { isHeld: boolean; onSend: (format: ExportFormat) => void }) {
  const { t } = useTranslation('letters')
  const { isHeld, onSend } = props
  return (
    <div role="group" aria-label={t('way.label')} className={styles['row']}>
      {ways.map((format, index) => (
        <Button
          key={format}
          variant={index === 0 ? 'primary' : 'quiet'}
          isDisabled={isHeld}
          onPress={() => onSend(format)}
        >
          {format === 'clipboard' ? (
            <Copy size={16} aria-hidden />
          ) : (
            <FileText size={16} aria-hidden />
          )}
          {t(`way.${format}`)}
        </Button>
      ))}
    </div>
  )
}

/** What became of the last way out, in words, and the way to try again. */
export function LetterOutcome(props: {
  state: SendState
  onAgain: (format: ExportFormat) => void
}) {
  const { t } = useTranslation('letters')
  const { t: why } = useTranslation('proposal')
  const { state, onAgain } = props
  const done = () => {
    if (state.kind === 'saved') return t('way.saved', { fileName: state.fileName })
    return state.kind === 'idle' || state.kind === 'failed' ? undefined : t(`way.${state.kind}`)
  }
  const failed = state.kind === 'failed' && (
    <>
      {why(`export.failed.${state.problem}`)} {t('way.nothingLost')}{' '}
      <Button size="small" onPress={() => onAgain(state.format)}>
        {t('way.again')}
      </Button>
    </>
  )
  return <Outcome done={done()} failed={failed} />
}
