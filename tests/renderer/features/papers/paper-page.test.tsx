import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { CasePapers } from '#renderer/features/papers/case-papers.tsx'
import { PaperPage } from '#renderer/features/papers/paper-page.tsx'
import type { Language } from '#shared/base/language.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { builtAtMs, caseId, caseOpened, entryId } from '../../../support/builders.ts'
import { useTestClipboard } from '../../../support/in-memory-clipboard.ts'
import { anOption, aProposal } from '../../../support/proposal-builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const { options, letter, issues, private: ours } = aProposal()
const needsYes = anOption({ private: { approval: 'Head of sales' } })
const content = { options: [needsYes, ...options.slice(1)], letter, issues, private: ours }

type SaveInput = Parameters<DesktopApi['saveDocument']>[0]

type Paper = 'handover' | 'memo' | 'story' | 'approval'

async function renderPaper(paper: Paper, language: Language = 'en') {
  const inputs: SaveInput[] = []
  const shown = await renderInWindow(
    <PaperPage caseId={caseId('case-1')} paper={paper} askId="ask-1" />,
    {
      language,
      before: [
        caseOpened(),
        {
          kind: 'proposal-drafted',
          proposalId: aProposal().id,
          caseId: caseId('case-1'),
          callId: null,
          atMs: builtAtMs,
          content,
        },
        {
          kind: 'entry-captured',
          entryId: entryId('ask-1'),
          callId: null,
          caseId: caseId('case-1'),
          atMs: builtAtMs,
          step: 'follow-up',
          content: { kind: 'internal-ask', text: 'A night shift', dueAtMs: null },
        },
      ],
      desktop: {
        saveDocument: async (input) => {
          inputs.push(input)
          return inputs.length === 1
            ? { kind: 'failed', problem: 'disk-full' }
            : { kind: 'saved', fileName: 'paper.pdf' }
        },
      },
    },
  )
  await screen.findByRole('article')
  return {
    ...shown,
    inputs,
    press: (name: string) => shown.user.click(screen.getByRole('button', { name })),
  }
}

test('the memo is copied as text and as a page, marked as internal in both', async () => {
  const { press } = await renderPaper('memo')
  const written = useTestClipboard()
  await press('Copy')
  expect(await screen.findByText(/^Copied\. It holds private facts/)).toBeTruthy()
  expect(written.map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
  for (const { text } of written) {
    expect(text).toContain('INTERNAL: not for the customer')
    expect(text).toContain('A night shift')
  }
})

test('what could not be saved is said, and tried again', async () => {
  const { press, inputs } = await renderPaper('handover')
  await press('PDF')
  const alert = await within(screen.getByRole('alert')).findByText(/no room on that disk/)
  expect(alert.textContent).toContain('Nothing is lost: all of it is still here.')
  await press('Try again')
  expect(await screen.findByText('Saved as paper.pdf and shown in its folder.')).toBeTruthy()
  expect(inputs).toMatchObject([
    { format: 'pdf', suggestedName: 'Handover Northgate Tools 2026-03-02' },
    { format: 'pdf', document: { mark: 'INTERNAL: not for the customer' } },
  ])
})

test('the story is a Japanese paper in Japanese', async () => {
  await renderPaper('story', 'ja')
  const paper = screen.getByRole('article')
  expect(within(paper).getByText(/社外秘/)).toBeTruthy()
  expect(within(paper).getByRole('heading', { level: 1 }).textContent).toBe(
    '案件の経過：Northgate Tools',
  )
})

test('the approval request asks for what needs a yes, until one asks for something else', async () => {
  const { press, inputs, user } = await renderPaper('approval')
  const paper = () => screen.getByRole('article').textContent
  expect(paper()).toContain('Option 1: Part by courier today')
  expect(paper()).not.toContain('Option 2:')
  await user.click(screen.getByRole('checkbox', { name: 'Option 2' }))
  expect(paper()).toContain('Option 2: Courier today and a spare kit')
  await user.click(screen.getByRole('checkbox', { name: 'Option 1' }))
  expect(paper()).not.toContain('Option 1: Part by courier today')
  await press('PDF')
  await waitFor(() => expect(inputs[0]?.suggestedName).toMatch(/^Approval request Northgate Tools/))
})

test('there are no papers of a case that is not there', async () => {
  await renderInWindow(<PaperPage caseId={caseId('gone')} paper="memo" />)
  expect(await screen.findByRole('heading', { name: 'There is no such case' })).toBeTruthy()
})

test.each([
  ['Handover sheet', '/cases/case-1/handover'],
  ['Escalation memo', '/cases/case-1/memo'],
  ['Case report', '/cases/case-1/report'],
  ['Print the story', '/cases/case-1/story'],
])('%s is one press away from the case', async (name, place) => {
  const { hook, history } = memoryLocation({ path: '/cases/case-1', record: true })
  const { user } = await renderInWindow(
    <Router hook={hook}>
      <CasePapers caseId={caseId('case-1')} />
    </Router>,
  )
  await user.click(screen.getByRole('button', { name }))
  expect(history.at(-1)).toBe(place)
})
