import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BeginPage } from '#renderer/features/team/begin-page.tsx'
import { JoinPage } from '#renderer/features/team/join-page.tsx'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import type { TeamId } from '#shared/team/shared-event.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { aTeam, teamDesktop } from '#tests/support/team-builders.ts'

const alone: TeamApi['teamState'] = async () => ({ kind: 'none' })

async function begin(answers: Partial<TeamApi> = {}) {
  const { desktop, asked } = teamDesktop(aTeam(), { teamState: alone, ...answers })
  const shown = await renderInWindow(<BeginPage />, { desktop })
  return { ...shown, asked }
}

async function join(answers: Partial<TeamApi> = {}) {
  const { desktop, asked } = teamDesktop(aTeam(), {
    teamState: alone,
    chooseInvitation: async () => ({ kind: 'chosen', fileName: 'mei.tanto-invitation' }),
    openInvitation: async ({ code }) =>
      code === 'ABCDE-FGHJK'
        ? {
            kind: 'opened',
            teamName: 'Sample Service North',
            memberName: 'Mei Sample',
            role: 'rep',
            servers: ['tls://team.example:4222'],
          }
        : { kind: 'wrong-code' },
    ...answers,
  })
  const shown = await renderInWindow(<JoinPage />, { desktop })
  return { ...shown, asked }
}

const type = (name: RegExp | string) => screen.findByRole('textbox', { name })

test('a team is begun in three steps: named, its server set up, opened', async () => {
  const { user, asked } = await begin({
    prepareTeam: async () => ({ kind: 'written', folder: '/home/sample/team' }),
  })
  await user.type(await type('Name of the team'), 'Sample Service North')
  await user.type(await type('Your name'), 'Ann Sample')
  const servers = await type('Servers')
  await user.clear(servers)
  await user.type(servers, 'tls://a.example:4222{Enter}tls://b.example:4222')
  await user.click(screen.getByRole('button', { name: 'Write the folder' }))
  expect(await screen.findByText('/home/sample/team')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'The server runs' }))
  await user.click(await type(/Certificate/))
  await user.paste('-----BEGIN CERTIFICATE-----\nsample\n-----END CERTIFICATE-----')
  await user.click(screen.getByRole('button', { name: 'Connect and open' }))
  await waitFor(() =>
    expect(asked).toEqual([
      {
        method: 'prepareTeam',
        input: {
          name: 'Sample Service North',
          memberName: 'Ann Sample',
          servers: ['tls://a.example:4222', 'tls://b.example:4222'],
          certificate: null,
        },
      },
      {
        method: 'openTeam',
        input: { certificate: '-----BEGIN CERTIFICATE-----\nsample\n-----END CERTIFICATE-----\n' },
      },
    ]),
  )
})

test('what is missing or wrong is said at its field, and nothing is written', async () => {
  const { user, asked } = await begin()
  const servers = await type('Servers')
  await user.clear(servers)
  await user.type(servers, 'http://team.example')
  await user.click(screen.getByRole('button', { name: 'Write the folder' }))
  expect(await screen.findByText('Please give the team a name.')).toBeTruthy()
  expect(screen.getByText('Please type your name.')).toBeTruthy()
  expect(screen.getByText(/“http:\/\/team\.example” is no server/)).toBeTruthy()
  expect(asked).toEqual([])
})

test('whoever comes back once the server runs goes on where they were', async () => {
  const { user, asked } = await begin({
    teamState: async () => ({
      kind: 'prepared',
      team: { id: 'team-1' as TeamId, name: 'Sample Service North' },
      servers: ['tls://team.example:4222'],
    }),
    openTeam: async () => ({ kind: 'unreachable' }),
  })
  expect(await screen.findByText('Sample Service North')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Connect and open' }))
  expect(await screen.findByText(/The server does not answer/)).toBeTruthy()
  expect(asked).toEqual([{ method: 'openTeam', input: {} }])
})

test('an invitation says what it is before anything is joined', async () => {
  const { user, asked } = await join()
  await user.click(await screen.findByRole('button', { name: 'Choose the file…' }))
  const code = await screen.findByLabelText('Code')
  await user.click(screen.getByRole('button', { name: 'Open the invitation' }))
  expect(await screen.findByText('Please type the code.')).toBeTruthy()
  await user.type(code, 'ABCDE')
  await user.click(screen.getByRole('button', { name: 'Open the invitation' }))
  expect(await screen.findByText(/The code does not open this invitation/)).toBeTruthy()
  await user.type(code, '-FGHJK ')
  await user.click(screen.getByRole('button', { name: 'Open the invitation' }))
  expect(await screen.findByRole('heading', { name: 'Join Sample Service North?' })).toBeTruthy()
  expect(screen.getByText('Mei Sample')).toBeTruthy()
  expect(screen.getByText('tls://team.example:4222')).toBeTruthy()
  expect(asked.map(({ method }) => method)).not.toContain('joinTeam')
  await user.click(screen.getByRole('button', { name: 'Join' }))
  await waitFor(() => expect(asked.at(-1)?.method).toBe('joinTeam'))
})

test('a file that is no invitation is said to be none', async () => {
  const { user } = await join({ chooseInvitation: async () => ({ kind: 'not-one' }) })
  await user.click(await screen.findByRole('button', { name: 'Choose the file…' }))
  expect(await screen.findByText('This file is no invitation to a team.')).toBeTruthy()
})

test.each([
  ['unreachable', /does not answer/],
  ['refused', /did not let this device in/],
  ['not-genuine', /not the one it should be/],
] as const)('joining that fails by a server that is %s says what to do', async (kind, words) => {
  const { user } = await join({ joinTeam: async () => ({ kind }) })
  await user.click(await screen.findByRole('button', { name: 'Choose the file…' }))
  await user.type(await screen.findByLabelText('Code'), 'ABCDE-FGHJK{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Join' }))
  expect(await screen.findByText(words)).toBeTruthy()
})
