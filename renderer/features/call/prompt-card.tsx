import { memo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import type { LivePrompt } from '#shared/method/live-prompt.ts'
import styles from './prompt-card.module.css'
import { Silence } from './silence.tsx'

type Props = { prompt: LivePrompt; onMoveOn: () => void }

/** The one thing to do now, big, and what to press when it is done. */
export const PromptCard = memo(function PromptCard({ prompt, onMoveOn }: Props) {
  const { t } = useTranslation('companion')
  const { platform } = useEnvironment()
  return (
    <section
      className={`${styles['card']} ${prompt.kind === 'wait' ? styles['wait'] : ''}`}
      aria-label={t('prompt.label')}
    >
      <div className={styles['text']} aria-live="polite">
        <h1 className={styles['title']}>{prompt.title}</h1>
        {prompt.kind === 'wait' && <Silence beganAtMs={prompt.beganAtMs} />}
        {prompt.kind === 'prompt' && prompt.say !== null && (
          <p className={styles['say']}>{prompt.say}</p>
        )}
        {prompt.hint !== null && <p className={styles['hint']}>{prompt.hint}</p>}
      </div>
      <Button className={styles['moveOn'] ?? ''} onPress={onMoveOn}>
        <span>{prompt.actionLabel}</span>
        <Kbd>{shortcutLabel('CommandOrControl+Enter', platform)}</Kbd>
      </Button>
    </section>
  )
})
