import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogueWith } from '#renderer/data/catalogue.ts'
import { letterTextsWith } from '#renderer/data/letter-texts.ts'
import { localCalendar } from '#renderer/data/local-calendar.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import { optionIdSchema } from '#shared/base/ids.ts'
import { endOfWorkingDay } from '#shared/calendar/working-time.ts'
import type { ContentChanges } from '#shared/content/changes.ts'
import type { RecordedCall } from '#shared/content/sample-call.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import { draftProposal } from '#shared/proposal/draft-proposal.ts'
import type { RemedyOption } from '#shared/proposal/option.ts'
import styles from './playbook.module.css'
import type { Tried } from './preview.tsx'
import { PreviewTable } from './preview-table.tsx'

type Props = Tried & { recorded: RecordedCall; nowMs: number }

const ids = ['a', 'b', 'c'].map((id) => optionIdSchema.parse(`tried-${id}`))
const [first, second, third] = ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0]]

/** The options that would be drafted after a call, before the change and with it. */
export function PreviewRemedies({ recorded, before, after, names, nowMs }: Props) {
  const { t } = useTranslation('playbook')
  const { language, settings } = useEnvironment()
  const [was, is] = useMemo(() => {
    const calendar = localCalendar(settings)
    const drafted = (changes: ContentChanges) =>
      draftProposal({
        forCase: recorded.case,
        calls: [recorded.call],
        entries: recorded.entries,
        settings,
        catalogue: catalogueWith(changes),
        texts: letterTextsWith(changes),
        language,
        lifetimeValue: null,
        nowMs,
        sayTime: sayTimeIn(language),
        endOfWorkingDay: (atMs) => endOfWorkingDay(calendar, atMs),
        newOptionIds: [first, second, third],
      }).content.options
    return [drafted(before), drafted(after)]
  }, [recorded, before, after, settings, language, nowMs])
  const isSame = JSON.stringify(was) === JSON.stringify(is)
  const places = Array.from({ length: Math.max(was.length, is.length) }, (_, place) => place)
  return (
    <>
      <p role="status" className={styles['note']}>
        {recorded.case.failureKind === ''
          ? t('preview.noKind')
          : isSame
            ? t('preview.sameRemedies')
            : t('preview.otherRemedies')}
      </p>
      <PreviewTable first={t('preview.option')} names={names}>
        {places.map((place) => {
          const differs = JSON.stringify(was[place]) !== JSON.stringify(is[place])
          return (
            <tr key={place} data-different={differs || undefined}>
              <th scope="row">{place + 1}</th>
              <td>
                <Option option={was[place]} />
              </td>
              <td>
                {differs ? (
                  <Option option={is[place]} />
                ) : (
                  <span className={styles['note']}>{t('preview.same')}</span>
                )}
              </td>
            </tr>
          )
        })}
      </PreviewTable>
    </>
  )
}

function Option({ option }: { option: RemedyOption | undefined }) {
  const { t } = useTranslation('playbook')
  const { language } = useEnvironment()
  if (!option) return <span className={styles['note']}>{t('preview.noOption')}</span>
  const { customer, private: ours } = option
  const costs = ours.costLines.map(({ label, amount }) =>
    t('told', {
      name: label,
      what: amount ? formatMoney(amount, language) : t('preview.costUnknown'),
    }),
  )
  return (
    <div className={styles['shown']}>
      <strong>{customer.headline}</strong>
      <p>{customer.whatWeDo}</p>
      <p className={styles['note']}>{costs.join(' · ')}</p>
    </div>
  )
}
