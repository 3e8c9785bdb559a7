import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { Case } from '#shared/case/case.ts'
import { allowedAt } from '#shared/case/guards.ts'
import { nextAct } from '#shared/case/next-act.ts'
import { isLiving, livingStages } from '#shared/case/stage.ts'
import type { HandAct } from '../acts/act-fields.ts'
import type { AskedAct } from '../acts/act-dialog.tsx'
import { CalendarButton } from './calendar-button.tsx'
import { CaseDues } from './case-dues.tsx'
import { CaseMoments } from './case-moments.tsx'
import styles from './course.module.css'
import { Requirements } from './requirements.tsx'

type Props = {
  found: Case
  onAct: (asked: AskedAct) => void
}

/** Where a case stands, what brings it on, what is due and what it takes to close it. */
export function CourseSection({ found, onAct }: Props) {
  const { t } = useTranslation('course')
  const next = nextAct(found) as HandAct | null
  const others = otherActs(found, next)
  return (
    <PageSection title={t('title')}>
      <StageRail found={found} />
      {found.waiting && (
        <p className={styles['waiting']}>{t('waitingFor', { what: found.waiting.forWhat })}</p>
      )}
      <div className={styles['acts']}>
        {next && (
          <Button
            variant={found.stage === 'open' ? 'quiet' : 'primary'}
            onPress={() => onAct({ kind: next })}
          >
            {t(`act.${next}.do`)}
          </Button>
        )}
        {found.waiting && (
          <Button onPress={() => onAct({ kind: 'waiting-ended' })}>
            {t('act.waiting-ended.do')}
          </Button>
        )}
        <MenuButton
          label={t('more')}
          items={others.map((id) => ({ id, label: t(`act.${id}.title`) }))}
          onChoose={(kind) => onAct({ kind })}
        />
        <CalendarButton found={found} />
      </div>
      <div className={styles['columns']}>
        <CaseDues found={found} onAct={onAct} />
        <Requirements found={found} onAct={onAct} />
      </div>
      <CaseMoments found={found} />
    </PageSection>
  )
}

/** The good course with the place the case has come to; an ending stands by itself. */
function StageRail({ found }: { found: Case }) {
  const { t } = useTranslation('course')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const since = t('since', { when: dayAndTime(found.stageSinceMs, language, nowMs()) })
  if (!isLiving(found)) {
    return (
      <p className={styles['ended']}>
        <strong>{t(`stage.${found.stage}`)}</strong> {since}
      </p>
    )
  }
  const at = livingStages.indexOf(found.stage)
  return (
    <>
      <ol className={styles['rail']} aria-label={t('title')}>
        {livingStages.map((stage, index) => (
          <li
            key={stage}
            className={styles[index < at ? 'done' : index === at ? 'now' : 'ahead']}
            aria-current={index === at ? 'step' : undefined}
          >
            {t(`stage.${stage}`)}
          </li>
        ))}
      </ol>
      <p className={styles['soft']}>
        {since}
        {found.repeats > 0 && ` · ${t('repeats', { count: found.repeats })}`}
      </p>
    </>
  )
}

/** What else can be done by hand, in the order in which it is mostly needed. */
const byHand: readonly HandAct[] = [
  'customer-contacted',
  'options-offered',
  'fix-reported',
  'verdict-given',
  'residual-asked',
  'checked-in',
  'prevention-noted',
  'prevention-told',
  'requirement-waived',
  'waiting-began',
  'case-repeated',
  'ending-taken-back',
  'case-withdrawn',
  'case-lost',
  'case-binned',
]

function otherActs(found: Case, next: HandAct | null): HandAct[] {
  const isAllowed = (kind: HandAct) => allowedAt[kind].includes(found.stage)
  const isDone = (kind: HandAct) => kind === 'waiting-began' && found.waiting !== null
  return byHand.filter((kind) => kind !== next && isAllowed(kind) && !isDone(kind))
}
