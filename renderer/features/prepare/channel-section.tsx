import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { Case } from '#shared/case/case.ts'
import { channelAdvice } from '#shared/case/channel-advice.ts'
import styles from './prepare-page.module.css'
import type { Prepare } from './use-preparing.ts'

const conditions = ['canVisit', 'canReachByPhone', 'hasToSeeIt'] as const

/** By which way to tell them, and why not by e-mail (method: "Channel adviser"; R17). */
export function ChannelSection({ found, onPrepare }: { found: Case; onPrepare: Prepare }) {
  const { t } = useTranslation('prepare')
  const { language } = useEnvironment()
  const { channel, because, notByMail } = channelAdvice(found)
  return (
    <PageSection title={t('channel.title')}>
      <div className={styles['checks']}>
        {conditions.map((name) => (
          <CheckField
            key={name}
            label={t(`channel.${name}`)}
            isSelected={found.preparation[name]}
            onChange={(holds) => onPrepare({ [name]: holds })}
          />
        ))}
      </div>
      <div className={styles['advice']} role="group" aria-label={t('channel.advice')}>
        <strong className={styles['level']} aria-live="polite">
          {t(`channel.act.${channel}`)}
        </strong>
        <ul>
          {because.map((reason) => (
            <li key={reason}>{t(`channel.because.${reason}`)}</li>
          ))}
        </ul>
        <p className={styles['soft']}>
          {t('channel.notByMail', {
            reasons: notByMail
              .map((reason) => t(`channel.mail.${reason}`))
              .join(language === 'ja' ? '' : ' '),
          })}
        </p>
      </div>
    </PageSection>
  )
}
