import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CasePapers } from '#renderer/features/papers/case-papers.tsx'
import { entryKinds } from '#shared/call/entry.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi, SaveOutcome } from '#shared/ipc/desktop-api.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { builtAtMs, caseId } from '../../../support/builders.ts'
import { livedCase } from '../../../support/lived-case.ts'
import { aProposal } from '../../../support/proposal-builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

type Input = Parameters<DesktopApi['saveCaseData']>[0]

const about = { caseId: caseId('case-1'), atMs: builtAtMs }

function fullCase(): TantoEvent[] {
  const { id: proposalId, draftedAtMs: _, exports: __, caseId: ___, ...proposal } = aProposal()
  const { callId, ...content } = proposal
  return [
    ...livedCase({ id: 'case-1', openedAtMs: builtAtMs, acts: 11 }),
    ...entryKinds.map((kind, index): TantoEvent => ({
      kind: 'entry-captured',
      entryId: `entry-${index}` as never,
      callId: null,
      ...about,
      step: 'listen',
      content: { kind, text: `said ${index}`, dueAtMs: null },
    })),
    { kind: 'proposal-drafted', proposalId, ...about, callId, content },
  ]
}

async function renderPapers(outcome: SaveOutcome) {
  const inputs: Input[] = []
  const { user } = await renderInWindow(<CasePapers caseId={caseId('case-1')} />, {
    before: fullCase(),
    desktop: {
      saveCaseData: async (input) => {
        inputs.push(input)
        return outcome
      },
    },
  })
  const choose = async (name: RegExp) => {
    await user.click(await screen.findByRole('button', { name: /^Data of the case/ }))
    await user.click(screen.getByRole('menuitem', { name }))
  }
  return { inputs, choose }
}

test.each([
  [/CSV/, 'csv'],
  [/JSON/, 'json'],
] as const)(
  'what is known of a case goes to the desktop as the contract has it: %s',
  async (name, as) => {
    const { inputs, choose } = await renderPapers({ kind: 'saved', fileName: `case.${as}` })
    await choose(name)
    expect(await screen.findByText(/It holds private facts\.$/)).toBeTruthy()
    const [input] = inputs
    expect(desktopInputs.saveCaseData.safeParse(input).error?.issues ?? []).toEqual([])
    expect(input).toMatchObject({
      as,
      suggestedName: 'INTERNAL case data Northgate Tools 2026-03-02',
    })
  },
)

test('what could not be written is said', async () => {
  const { choose } = await renderPapers({ kind: 'failed', problem: 'disk-full' })
  await choose(/CSV/)
  expect((await screen.findByText(/no room on that disk/)).textContent).toContain('Nothing is lost')
})
