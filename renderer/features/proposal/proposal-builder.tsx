import { memo } from 'react'
import { useCatalogue } from '#renderer/data/catalogue.ts'
import { useLetterTexts } from '#renderer/data/letter-texts.ts'
import { useStore } from '#renderer/data/store.tsx'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import { useUnchanging } from '#renderer/ui/use-unchanging.ts'
import type { Language } from '#shared/base/language.ts'
import { draftedTexts } from '#shared/proposal/drafted-texts.ts'
import { inOtherLanguage } from '#shared/proposal/in-other-language.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { CompareSection } from './compare/compare-section.tsx'
import { LetterFields } from './letter-fields.tsx'
import { OptionsSection } from './options-section.tsx'
import { PrivateFields } from './private-fields.tsx'
import styles from './proposal-builder.module.css'
import { useProposalChanges } from './proposal-changes.ts'
import type { Amend } from './use-live-proposal.ts'

type Props = { proposal: Proposal; amend: Amend }

/** Everything that can be written in a proposal. Each key press is an event at once. */
export const ProposalBuilder = memo(function ProposalBuilder({ proposal, amend }: Props) {
  const { nowMs } = useStore()
  const catalogue = useCatalogue()
  const letterTexts = useLetterTexts()
  const changes = useProposalChanges(proposal.id, amend)
  const changeLanguage = useUnchanging((to: Language) =>
    amend(
      ...inOtherLanguage(proposal, {
        to,
        texts: draftedTexts(catalogue, letterTexts),
        sayTime: { en: sayTimeIn('en'), ja: sayTimeIn('ja') },
        atMs: nowMs(),
      }),
    ),
  )
  return (
    <div className={styles['builder']}>
      <OptionsSection proposal={proposal} changes={changes} amend={amend} />
      <CompareSection proposal={proposal} changes={changes} />
      <LetterFields letter={proposal.letter} changes={changes} onLanguage={changeLanguage} />
      <PrivateFields ours={proposal.private} changes={changes} />
    </div>
  )
})
