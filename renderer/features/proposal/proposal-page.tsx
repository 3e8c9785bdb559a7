import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useProposal } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useMailGuard } from '#renderer/data/use-mail-guard.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { NotFoundPage } from '#renderer/ui/not-found-page.tsx'
import { useWaysOut } from '#renderer/ui/use-ways-out.tsx'
import { type View, WriteAndPreview } from '#renderer/ui/write-and-preview.tsx'
import type { ProposalId } from '#shared/base/ids.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { customerDocumentOf, suggestedFileName } from './customer-document-of.ts'
import { OffersSection } from './offers/offers-section.tsx'
import { ProposalBuilder } from './proposal-builder.tsx'
import { ProposalWording } from './proposal-wording.tsx'
import styles from './proposal-page.module.css'
import { useLiveProposal } from './use-live-proposal.ts'
import { useShowField } from './use-show-field.ts'

const ways = ['pdf', 'docx', 'eml', 'clipboard', 'html', 'md', 'txt', 'mailto'] as const

/** The proposal builder: the options and the letter, the live preview, and the ways out. */
export function ProposalPage({ proposalId }: { proposalId: ProposalId }) {
  const { t } = useTranslation('proposal')
  const stored = useProposal(proposalId)
  if (stored === undefined) return null
  return stored === null ? (
    <NotFoundPage title={t('notFound')} />
  ) : (
    <LoadedProposal stored={stored} />
  )
}

function LoadedProposal({ stored }: { stored: Proposal }) {
  const { t } = useTranslation('proposal')
  const { nowMs, record } = useStore()
  const [proposal, amend] = useLiveProposal(stored)
  // Drawn after the key press, not with it.
  const atEase = useDeferredValue(proposal)
  const [view, setView] = useState<View>('write')
  const showField = useShowField(proposal, setView)
  const todayMs = startOfDay(nowMs())
  const document = useMemo(() => customerDocumentOf(proposal, todayMs), [proposal, todayMs])
  const { buttons, outcome } = useWaysOut({
    ways,
    guard: useMailGuard(proposal.caseId, proposal.exports.findLast(({ reason }) => reason)?.reason),
    documentNow: () => customerDocumentOf(proposal, nowMs()),
    suggestedName: () => suggestedFileName(proposal, nowMs()),
    onSent: (sent) =>
      record({ kind: 'proposal-exported', proposalId: proposal.id, atMs: nowMs(), ...sent }),
  })
  const { customer } = proposal.letter
  return (
    <WriteAndPreview
      title={customer === '' ? t('title') : t('titleFor', { customer })}
      subtitle={
        <Subtitle
          caseId={proposal.caseId}
          draftedAtMs={proposal.draftedAtMs}
          exports={proposal.exports}
        />
      }
      actions={buttons}
      notices={outcome}
      check={<ProposalWording proposal={atEase} amend={amend} onShow={showField} />}
      document={document}
      previewLabel={t('preview')}
      view={view}
      onView={setView}
    >
      <OffersSection proposal={atEase} amend={amend} />
      <ProposalBuilder proposal={proposal} amend={amend} />
    </WriteAndPreview>
  )
}

const startOfDay = (atMs: number) => new Date(atMs).setHours(0, 0, 0, 0)

type SubtitleProps = Pick<Proposal, 'caseId' | 'draftedAtMs' | 'exports'>

const Subtitle = memo(function Subtitle({ caseId, draftedAtMs, exports }: SubtitleProps) {
  const { t } = useTranslation('proposal')
  const { t: sending } = useTranslation('sending')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const last = exports.at(-1)
  return (
    <span className={styles['subtitle']}>
      <Link to={`/cases/${caseId}`}>{t('toCase')}</Link>
      <span>{t('draftedAt', { when: dayAndTime(draftedAtMs, language, nowMs()) })}</span>
      {last && (
        <span>
          {t('exported', {
            count: exports.length,
            format: sending(`format.${last.format}`),
            when: dayAndTime(last.atMs, language, nowMs()),
          })}
        </span>
      )}
    </span>
  )
})
