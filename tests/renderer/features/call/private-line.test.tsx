import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import { callStartedEvents, caseId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { aPresence, aTeam, teamDesktop } from '#tests/support/team-builders.ts'

const inTeam = (team = aTeam()) =>
  renderInWindow(<CompanionScreen />, {
    before: callStartedEvents(),
    desktop: teamDesktop(team).desktop,
  })
const line = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Capture line' })

const kept = (shown: Awaited<ReturnType<typeof inTeam>>) =>
  shown.recorded().filter((event) => event.kind === 'entry-captured')

test('a line with ; is the rep’s alone: it says so while typed, in the list, and to the journal', async () => {
  const shown = await inTeam()
  const { user } = shown
  await user.type(await line(), '; ! their boss is there')
  expect(await screen.findByText('only me')).toBeTruthy()
  await user.type(await line(), '{Enter}')
  await waitFor(() => expect(kept(shown)).toHaveLength(1))
  expect(kept(shown)[0]).toMatchObject({
    mine: true,
    content: { kind: 'issue', text: 'their boss is there' },
  })
  const issues = await screen.findByText('their boss is there')
  expect(issues).toBeTruthy()
})

test('a key makes the line private and not so again', async () => {
  const shown = await inTeam()
  const { user } = shown
  await user.type(await line(), 'they sound tired')
  await user.keyboard('{Control>};{/Control}')
  expect((await line()).value).toBe('; they sound tired')
  await user.keyboard('{Control>};{/Control}')
  expect((await line()).value).toBe('they sound tired')
  await user.keyboard('{Control>};{/Control}{Enter}')
  await waitFor(() => expect(kept(shown)).toHaveLength(1))
  expect(kept(shown)[0]).toMatchObject({ mine: true, content: { text: 'they sound tired' } })
  const said = within(await screen.findByRole('list', { name: 'Said so far' }))
  expect(await said.findByText('only me')).toBeTruthy()
})

test('without a team a semicolon is a semicolon, and nothing is private', async () => {
  const shown = await renderInWindow(<CompanionScreen />, { before: callStartedEvents() })
  await shown.user.type(await line(), ';) they said')
  expect(screen.queryByText('only me')).toBeNull()
  await shown.user.keyboard('{Control>};{/Control}{Enter}')
  await waitFor(() => expect(kept(shown)).toHaveLength(1))
  expect(kept(shown)[0]).toMatchObject({ content: { text: ';) they said' } })
  expect(kept(shown)[0]).not.toHaveProperty('mine')
})

test('the keys sheet tells of it where there is a team, and not where there is none', async () => {
  const { user } = await inTeam()
  await line()
  await user.keyboard('{F1}')
  expect(await screen.findByText(/makes the line yours alone/)).toBeTruthy()
  expect(screen.getByText('Make the line for me alone, or not')).toBeTruthy()
})

test('a colleague on the phone with them is said above the call', async () => {
  await inTeam(aTeam({ presence: [aPresence({ caseId: caseId('case-1') })] }))
  expect(await screen.findByText('Mei Sample is on the phone with them now')).toBeTruthy()
})

test('how the device stands is a sign with words in the header of a call', async () => {
  await inTeam(aTeam({ link: { kind: 'sending', waiting: 12 } }))
  expect(await screen.findByTitle('Team: 12 waiting')).toBeTruthy()
})
