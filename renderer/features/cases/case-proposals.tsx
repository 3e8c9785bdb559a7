import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useDraftProposal } from '#renderer/data/draft-proposal.ts'
import { useProposalsOfCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { answerTo } from '#shared/proposal/offer.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import styles from './case-page.module.css'
import { DocumentLanguageChoice } from './document-language-choice.tsx'

/** The proposals of a case, the newest first, and the way to the next. */
export function CaseProposals({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('desk')
  const [, go] = useLocation()
  const draftProposal = useDraftProposal()
  const proposals = useProposalsOfCase(caseId)
  if (!proposals) return null

  const draft = async () => go(`/proposals/${await draftProposal(caseId)}`)
  return (
    <PageSection title={t('case.proposals')}>
      <DocumentLanguageChoice caseId={caseId} />
      {proposals.map((proposal) => (
        <ProposalRow key={proposal.id} proposal={proposal} />
      ))}
      <div className={styles['row']}>
        <Button onPress={() => void draft()}>{t('case.draftProposal')}</Button>
        {proposals.length === 0 && <span className={styles['soft']}>{t('case.noProposal')}</span>}
      </div>
    </PageSection>
  )
}

function ProposalRow({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('desk')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const [, go] = useLocation()
  return (
    <div className={styles['row']}>
      <strong>
        {t('case.proposalOf', { when: dayAndTime(proposal.draftedAtMs, language, nowMs()) })}
      </strong>
      <span className={styles['soft']}>
        {t('case.options', { count: proposal.options.length })}
        {proposal.exports.length > 0 &&
          ` · ${t('case.exported', { count: proposal.exports.length })}`}
        <OfferState proposal={proposal} />
      </span>
      <Button size="small" onPress={() => go(`/proposals/${proposal.id}`)}>
        {t('case.openProposal')}
      </Button>
    </div>
  )
}

/** The newest version that was offered, and what they said to its options. */
function OfferState({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('offers')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const version = proposal.versions.at(-1)
  const offer = version?.offers.at(-1)
  if (!version || !offer) return null
  const answers = version.content.options.flatMap(({ id }, index) => {
    const given = answerTo(version, id)
    return given ? [t(`row.${given.answer}`, { number: index + 1 })] : []
  })
  const when = dayAndTime(offer.atMs, language, nowMs())
  const parts = [t('row.offered', { number: version.number, when }), ...answers]
  return parts.map((part) => ` · ${part}`)
}
