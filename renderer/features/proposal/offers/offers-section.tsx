import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerActs } from '#renderer/data/offer-acts.ts'
import { useCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { countChanges } from '#shared/proposal/changes.ts'
import { isRefused } from '#shared/proposal/offer.ts'
import { hasChosen } from '#shared/proposal/offer-course.ts'
import type { Proposal, Version } from '#shared/proposal/proposal.ts'
import { AnswerRow } from './answer-row.tsx'
import type { Draft } from './draft.ts'
import { OfferHistory } from './history.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import styles from './offers.module.css'
import { RefusedAll } from './refused-all.tsx'
import { WhatChanged } from './what-changed.tsx'

type Props = { proposal: Proposal; amend: Draft['amend'] }

/** What was offered, what they said to it, and what has changed since. */
export const OffersSection = memo(function OffersSection({ proposal, amend }: Props) {
  const { t } = useTranslation('offers')
  const store = useStore()
  const found = useCase(proposal.caseId) ?? null
  const acts = useMemo(() => offerActs(store, proposal, found), [store, proposal, found])
  const [isOffering, setIsOffering] = useState(false)
  const [isComparing, setIsComparing] = useState(false)
  const { versions } = proposal
  const newest = versions.at(-1)
  const changes = newest ? countChanges(newest.content, proposal) : 0
  const isSame = newest !== undefined && changes === 0
  const nextNumber = versions.length + (isSame ? 0 : 1)
  return (
    <section className={styles['offers']} aria-labelledby="offers">
      <h2 id="offers">{t('title')}</h2>
      <div className={styles['status']}>
        <div>
          {newest ? <OfferedAt version={newest} /> : <p>{t('notYet')}</p>}
          {newest && (
            <p className={styles['soft']}>
              {isSame
                ? t('unchanged')
                : t('writing', { count: changes, number: versions.length + 1 })}
            </p>
          )}
        </div>
        <div className={styles['buttons']}>
          {(versions.length > 1 || (newest && !isSame)) && (
            <Button
              size="small"
              aria-expanded={isComparing}
              onPress={() => setIsComparing(!isComparing)}
            >
              {t('changes.show')}
            </Button>
          )}
          <Button
            size="small"
            isDisabled={proposal.options.length === 0}
            onPress={() => setIsOffering(true)}
          >
            {newest
              ? t(isSame ? 'offerAgain' : 'offerVersion', { number: nextNumber })
              : t('offer')}
          </Button>
        </div>
      </div>
      {isComparing && <WhatChanged proposal={proposal} />}
      {newest && (
        <ul className={styles['answers']}>
          {newest.content.options.map((option, index) => (
            <AnswerRow
              key={option.id}
              version={newest}
              option={option}
              number={index + 1}
              acts={acts}
              draft={{ proposal, amend }}
            />
          ))}
        </ul>
      )}
      {newest && isRefused(newest) && (
        <RefusedAll count={newest.content.options.length} worstCase={proposal.private.worstCase} />
      )}
      {newest && <OfferHistory versions={versions} />}
      {isOffering && (
        <OfferDialog
          number={nextNumber}
          isSame={isSame}
          hasChosen={found !== null && hasChosen(found)}
          acts={acts}
          onClose={() => setIsOffering(false)}
        />
      )}
    </section>
  )
})

function OfferedAt({ version }: { version: Version }) {
  const { t } = useTranslation('offers')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const last = version.offers.at(-1)
  if (!last) return null
  return (
    <p>
      <strong>
        {t(version.offers.length > 1 ? 'offeredAgain' : 'offered', {
          number: version.number,
          when: dayAndTime(last.atMs, language, nowMs()),
          how: t(`how.${last.channel}`),
        })}
      </strong>
    </p>
  )
}
