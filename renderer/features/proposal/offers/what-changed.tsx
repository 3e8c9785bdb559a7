import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { hasSameOffer } from '#shared/proposal/changes.ts'
import type { Proposal, ProposalContent } from '#shared/proposal/proposal.ts'
import { Changes, PrivateDifferences } from './changes.tsx'
import styles from './what-changed.module.css'

const draft = 'draft'

/** What reads differently between two versions, or between one and what is being written. */
export function WhatChanged({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('offers')
  const { versions } = proposal
  const newest = versions.at(-1)
  const isWriting = newest !== undefined && !hasSameOffer(newest.content, proposal)
  const [chosen, setChosen] = useState<{ from: string; to: string } | null>(null)
  const last = versions.length
  const { from, to } =
    chosen ??
    (isWriting || last < 2
      ? { from: String(last), to: draft }
      : { from: String(last - 1), to: String(last) })

  const contentOf = (choice: string): ProposalContent =>
    versions.find(({ number }) => String(number) === choice)?.content ?? proposal
  const choices = [
    ...versions.map(({ number }) => ({
      value: String(number),
      label: t('changes.version', { number }),
    })),
    { value: draft, label: t('changes.draft') },
  ]
  const sides = { before: contentOf(from), after: contentOf(to) }
  return (
    <section className={styles['changed']} aria-label={t('changes.heading')}>
      <div className={styles['sides']}>
        <SelectField
          label={t('changes.from')}
          value={from}
          options={choices}
          onChange={(value) => setChosen({ from: value, to })}
        />
        <SelectField
          label={t('changes.to')}
          value={to}
          options={choices}
          onChange={(value) => setChosen({ from, to: value })}
        />
      </div>
      <Changes {...sides} />
      <PrivateDifferences {...sides} />
    </section>
  )
}
