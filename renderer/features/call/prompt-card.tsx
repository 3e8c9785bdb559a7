import { memo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { useCallShortcutLabels } from '#renderer/ui/use-call-shortcut-labels.ts'
import type { LivePrompt } from '#shared/method/live-prompt.ts'
import type { StepId } from '#shared/method/step.ts'
import styles from './prompt-card.module.css'
import { Silence } from './silence.tsx'
import { Source } from './source.tsx'

type Props = {
  prompt: LivePrompt
  step: StepId
  /** The title of a nudge, for windows too small to show it whole. */
  nudge: string | null
  onMoveOn: () => void
}

/** The one thing to do now, big, and what to press when it is done. */
export const PromptCard = memo(function PromptCard(props: Props) {
  const { prompt, step, nudge, onMoveOn } = props
  const { t } = useTranslation('companion')
  const { t: guidance } = useTranslation('guidance')
  const [asked, setAsked] = useState<string | null>(null)
  const why = prompt.kind === 'prompt' ? prompt : null
  const isAsked = why !== null && asked === why.id
  const keys = useCallShortcutLabels()
  return (
    <section
      className={`${styles['card']} ${prompt.kind === 'wait' ? styles['wait'] : ''}`}
      aria-label={t('prompt.label')}
    >
      <div className={styles['text']} aria-live="polite">
        <div className={styles['headline']}>
          <h1 className={styles['title']}>{prompt.title}</h1>
          {nudge !== null && <p className={styles['brief']}>{nudge}</p>}
        </div>
        {prompt.kind === 'wait' && <Silence beganAtMs={prompt.beganAtMs} />}
        {prompt.kind === 'prompt' && prompt.say !== null && (
          <p className={styles['say']}>{prompt.say}</p>
        )}
        {prompt.hint !== null && <p className={styles['hint']}>{prompt.hint}</p>}
      </div>
      {why && isAsked && (
        <p className={styles['why']}>
          <b>
            <Source source={`step:${step}`} />
          </b>{' '}
          {why.why}
        </p>
      )}
      <div className={styles['bar']}>
        <Button className={styles['moveOn'] ?? ''} onPress={onMoveOn}>
          <span>{prompt.actionLabel}</span>
          <Kbd>{keys['move-on']}</Kbd>
        </Button>
        {why && (
          <Button
            className={styles['askWhy'] ?? ''}
            aria-expanded={isAsked}
            onPress={() => setAsked(isAsked ? null : why.id)}
          >
            {guidance('nudge.why')}
          </Button>
        )}
      </div>
    </section>
  )
})
