import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Case } from '#shared/case/case.ts'
import { dayAndTime } from './date-time.ts'
import styles from './owed-list.module.css'
import { More } from './owed-list.tsx'

type Props = { cases: readonly Case[]; nowMs: number; most: number }

/** Cases of one customer: what happened, when, and how far each is. */
export function CaseLinks({ cases, nowMs, most }: Props) {
  const { t: desk } = useTranslation('desk')
  const { t: course } = useTranslation('course')
  const { language } = useEnvironment()
  return (
    <ul className={styles['list']}>
      {cases.slice(0, most).map(({ id, whatHappened, openedAtMs, stage }) => (
        <li key={id}>
          <Link to={`/cases/${id}`} className={styles['clamped']}>
            {whatHappened || desk('case.nothingKnown')}
          </Link>
          <span className={styles['soft']}>
            {dayAndTime(openedAtMs, language, nowMs)} · {course(`stage.${stage}`)}
          </span>
        </li>
      ))}
      <More count={cases.length - most} />
    </ul>
  )
}
