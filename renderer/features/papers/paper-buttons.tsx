import { Copy, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { SendState } from '#renderer/ui/use-send-document.ts'
import styles from './papers.module.css'

type WayOut = 'clipboard' | 'pdf' | 'md'

/** The ways out of a paper for ourselves. */
export function PaperButtons(props: { isWorking: boolean; onSend: (format: WayOut) => void }) {
  const { t } = useTranslation('papers')
  const { isWorking, onSend } = props
  return (
    <div role="group" aria-label={t('page.ways')} className={styles['menu']}>
      <Button variant="primary" isDisabled={isWorking} onPress={() => onSend('clipboard')}>
        <Copy size={16} aria-hidden />
        {t('page.copy')}
      </Button>
      <Button isDisabled={isWorking} onPress={() => onSend('pdf')}>
        <FileText size={16} aria-hidden />
        {t('page.pdf')}
      </Button>
      <Button isDisabled={isWorking} onPress={() => onSend('md')}>
        <FileText size={16} aria-hidden />
        {t('page.md')}
      </Button>
    </div>
  )
}

type OutcomeProps = { state: SendState; onAgain: (format: WayOut) => void }

/** What became of the last way out, in words, and the way to try again. */
export function PaperOutcome({ state, onAgain }: OutcomeProps) {
  const { t } = useTranslation('papers')
  const { t: why } = useTranslation('proposal')
  const done = () => {
    if (state.kind === 'saved') return t('page.saved', { fileName: state.fileName })
    return state.kind === 'idle' || state.kind === 'failed' ? undefined : t(`page.${state.kind}`)
  }
  const failed = state.kind === 'failed' && (
    <>
      {why(`export.failed.${state.problem}`)} {t('page.nothingLost')}{' '}
      <Button size="small" onPress={() => onAgain(state.format as WayOut)}>
        {t('page.again')}
      </Button>
    </>
  )
  return <Outcome done={done()} failed={failed} />
}
