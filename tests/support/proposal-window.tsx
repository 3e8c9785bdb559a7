import { screen } from '@testing-library/react'
import { ProposalPage } from '#renderer/features/proposal/proposal-page.tsx'
import type { Language } from '#shared/base/language.ts'
import type { Case } from '#shared/case/case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { type SettingsPatch, settingsSchema } from '#shared/settings/settings.ts'
import { aCase, builtAtMs } from './builders.ts'
import { aProposal } from './proposal-builders.ts'
import { renderInWindow } from './render-in-window.tsx'

type Options = {
  proposal?: Proposal
  forCase?: Case
  language?: Language
  desktop?: Partial<DesktopApi>
  settings?: SettingsPatch
}

/** Opens the builder on a proposal that was drafted before. */
export async function renderProposal(options: Options = {}) {
  const { proposal = aProposal(), forCase = aCase(), language = 'en', desktop = {} } = options
  const settings = settingsSchema.parse({ ...options.settings })
  const { id: caseId, openedAtMs: _, ...details } = forCase
  const {
    id: proposalId,
    draftedAtMs: __,
    exports: ___,
    versions: ____,
    caseId: _____,
    callId,
    ...content
  } = proposal
  const before: TantoEvent[] = [
    { kind: 'case-opened', caseId, atMs: builtAtMs, details },
    { kind: 'proposal-drafted', proposalId, caseId, callId, atMs: builtAtMs, content },
  ]
  const shown = await renderInWindow(<ProposalPage proposalId={proposalId} />, {
    language,
    before,
    desktop,
    environment: { settings },
  })
  await screen.findAllByRole('heading', { level: 1 })
  return shown
}
