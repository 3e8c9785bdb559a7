import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Account } from '#renderer/data/use-account.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { promiseKinds } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import styles from './prepare-page.module.css'

type Props = { account: Account; nowMs: number }

const shownPromises = 3
const shownCases = 5

/** What is open with this customer and what was before, so that they never tell it twice. */
export function AccountFrame({ account, nowMs }: Props) {
  const { t } = useTranslation('prepare')
  const { otherCases, owed } = account
  return (
    <PageSection title={t('account.title')}>
      {owed.length === 0 && <p className={styles['soft']}>{t('account.none')}</p>}
      {promiseKinds.map((kind) => (
        <Owed key={kind} kind={kind} account={account} nowMs={nowMs} />
      ))}
      <h3 className={styles['small']}>{t('account.others')}</h3>
      {otherCases === null && <p className={styles['soft']}>{t('account.looking')}</p>}
      {otherCases?.length === 0 && <p className={styles['soft']}>{t('account.noOthers')}</p>}
      {otherCases && otherCases.length > 0 && (
        <ul className={styles['list']}>
          {otherCases.slice(0, shownCases).map((other) => (
            <OtherCase key={other.id} other={other} nowMs={nowMs} />
          ))}
          <More count={otherCases.length - shownCases} />
        </ul>
      )}
    </PageSection>
  )
}

function Owed(props: Props & { kind: (typeof promiseKinds)[number] }) {
  const { account, nowMs, kind } = props
  const { t } = useTranslation('prepare')
  const { language } = useEnvironment()
  const owed = account.owed
    .filter((entry) => entry.kind === kind)
    .toSorted((a, b) => (a.owedAtMs ?? 0) - (b.owedAtMs ?? 0))
  if (owed.length === 0) return null
  return (
    <>
      <h3 className={styles['small']}>{t(`account.owed.${kind}`)}</h3>
      <ul className={styles['list']}>
        {owed.slice(0, shownPromises).map(({ id, text, dueAtMs }) => (
          <li key={id}>
            <bdi className={styles['clamped']}>{text}</bdi>
            <span className={styles['soft']} data-late={(dueAtMs ?? nowMs) < nowMs || undefined}>
              {dueAtMs === null
                ? t('account.noDate')
                : t('account.due', { when: dayAndTime(dueAtMs, language, nowMs) })}
            </span>
          </li>
        ))}
        <More count={owed.length - shownPromises} />
      </ul>
    </>
  )
}

function OtherCase({ other, nowMs }: { other: Case; nowMs: number }) {
  const { t: desk } = useTranslation('desk')
  const { t: course } = useTranslation('course')
  const { language } = useEnvironment()
  return (
    <li>
      <Link to={`/cases/${other.id}`} className={styles['clamped']}>
        {other.whatHappened || desk('case.nothingKnown')}
      </Link>
      <span className={styles['soft']}>
        {dayAndTime(other.openedAtMs, language, nowMs)} · {course(`stage.${other.stage}`)}
      </span>
    </li>
  )
}

function More({ count }: { count: number }) {
  const { t } = useTranslation('prepare')
  return count > 0 && <li className={styles['soft']}>{t('account.more', { count })}</li>
}
