import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import type { ScreenPop } from '#shared/screen-pop/screen-pop.ts'
import { callStartedEvents, caseOpened } from '../../../support/builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const pop = (partial: Partial<ScreenPop> = {}): ScreenPop => ({
  id: 1,
  atMs: Date.UTC(2026, 2, 2, 9),
  phone: '+81300000000',
  name: '',
  ref: '',
  ...partial,
})

type Options = Parameters<typeof renderInWindow>[1]

/** The companion, and a telephone that announces calls. */
async function companion(before: NonNullable<Options>['before'], language?: 'ja') {
  let waiting: readonly ScreenPop[] = []
  const shown = await renderInWindow(<CompanionScreen />, {
    before: before ?? [],
    ...(language ? { language } : {}),
    environment: { systemCountry: 'JP' },
    desktop: {
      screenPops: async () => waiting,
      dismissScreenPop: async ({ id }) => announce(...waiting.filter((one) => one.id !== id)),
    },
  })
  function announce(...pops: readonly ScreenPop[]) {
    waiting = pops
    shown.announce('screenPopsChanged', {})
  }
  return { ...shown, ring: announce }
}

const card = (who: RegExp) => screen.findByRole('region', { name: who })
const shows = (asked: readonly { method: string; input: unknown }[]) =>
  asked.filter(({ method }) => method === 'showCompanion').map(({ input }) => input)

test('a call shows the window without the focus, and is read out politely', async () => {
  const { ring, asked } = await companion([caseOpened()])
  const [status] = await screen.findAllByRole('status')
  expect(status?.textContent).toBe('')
  ring(pop())
  await card(/^Call from Northgate Tools/)
  expect(status?.textContent).toBe('Call from +81300000000')
  await waitFor(() => expect(shows(asked)).toEqual([{ focus: false }]))
})

test('their open case is shown with where it stands, and a call starts in it once', async () => {
  const { ring, user, recorded } = await companion([
    caseOpened({ phone: '０３－００００－００００' }),
    caseOpened({ phone: '06-1111-1111', customer: 'Harbour Print Works' }, 'case-2'),
  ])
  ring(pop())
  const shown = await card(/^Call from Northgate Tools/)
  const [row, ...others] = await within(shown).findAllByRole('listitem')
  expect(others).toEqual([])
  expect(row?.textContent).toContain('Flanges of order 1042 came four days late')
  expect(row?.textContent).toContain('Open')
  await user.dblClick(within(shown).getByRole('button', { name: /^Call with this case:/ }))
  await screen.findByRole('textbox', { name: 'Capture line' })
  expect(recorded()).toMatchObject([{ kind: 'call-started', caseId: 'case-1' }])
})

test('an unknown number opens one case with what the telephone knows, however impatient', async () => {
  const { ring, user, recorded } = await companion([])
  ring(pop({ phone: '06-9999-9999', name: 'Sample Mills' }))
  const shown = await card(/^Call from Sample Mills/)
  await within(shown).findByText('No case has this number.')
  await user.dblClick(within(shown).getByRole('button', { name: 'New case' }))
  await screen.findByRole('textbox', { name: 'Capture line' })
  expect(recorded()).toMatchObject([
    { kind: 'case-opened', details: { phone: '06-9999-9999', customer: 'Sample Mills' } },
    { kind: 'call-started' },
  ])
})

test.each([
  [{ ref: '1042' }, /the reference 1042 is in these/],
  [{ name: 'northgate tools' }, /under the name northgate tools/],
])('what fits by %j alone is said to be a hint', async (told, hint) => {
  const { ring } = await companion([caseOpened()])
  ring(pop({ phone: '06-9999-9999', ...told }))
  expect((await screen.findByText(hint)).textContent).toContain('No case has this number.')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})

test('it stays until it is dismissed, and then the next one stands there', async () => {
  const { ring, user } = await companion([caseOpened()])
  ring(pop(), pop({ id: 2, phone: '06-9999-9999' }))
  const first = await card(/^Call from Northgate Tools/)
  expect(within(first).getByRole('button', { name: '06-9999-9999' })).toBeTruthy()
  await user.keyboard('{Escape}')
  await card(/^Call from 06-9999-9999/)
  await user.keyboard('{Escape}')
  await screen.findByRole('button', { name: 'Start a call now' })
})

test('another call does not push away the card that is read; it can be asked for', async () => {
  const { ring, user } = await companion([caseOpened()])
  ring(pop())
  const first = await card(/^Call from Northgate Tools/)
  ring(pop(), pop({ id: 2, phone: '06-9999-9999' }))
  const other = await within(first).findByRole('button', { name: '06-9999-9999' })
  expect(first.isConnected).toBe(true)
  await user.click(other)
  expect(await card(/^Call from 06-9999-9999/)).toBeTruthy()
})

test('a running call is left alone: a mark, no window, and no second call', async () => {
  const { ring, user, asked, recorded } = await companion(callStartedEvents())
  const line = await screen.findByRole('textbox', { name: 'Capture line' })
  line.focus()
  ring(pop({ phone: '06-9999-9999', name: 'Sample Mills' }))
  const mark = await screen.findByRole('button', { name: /^Sample Mills is calling/ })
  expect(document.activeElement).toBe(line)
  expect(shows(asked)).toEqual([])

  await user.click(mark)
  const shown = await card(/^Call from Sample Mills/)
  await user.click(await within(shown).findByRole('button', { name: 'Keep as a new case' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /is calling/ })).toBeNull())
  expect(recorded().map(({ kind }) => kind)).toEqual(['case-opened'])
  expect(document.activeElement).toBe(line)
})

test('a brief that is read stays; a mark leads to who calls', async () => {
  const { ring, user } = await companion([caseOpened()])
  await user.click(await screen.findByRole('button', { name: /^Brief for Northgate Tools/ }))
  await screen.findByRole('button', { name: 'Start the call' })
  ring(pop())
  const mark = await screen.findByRole('button', { name: /is calling/ })
  expect(screen.getByRole('button', { name: 'Start the call' })).toBeTruthy()
  await user.click(mark)
  expect(await card(/^Call from Northgate Tools/)).toBeTruthy()
})

test('in Japanese it speaks Japanese', async () => {
  const { ring } = await companion([caseOpened()], 'ja')
  ring(pop())
  const shown = await card(/からの着信$/)
  expect(await within(shown).findByText('対応中の案件')).toBeTruthy()
  expect(within(shown).getByRole('button', { name: /^この案件で通話：/ })).toBeTruthy()
})
