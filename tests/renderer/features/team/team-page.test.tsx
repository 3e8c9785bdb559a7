import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { TeamPage } from '#renderer/features/team/team-page.tsx'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { aPresence, aTeam, memberId, offlineSinceMs, teamDesktop } from '#tests/support/team-builders.ts'

async function open(team: JoinedTeam, answers: Parameters<typeof teamDesktop>[1] = {}) {
  const { desktop, asked } = teamDesktop(team, answers)
  const shown = await renderInWindow(<TeamPage />, { desktop })
  await screen.findByRole('heading', { level: 1, name: team.team.name })
  const choose = async (name: string, act: string) => {
    await shown.user.click(screen.getByRole('button', { name: `More for ${name}` }))
    await shown.user.click(await screen.findByRole('menuitem', { name: act }))
  }
  return { ...shown, asked, choose }
}

const as = (role: JoinedTeam['me']['role']): JoinedTeam => {
  const team = aTeam()
  return { ...team, me: { ...team.me, role } }
}

const rowOf = (name: string) => {
  const row = screen.getByText(name, { exact: false, selector: 'li span' }).closest('li')
  if (!row) throw new Error(`nobody is called ${name}`)
  return within(row)
}

test('everybody is listed with their role; who left keeps their name', async () => {
  await open(aTeam())
  expect(rowOf('Ann Sample (you)').getByText('lead · 1 device')).toBeTruthy()
  expect(rowOf('Mei Sample').getByText('rep · 1 device')).toBeTruthy()
  expect(rowOf('Otto Sample').getByText('read-only · no device')).toBeTruthy()
  expect(rowOf('Gina Sample').getByText('left')).toBeTruthy()
})

test('how the device stands is said in words, with what that means', async () => {
  const shown = await open(aTeam({ link: { kind: 'offline', sinceMs: offlineSinceMs, waiting: 12 } }))
  expect(screen.getByText(/^offline since .* · 12 waiting$/)).toBeTruthy()
  expect(screen.getByText(/Go on working/)).toBeTruthy()
  shown.desktopBecomes
})
