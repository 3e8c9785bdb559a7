import { useTranslation } from 'react-i18next'
import { useEntriesOfCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useCaseDifferences } from '#renderer/data/team/use-case-differences.ts'
import { useMemberName, usePeople } from '#renderer/data/team/use-standpoint.ts'
import { useMayTell } from '#renderer/data/team/use-team.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { Case } from '#shared/case/case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { OtherValue } from '#shared/team/other-values.ts'
import { fieldOf, wordsIn, writtenAgain } from '#shared/team/settle-difference.ts'
import { stampedAtMs } from '#shared/team/stamp.ts'
import styles from './story.module.css'

/**
 * What colleagues wrote of the case at the same time, neither knowing of the other: what stands in it
 * now is the later, the other is kept here until somebody says which it is to be.
 */
export function CaseDifferences({ found }: { found: Case }) {
  const { t } = useTranslation('teamWork')
  const people = usePeople()
  const { others, turnedAway } = useCaseDifferences(found.id)
  if (!people || others.length + turnedAway.length === 0) return null
  return (
    <PageSection title={t('differences.title')}>
      <p className={styles['soft']}>{t('differences.lead')}</p>
      <ul className={styles['differences']}>
        {others.map((other) => (
          <Other key={`${other.field} ${other.by.id}`} other={other} found={found} />
        ))}
        {turnedAway.map((shared) => (
          <TurnedAway key={`${shared.device} ${shared.id}`} shared={shared} />
        ))}
      </ul>
    </PageSection>
  )
}

function Other({ other, found }: { other: OtherValue; found: Case }) {
  const { t } = useTranslation('teamWork')
  const { record, nowMs } = useStore()
  const mayTell = useMayTell().cases
  const field = fieldOf(other)
  const entry = useEntriesOfCase(found.id)?.find(({ id }) => id === field.entryId)
  const event = (isTheirs: boolean): TantoEvent | null =>
    writtenAgain(other, { found, entry, isTheirs, atMs: nowMs() })
  const canChoose = mayTell && event(true) !== null
  const settle = (isTheirs: boolean) => {
    const again = event(isTheirs)
    if (again) record(again)
  }
  return (
    <li className={styles['difference']}>
      <span className={styles['kind']}>{t(`differences.field.${field.name}`)}</span>
      <span dir="auto">{wordsIn(other.value).join(' · ')}</span>
      <Author by={other.by} />
      {canChoose && (
        <span className={styles['choices']}>
          <Button size="small" onPress={() => settle(true)}>
            {t('differences.take')}
          </Button>
          <Button size="small" variant="plain" onPress={() => settle(false)}>
            {t('differences.keep')}
          </Button>
        </span>
      )}
    </li>
  )
}

/** What did not count any more: it is told with all that it says. */
function TurnedAway({ shared }: { shared: Heard }) {
  const { t } = useTranslation('teamWork')
  return (
    <li className={styles['difference']}>
      <span className={styles['kind']}>{t('differences.turnedAway')}</span>
      <span dir="auto">{wordsIn(shared.event).join(' · ')}</span>
      <Author by={shared} />
    </li>
  )
}

function Author({ by }: { by: OtherValue['by'] }) {
  const { t } = useTranslation('teamWork')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const name = useMemberName()(by.author) ?? t('unknownMember')
  const when = dayAndTime(stampedAtMs(by.stamp), language, nowMs())
  return <span className={styles['soft']}>{t('differences.by', { name, when })}</span>
}
