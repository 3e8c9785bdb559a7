import {
  Copy,
  AlignLeft,
  FileText,
  FileType,
  Globe,
  Hash,
  type LucideIcon,
  Mail,
  Send,
} from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '#shared/proposal/proposal.ts'
import { Button } from './button.tsx'
import { MenuButton } from './menu-button.tsx'
import { Outcome } from './outcome.tsx'
import type { SendState } from './use-send-document.ts'
import styles from './ways-out.module.css'

const icons: Readonly<Record<ExportFormat, LucideIcon>> = {
  pdf: FileText,
  docx: FileType,
  eml: Mail,
  clipboard: Copy,
  html: Globe,
  md: Hash,
  txt: AlignLeft,
  mailto: Send,
}

/** The first few are one press away, the very first stands out; the rest are in a menu. */
const atHand = 4

type BarProps = {
  ways: readonly ExportFormat[]
  /** Nothing goes out yet. */
  isHeld: boolean
  onSend: (format: ExportFormat) => void
}

/** The ways out of a document. */
export const WaysOut = memo(function WaysOut({ ways, isHeld, onSend }: BarProps) {
  const { t } = useTranslation('sending')
  const more = ways.slice(atHand)
  return (
    <div role="group" aria-label={t('label')} className={styles['bar']} data-ways-out>
      {ways.slice(0, atHand).map((format, index) => (
        <Button
          key={format}
          variant={index === 0 ? 'primary' : 'quiet'}
          isDisabled={isHeld}
          onPress={() => onSend(format)}
        >
          <Icon of={format} />
          {t(`format.${format}`)}
        </Button>
      ))}
      {more.length > 0 && (
        <MenuButton
          label={t('more')}
          isDisabled={isHeld}
          items={more.map((id) => ({ id, label: t(`format.${id}`), icon: <Icon of={id} /> }))}
          onChoose={onSend}
        />
      )}
    </div>
  )
})

function Icon({ of }: { of: ExportFormat }) {
  const Shape = icons[of]
  return <Shape size={16} aria-hidden />
}

type OutcomeProps = {
  state: SendState
  /** What is copied is for ourselves, which is said then. */
  isPrivate: boolean
  onSend: (format: ExportFormat) => void
}

/** What became of the last way out, in words, and the way on from there. */
export function WayOutOutcome({ state, isPrivate, onSend }: OutcomeProps) {
  const { t } = useTranslation('sending')
  const done = () => {
    switch (state.kind) {
      case 'idle':
      case 'failed':
        return undefined
      case 'saved': {
        const { fileName } = state
        return state.format === 'eml' ? t('savedDraft', { fileName }) : t('saved', { fileName })
      }
      case 'copied':
        return isPrivate ? t('copiedPrivate') : t('copied')
      case 'too-long':
        return (
          <>
            {t('tooLong')}{' '}
            <Button size="small" onPress={() => onSend('eml')}>
              {t('draftInstead')}
            </Button>
          </>
        )
      case 'working':
      case 'opened':
      case 'cancelled':
        return t(state.kind)
    }
  }
  const failed = state.kind === 'failed' && (
    <>
      {t(`failed.${state.problem}`)} {t('nothingLost')}{' '}
      <Button size="small" onPress={() => onSend(state.format)}>
        {t('again')}
      </Button>
    </>
  )
  return (
    <div className={styles['outcome']}>
      <Outcome done={done()} failed={failed} />
    </div>
  )
}
