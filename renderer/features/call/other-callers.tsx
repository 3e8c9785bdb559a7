import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import type { ScreenPop } from '#shared/screen-pop/screen-pop.ts'
import styles from './caller-card.module.css'
import { useWaitingCalls } from './waiting-calls.tsx'

/** Who else called meanwhile. The card that is read stays until one of them is asked for. */
export function OtherCallers({ current }: { current: ScreenPop }) {
  const { t } = useTranslation('phone')
  const { waiting, choose } = useWaitingCalls()
  const others = waiting.filter(({ id }) => id !== current.id)
  if (others.length === 0) return null
  return (
    <section aria-label={t('pop.others')} className={styles['others']}>
      <h2 className={styles['heading']}>{t('pop.others')}</h2>
      <ul>
        {others.map(({ id, name, phone, ref }) => (
          <li key={id}>
            <Button variant="plain" size="small" onPress={() => choose(id)}>
              <bdi>{[name, phone || ref].filter(Boolean).join(' · ')}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
