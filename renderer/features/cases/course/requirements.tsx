import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { requirements } from '#shared/case/acts.ts'
import type { Case } from '#shared/case/case.ts'
import { isLiving } from '#shared/case/stage.ts'
import type { AskedAct } from '../acts/act-dialog.tsx'
import styles from './course.module.css'

type Props = { found: Case; onAct: (asked: AskedAct) => void }

/** What it takes before the case closes: on the buyer's verdict, never on ours. */
export function Requirements({ found, onAct }: Props) {
  const { t } = useTranslation('course')
  if (!isLiving(found)) return null
  const solvedAtMs = found.verdict?.value === 'solved' ? found.verdict.atMs : undefined
  return (
    <section aria-label={t('requirements')}>
      <h3>{t('requirements')}</h3>
      <ul className={styles['requirements']}>
        <Requirement name={t('requirement.verdict')} metAtMs={solvedAtMs} />
        {requirements.map((requirement) => (
          <Requirement
            key={requirement}
            name={t(`requirement.${requirement}`)}
            metAtMs={found.met[requirement]}
            onWaive={() => onAct({ kind: 'requirement-waived', values: { requirement } })}
          />
        ))}
      </ul>
    </section>
  )
}

type OneProps = { name: string; metAtMs: number | undefined; onWaive?: () => void }

function Requirement({ name, metAtMs, onWaive }: OneProps) {
  const { t } = useTranslation('course')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const isMet = metAtMs !== undefined
  return (
    <li data-met={isMet || undefined}>
      <span aria-hidden>{isMet ? '✓' : '○'}</span>
      <span>
        {name} <span className="unseen">{t(isMet ? 'met' : 'open')}</span>
        {isMet && <span className={styles['soft']}> {dayAndTime(metAtMs, language, nowMs())}</span>}
      </span>
      {!isMet && onWaive && (
        <Button
          size="small"
          variant="plain"
          aria-label={`${t('act.requirement-waived.do')}: ${name}`}
          onPress={onWaive}
        >
          {t('act.requirement-waived.do')}
        </Button>
      )}
    </li>
  )
}
