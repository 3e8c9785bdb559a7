import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { Entry } from '#shared/call/entry.ts'
import type { Dismissal } from '#shared/call/shown-nudge.ts'
import { textIn } from '#shared/method/localized.ts'
import type { Nudging } from '#shared/method/nudging.ts'
import { clockText } from '#renderer/ui/clock-text.ts'
import styles from './nudge-note.module.css'
import { Source } from './source.tsx'

type Props = {
  shown: Nudging['shown']
  /** Something lies over it: nothing of it can be gone to, or is read out, until that is gone. */
  isCovered: boolean
  startedAtMs: number
  entries: readonly Entry[]
  onDismiss: (rule: string, how: Dismissal) => void
}

/**
 * A word that something that happened asks for. It lies over the end of what was said, so that
 * nothing moves, takes no focus, and hears no click meant for what was there before.
 */
export function NudgeNote({ shown, isCovered, ...props }: Props) {
  const { t } = useTranslation('guidance')
  return (
    <div role="status" aria-label={t('nudge.label')}>
      {shown && (
        <div inert={isCovered}>
          <Note key={shown.nudge.atMs} shown={shown} {...props} />
        </div>
      )}
    </div>
  )
}

function Note(props: Omit<Props, 'isCovered'> & { shown: NonNullable<Nudging['shown']> }) {
  const { shown, startedAtMs, entries, onDismiss } = props
  const { rule, nudge } = shown
  const { t } = useTranslation('guidance')
  const { language } = useEnvironment()
  const [isAsked, setIsAsked] = useState(false)
  const { on, atMs, entryId } = nudge.trigger
  const text = entries.find(({ id }) => id === entryId)?.text ?? ''
  return (
    <div className={styles['note']} data-nudge={rule.id}>
      <p className={styles['title']}>{textIn(rule.title, language)}</p>
      {rule.say && <p className={styles['say']}>{textIn(rule.say, language)}</p>}
      {isAsked && (
        <div className={styles['why']}>
          <p>{textIn(rule.why, language)}</p>
          <p>{t(`nudge.because.${on}`, { text, time: clockText(atMs - startedAtMs) })}</p>
          <ul>
            {rule.sources.map((source) => (
              <li key={source}>
                <Source source={source} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles['buttons']}>
        <Button
          variant="plain"
          size="small"
          preventFocusOnPress
          aria-expanded={isAsked}
          onPress={() => setIsAsked(!isAsked)}
        >
          {t('nudge.why')}
        </Button>
        <Button
          variant="plain"
          size="small"
          preventFocusOnPress
          onPress={() => onDismiss(rule.id, 'never-again')}
        >
          {t('nudge.neverAgain')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          preventFocusOnPress
          onPress={() => onDismiss(rule.id, 'not-now')}
        >
          {t('nudge.notNow')}
        </Button>
      </div>
    </div>
  )
}
