import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { TeamPage } from '#renderer/features/team/team-page.tsx'
import type { JoinedTeam, LinkProblem, TeamLink } from '#shared/team/team-state.ts'
import { memberId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import {
  aPresence,
  aTeam,
  deviceId,
  offlineSinceMs,
  teamDesktop,
} from '#tests/support/team-builders.ts'

async function open(team: JoinedTeam, answers: Parameters<typeof teamDesktop>[1] = {}) {
  let now = team
  const { desktop, asked } = teamDesktop(team, { teamState: async () => now, ...answers })
  const shown = await renderInWindow(<TeamPage />, { desktop })
  await screen.findByRole('heading', { level: 1, name: team.team.name })
  return {
    ...shown,
    asked,
    choose: async (name: string, what: string) => {
      await shown.user.click(screen.getByRole('button', { name: `More for ${name}` }))
      await shown.user.click(await screen.findByRole('menuitem', { name: what }))
    },
    become: async (next: JoinedTeam) => {
      now = next
      await act(async () => shown.announce('teamChanged', {}))
    },
  }
}

const as = (role: JoinedTeam['me']['role']): JoinedTeam => {
  const team = aTeam()
  return { ...team, me: { ...team.me, role } }
}

const rowOf = (name: RegExp) => {
  const row = screen.getAllByRole('listitem').find((item) => name.test(item.textContent ?? ''))
  if (!row) throw new Error(`nobody is called ${name}`)
  return within(row)
}

test('everybody is listed with their role; who left keeps their name', async () => {
  await open(aTeam())
  expect(rowOf(/^Ann Sample \(you\)/).getByText('lead · 1 device')).toBeTruthy()
  expect(rowOf(/^Mei/).getByText('rep · 1 device')).toBeTruthy()
  expect(rowOf(/^Otto/).getByText('read-only · no device')).toBeTruthy()
  expect(rowOf(/^Gina/).getByText('left')).toBeTruthy()
})

describe('how the device stands', () => {
  const links: readonly (readonly [TeamLink, RegExp])[] = [
    [{ kind: 'all-here' }, /^all here$/],
    [{ kind: 'connecting', waiting: 0 }, /^connecting$/],
    [{ kind: 'sending', waiting: 12 }, /^12 waiting$/],
    [{ kind: 'sending', waiting: 1 }, /^1 waiting$/],
    [{ kind: 'fetching', share: 0.407, waiting: 2 }, /^fetching, 40 % · 2 waiting$/],
    [{ kind: 'offline', sinceMs: offlineSinceMs, waiting: 0 }, /^offline since [^·]*$/],
    [{ kind: 'offline', sinceMs: offlineSinceMs, waiting: 3 }, /^offline since .* · 3 waiting$/],
  ]
  test('is said in words, whatever it is, and follows', async () => {
    const { become } = await open(aTeam())
    for (const [link, words] of links) {
      await become(aTeam({ link }))
      expect(await screen.findByText(words)).toBeTruthy()
    }
  })

  const problems: readonly LinkProblem[] = [
    'removed',
    'clock-ahead',
    'not-genuine',
    'server-full',
    'copied',
    'disk',
  ]
  test('says with every problem what to do about it', async () => {
    const { become } = await open(aTeam())
    const said = new Set<string>()
    for (const problem of problems) {
      await become(aTeam({ link: { kind: 'stopped', problem, waiting: 0 } }))
      await waitFor(() =>
        expect(document.querySelector('[data-team-link=stopped]')?.textContent).toBeTruthy(),
      )
      said.add(document.querySelector('[data-tone=trouble] p')?.textContent ?? '')
    }
    expect(said.size).toBe(problems.length)
  })

  test('says what only a newer version understands', async () => {
    await open(aTeam({ notUnderstood: 3 }))
    expect(screen.getByText(/^3 things the team wrote need a newer Tanto/)).toBeTruthy()
  })
})

test('a colleague on the phone is seen, and one who looks', async () => {
  const { become } = await open(aTeam({ presence: [aPresence()] }))
  expect(rowOf(/^Mei/).getByText('on the phone')).toBeTruthy()
  await become(aTeam({ presence: [aPresence({ isOnPhone: false })] }))
  expect(await rowOf(/^Mei/).findByText('here')).toBeTruthy()
})

test('a lead invites: the code is shown once, and named on paper', async () => {
  const { user, asked } = await open(aTeam(), {
    invite: async () => ({ kind: 'saved', fileName: 'kai.tanto-invitation', code: 'ABCDE-FGHJK' }),
  })
  await user.click(screen.getByRole('button', { name: 'Invite…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Write the invitation…' }))
  expect(await dialog.findByText('Please type their name.')).toBeTruthy()
  expect(asked).toEqual([])
  await user.type(dialog.getByRole('textbox', { name: 'Their name' }), ' Kai Sample ')
  await user.click(dialog.getByRole('radio', { name: 'read-only' }))
  await user.click(dialog.getByRole('button', { name: 'Write the invitation…' }))
  const shown = within(
    await screen.findByRole('alertdialog', { name: 'Invitation for Kai Sample' }),
  )
  expect(asked).toEqual([{ method: 'invite', input: { name: 'Kai Sample', role: 'read-only' } }])
  expect(shown.getByText('ABCDE')).toBeTruthy()
  expect(shown.getByText(/kai\.tanto-invitation/)).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(screen.getByText('ABCDE')).toBeTruthy()
  await user.click(shown.getByRole('button', { name: 'I have noted it' }))
  expect(screen.queryByText('ABCDE')).toBeNull()
})

test('another device of a member is invited without asking who it is', async () => {
  const { user, asked, choose } = await open(aTeam())
  await choose('Mei Sample', 'Invite another device…')
  await user.click(await screen.findByRole('button', { name: 'Write the invitation…' }))
  expect(asked).toEqual([{ method: 'invite', input: { memberId: memberId('mei') } }])
})

test('an invitation that can’t be written says why', async () => {
  const { user } = await open(aTeam(), {
    invite: async () => ({ kind: 'failed', problem: 'disk-full' }),
  })
  await user.click(screen.getByRole('button', { name: 'Invite…' }))
  await user.type(await screen.findByRole('textbox', { name: 'Their name' }), 'Kai')
  await user.click(screen.getByRole('button', { name: 'Write the invitation…' }))
  expect(await screen.findByText(/the disk is full/)).toBeTruthy()
})

test('a role is changed, somebody removed, a lost device shut out, each after it was asked', async () => {
  const { user, asked, choose } = await open(aTeam())
  await choose('Mei Sample', 'Change the role…')
  const change = await screen.findByRole('button', { name: 'Change it' })
  expect(change.hasAttribute('disabled')).toBe(true)
  await user.click(screen.getByRole('radio', { name: 'lead' }))
  await user.click(change)
  expect(await screen.findByText('Mei Sample is now lead.')).toBeTruthy()

  await choose('Mei Sample', 'Remove…')
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  expect(await screen.findByText(/Mei Sample is no longer in the team/)).toBeTruthy()

  await choose('Mei Sample', 'A device was lost…')
  await user.click(await screen.findByRole('button', { name: 'Shut it out' }))
  expect(await screen.findByText(/no longer let in/)).toBeTruthy()
  expect(asked).toEqual([
    { method: 'changeRole', input: { memberId: memberId('mei'), role: 'lead' } },
    { method: 'removeMember', input: { memberId: memberId('mei') } },
    { method: 'removeDevice', input: { deviceId: deviceId('mei-1') } },
  ])
})

test('what the team refuses is said with what to do', async () => {
  const { user, choose } = await open(aTeam(), { changeRole: async () => ({ kind: 'last-lead' }) })
  await choose('Ann Sample', 'Change the role…')
  await user.click(await screen.findByRole('radio', { name: 'rep' }))
  await user.click(screen.getByRole('button', { name: 'Change it' }))
  expect(await screen.findByText(/Make somebody else a lead first/)).toBeTruthy()
})

test('cover is set, told with its end, and taken back', async () => {
  const { user, asked, choose, become } = await open(aTeam())
  await choose('Ann Sample', 'Cover…')
  await user.click(await screen.findByRole('button', { name: /Covered by/ }))
  await user.click(await screen.findByRole('option', { name: 'Mei Sample' }))
  await user.click(screen.getByRole('button', { name: 'Set it' }))
  expect(await screen.findByText('Mei Sample now covers for Ann Sample.')).toBeTruthy()
  const cover = { memberId: memberId('mei'), untilMs: offlineSinceMs }
  const team = aTeam()
  await become({
    ...team,
    members: team.members.map((one) => (one.id === team.me.memberId ? { ...one, cover } : one)),
  })
  expect(await rowOf(/^Ann/).findByText(/^covered by Mei Sample until /)).toBeTruthy()
  await choose('Ann Sample', 'Cover…')
  await user.click(await screen.findByRole('button', { name: /Covered by/ }))
  await user.click(await screen.findByRole('option', { name: 'Nobody' }))
  await user.click(screen.getByRole('button', { name: 'Set it' }))
  const memberIdOfAnn = { memberId: memberId('ann') }
  expect(asked).toEqual([
    { method: 'setCover', input: { ...memberIdOfAnn, coverId: memberId('mei'), untilMs: null } },
    { method: 'setCover', input: { ...memberIdOfAnn, coverId: null, untilMs: null } },
  ])
})

test('a rep sets their own cover, and can’t invite, remove or change anybody', async () => {
  const { user } = await open(as('rep'))
  expect(screen.queryByRole('button', { name: 'Invite…' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'More for Mei Sample' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'More for Ann Sample' }))
  expect((await screen.findAllByRole('menuitem')).map((one) => one.textContent)).toEqual(['Cover…'])
})

test('who only looks is not asked to share', async () => {
  await open(as('read-only'))
  expect(screen.queryByRole('button', { name: 'Share cases of mine…' })).toBeNull()
  expect(screen.queryByRole('radiogroup', { name: 'New cases' })).toBeNull()
})

test('whether new cases are the team’s is chosen here', async () => {
  const { user, asked } = await open(aTeam())
  await user.click(screen.getByRole('radio', { name: 'Only mine, until I share them' }))
  expect(asked).toEqual([{ method: 'shareNewCases', input: { isOn: false } }])
})

describe('leaving', () => {
  const leave = async (team: JoinedTeam, answers: Parameters<typeof teamDesktop>[1] = {}) => {
    const shown = await open(team, answers)
    await shown.user.click(screen.getByRole('button', { name: 'Leave the team…' }))
    const dialog = within(await screen.findByRole('alertdialog'))
    await shown.user.click(dialog.getByRole('button', { name: 'Send, then leave' }))
    return { ...shown, dialog }
  }

  test('sends first, and loses what can’t be sent only when told so', async () => {
    const { user, asked, dialog } = await leave(aTeam(), {
      leaveTeam: async ({ evenUnsent }) =>
        evenUnsent ? { kind: 'done' } : { kind: 'unsent', waiting: 12 },
    })
    expect(await dialog.findByText(/^12 changes are not with the team yet/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Leave and lose them' }))
    await waitFor(() =>
      expect(asked).toEqual([
        { method: 'leaveTeam', input: { evenUnsent: false } },
        { method: 'leaveTeam', input: { evenUnsent: true } },
      ]),
    )
  })

  test('says what goes and what stays before, and how to keep a copy', async () => {
    const { user } = await open(aTeam())
    await user.click(screen.getByRole('button', { name: 'Leave the team…' }))
    expect(await screen.findByText(/All shared cases go from this device/)).toBeTruthy()
    expect(screen.getByRole('link', { name: /Everything as/ })).toBeTruthy()
  })

  test('is not for the only lead', async () => {
    const { dialog } = await leave(aTeam(), { leaveTeam: async () => ({ kind: 'last-lead' }) })
    expect(await dialog.findByText(/You are the only lead/)).toBeTruthy()
  })
})
