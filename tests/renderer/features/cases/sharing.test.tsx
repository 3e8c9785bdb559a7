import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NewCasePage } from '#renderer/features/cases/case-form-pages.tsx'
import { CaseSharing } from '#renderer/features/cases/sharing/case-sharing.tsx'
import type { RecordedEvent } from '#shared/event/event.ts'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import { aCase, builtAtMs, caseId } from '#tests/support/builders.ts'
import { livedCase } from '#tests/support/lived-case.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { aPresence, aTeam, teamDesktop } from '#tests/support/team-builders.ts'

const found = aCase({ id: caseId('case-1') })

const shown = (team: JoinedTeam = aTeam()) =>
  renderInWindow(<CaseSharing found={found} />, {
    before: livedCase({ id: 'case-1', openedAtMs: builtAtMs }),
    desktop: teamDesktop(team).desktop,
  })

const readOnly = (): JoinedTeam => {
  const team = aTeam()
  return { ...team, me: { ...team.me, role: 'read-only' } }
}

test('a case of one’s own says so, and is the team’s only after it was asked', async () => {
  const { user, recorded } = await shown()
  expect(await screen.findByText('Only you see this case.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Share with the team…' }))
  const dialog = within(await screen.findByRole('alertdialog'))
  expect(dialog.getByText(/It can't be unshared/)).toBeTruthy()
  expect(recorded()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Share it' }))
  expect(await screen.findByText('The team sees this case.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Share with the team…' })).toBeNull()
})

test('who is at the case now is said', async () => {
  await shown(aTeam({ presence: [aPresence()] }))
  expect(await screen.findByText('Mei Sample is on the phone with them now')).toBeTruthy()
})

test('who only looks can’t share', async () => {
  await shown(readOnly())
  expect(await screen.findByText('Only you see this case.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Share with the team…' })).toBeNull()
})

test('without a team nothing is said of who sees it', async () => {
  await renderInWindow(<CaseSharing found={found} />)
  expect(document.body.textContent).toBe('')
})

async function open(team: JoinedTeam | null, choose: 'The team' | 'Only me' | null) {
  const desktop = team ? teamDesktop(team).desktop : {}
  const form = await renderInWindow(<NewCasePage />, { desktop })
  await form.user.type(await screen.findByRole('combobox', { name: 'Customer' }), 'Sample Print')
  await form.user.type(screen.getByRole('textbox', { name: 'What happened' }), 'Ink late')
  if (choose) await form.user.click(await screen.findByRole('radio', { name: choose }))
  await form.user.click(screen.getByRole('button', { name: 'Save for later' }))
  await waitFor(() => expect(form.recorded().length).toBeGreaterThan(0))
  return form.recorded().map(kindOf)
}

const kindOf = (event: RecordedEvent) =>
  event.kind === 'shared' ? `shared ${event.shared.event.kind}` : event.kind

test('a new case is the team’s or the rep’s alone as the form says, which begins as the team’s page has it', async () => {
  expect(await open(aTeam({ sharesNewCases: true }), null)).toEqual(['shared case-opened'])
})

test('a case that is chosen to be the rep’s alone is told to nobody', async () => {
  expect(await open(aTeam({ sharesNewCases: true }), 'Only me')).toEqual(['case-opened'])
})

test('where new cases are one’s own, one may be the team’s all the same', async () => {
  expect(await open(aTeam({ sharesNewCases: false }), 'The team')).toEqual(['shared case-opened'])
})

test('without a team the form asks nothing about it', async () => {
  expect(await open(null, null)).toEqual(['case-opened'])
  expect(screen.queryByRole('radiogroup', { name: 'Who sees it' })).toBeNull()
})
