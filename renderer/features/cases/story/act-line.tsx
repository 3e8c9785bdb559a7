import { useTranslation } from 'react-i18next'
import { useAuthorName, useMemberName } from '#renderer/data/team/use-standpoint.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { useOfferText } from '#renderer/ui/offer-text.ts'
import type { Act } from '#shared/case/acts.ts'
import { type Crm, crmNames } from '#shared/crm/crm.ts'
import type { OfferHappening } from '#shared/proposal/offer-story.ts'
import type { Proposal, Sent } from '#shared/proposal/proposal.ts'
import type { Authored } from '#shared/team/shared-event.ts'
import type { OfSomebody } from '#shared/team/whose.ts'
import styles from './story.module.css'

type Props = {
  atMs: number
  name: string
  words: string
  /** Who did it, where it was a colleague. */
  row?: OfSomebody
}

/** Something that happened between calls, on one line. */
export function Line({ atMs, name, words, row = {} }: Props) {
  const { t: work } = useTranslation('teamWork')
  const author = useAuthorName()(row)
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  return (
    <div className={styles['line']}>
      <time>{dayAndTime(atMs, language, nowMs())}</time>
      <span className={styles['kind']} data-kind="act">
        {name}
      </span>
      <span dir="auto">{words}</span>
      {author !== null && (
        <span className={styles['due']}>{work('owner.by', { name: author })}</span>
      )}
    </div>
  )
}

/** Something that was done to the case, and what was said to it. */
export function ActLine({ act }: { act: Act & Authored }) {
  const { t } = useTranslation('story')
  const { t: course } = useTranslation('course')
  const { t: work } = useTranslation('teamWork')
  const nameOf = useMemberName()
  const to = act.kind === 'case-assigned' ? nameOf(act.memberId) : null
  const parts = Object.entries(act).flatMap(([name, value]): string[] => {
    if (
      name === 'atMs' ||
      name === 'kind' ||
      name === 'by' ||
      name === 'due' ||
      name.endsWith('Id')
    )
      return []
    if (typeof value === 'boolean') return [t(value ? 'held' : 'notHeld')]
    if (name === 'day') return [t('afterDays', { count: Number(value) })]
    if (name === 'verdict' || name === 'channel' || name === 'requirement') {
      return [course(`choice.${String(value)}` as never)]
    }
    if (name === 'crm') return [crmNames[value as Crm]]
    if (name === 'place') return [course(`place.${String(value)}` as never)]
    if (name === 'moment') return [t(`moment.${String(value)}` as never)]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  if (to !== null) parts.unshift(work('story.assigned', { name: to }))
  return <Line atMs={act.atMs} name={t(`act.${act.kind}`)} words={parts.join(' · ')} row={act} />
}

/** That a proposal went out, by which way, and why by e-mail first if it was so. */
export function SentLine({ sent }: { sent: Sent }) {
  const { t } = useTranslation('story')
  const { t: sending } = useTranslation('sending')
  const { reason } = sent
  const words = [
    sending(`format.${sent.format}`),
    ...(reason === undefined ? [] : [t('byMailBecause', { reason })]),
  ]
  return <Line atMs={sent.atMs} name={t('sent')} words={words.join(' · ')} />
}

export function ProposalLine({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('story')
  const words = proposal.options.map(({ customer }) => customer.headline).join(' · ')
  return <Line atMs={proposal.draftedAtMs} name={t('proposal')} words={words} row={proposal} />
}

/** A version that was offered, or what they said to one of its options. */
export function OfferLine({ happening }: { happening: OfferHappening }) {
  const { name, words } = useOfferText()(happening)
  return <Line atMs={happening.atMs} name={name} words={words} />
}
