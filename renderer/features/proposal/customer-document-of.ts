import { resources } from '#renderer/language/i18n.ts'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'

/** What the customer gets of a proposal, dated with the day it is looked at. */
export function customerDocumentOf(proposal: Proposal, nowMs: number): CustomerDocument {
  const { language } = proposal.letter
  return proposalDocument(
    toCustomerProposal(proposal),
    resources[language].document,
    sayTimeIn(language).day(nowMs),
  )
}

/** "Proposal Northgate Tools 2026-03-02": found again by customer and day. */
export function suggestedFileName({ letter }: Proposal, nowMs: number): string {
  const day = new Intl.DateTimeFormat('sv-SE').format(nowMs)
  const parts = [resources[letter.language].document.fileName, letter.customer.trim(), day]
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 200)
}
