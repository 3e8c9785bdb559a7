import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import { TalkSection } from '#renderer/features/settings/talk-section.tsx'
import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { type SettingsPatch, settingsSchema } from '#shared/settings/settings.ts'
import type { TalkReport } from '#shared/talk/talk-report.ts'
import { builtAtMs, callId, callStartedEvents } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { aReading } from '#tests/support/talk-builders.ts'

const hourLaterMs = builtAtMs + 3_600_000
const line = () => screen.findByRole('textbox', { name: 'Capture line' })
const microphone = () => screen.queryByRole('button', { name: 'Talk meter: your microphone' })

/** A companion with a call that was gone on with. */
async function inCall(settings: SettingsPatch, language: Language = 'en') {
  const readBack: TantoEvent = {
    kind: 'read-back-confirmed',
    callId: callId('call-1'),
    atMs: hourLaterMs,
    text: 'So …',
  }
  const window = await renderInWindow(<CompanionScreen />, {
    before: [...callStartedEvents(), readBack],
    language,
    environment: { settings: settingsSchema.parse(settings) },
  })
  const goOn = await screen.findByRole('button', { name: /Go on with it|続ける/ })
  const asked = () =>
    window.asked.filter(({ method }) => method === 'setTalkMeter').map(({ input }) => input)
  const hear = (report: TalkReport) => act(() => window.announce('talkTold', report))
  expect(asked()).toEqual([])
  await window.user.click(goOn)
  return { ...window, asked, hear }
}

const listening: TalkReport = { kind: 'listening', hearsThem: false }

test('switched off in the settings there is no sign of it, and its key does nothing', async () => {
  const { user, asked } = await inCall({})
  expect(microphone()).toBeNull()
  await user.keyboard('{F4}')
  expect(asked()).toEqual([])
})

test('one key opens the microphone and one closes it; what was heard is written down', async () => {
  const { user, asked, hear, recorded } = await inCall({ talkMeter: 'by-hand' })
  expect(microphone()?.getAttribute('aria-pressed')).toBe('false')
  await user.click(await line())
  await user.keyboard('{F4}')
  expect(asked()).toEqual([{ isOn: true }])
  expect(screen.getByText(/it listens in a moment/)).toBeTruthy()
  hear(listening)
  for (let second = 1; second <= 8; second += 1) {
    hear(aReading({ atMs: hourLaterMs + second * 1_000, me: { speechMs: 250, change: null } }))
  }
  const figures = screen.getByRole('group', { name: 'How much of the time you talk' })
  expect(figures.textContent).toContain('call 25 %')
  expect(document.activeElement).toBe(await line())
  await user.keyboard('{F4}')
  expect(asked()).toEqual([{ isOn: true }, { isOn: false }])
  await waitFor(() =>
    expect(recorded().at(-1)).toMatchObject({
      kind: 'talk-measured',
      lengthMs: 8_000,
      meMs: 2_000,
      themMs: null,
      step: 'listen',
    }),
  )
})

test('with each call it begins when the rep goes on, and ends with the call', async () => {
  const { user, asked, hear, recorded } = await inCall({ talkMeter: 'every-call' })
  await waitFor(() => expect(asked()).toEqual([{ isOn: true }]))
  hear(listening)
  hear(aReading({ atMs: hourLaterMs + 1_000, me: { speechMs: 900, change: null } }))
  await user.keyboard('{Control>}{Shift>}e{/Shift}{/Control}')
  await screen.findByText('The call is over')
  expect(asked()).toEqual([{ isOn: true }, { isOn: false }])
  await waitFor(() => expect(recorded().some(({ kind }) => kind === 'talk-measured')).toBe(true))
})

test('where both are heard it is the share of the talking', async () => {
  const { hear } = await inCall({ talkMeter: 'every-call' })
  hear({ kind: 'listening', hearsThem: true })
  const both = { me: { speechMs: 300, change: null }, them: { speechMs: 600, change: null } }
  hear(aReading({ ...both, lengthMs: 6_000 }))
  const figures = screen.getByRole('group', { name: 'Your share of the talking' })
  expect(figures.textContent).toContain('now 33 %')
})

test('a stretch of talking is shown while it grows, and brings a nudge after 45 seconds', async () => {
  const { hear, letTimePass, recorded } = await inCall({ talkMeter: 'every-call' })
  hear(listening)
  const grow = (seconds: number) =>
    hear(
      aReading({
        atMs: hourLaterMs + 5_000 + seconds * 1_000,
        me: { speechMs: 1_000, change: { louderDb: 6, pacePercent: 140 } },
        stretch: { fromMs: 0, lastsMs: seconds * 1_000, endedMsAgo: 0 },
      }),
    )
  for (let second = 1; second <= 30; second += 1) grow(second)
  expect(screen.getByText('00:30')).toBeTruthy()
  expect(screen.getByText('louder · faster')).toBeTruthy()
  await waitFor(() =>
    expect(recorded().find(({ kind }) => kind === 'talk-measured')).toMatchObject({
      stretch: { beganAtMs: hourLaterMs + 5_000, endedAtMs: null },
    }),
  )
  expect(document.querySelector('[data-nudge]')).toBeNull()
  letTimePass(60_000)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await waitFor(() =>
    expect(document.querySelector('[data-nudge]')?.textContent).toContain(
      'Stop here. Ask one thing.',
    ),
  )
})

test.each([
  ['none', 'No microphone is there.'],
  ['refused', 'The system gives Tanto no microphone'],
  ['lost', 'The microphone is gone.'],
  ['taken', 'Another program holds the microphone.'],
  ['broken', 'The talk meter could not start.'],
] as const)(
  'a microphone that is not to be had is said once, quietly: %s',
  async (trouble, words) => {
    const { hear } = await inCall({ talkMeter: 'every-call' })
    hear({ kind: 'trouble', trouble })
    const said = screen.getByText(new RegExp(words))
    expect(said.getAttribute('role')).toBe('status')
    expect(screen.queryByRole('alert')).toBeNull()
    hear(listening)
    expect(screen.queryByText(new RegExp(words))).toBeNull()
  },
)

test('the settings say what is measured and kept before anything can be, and what this system cannot do', async () => {
  const { user, asked } = await renderInWindow(<TalkSection />)
  expect(screen.getByText(/No sound is recorded, none is stored, none leaves/)).toBeTruthy()
  expect(screen.getByText(/tell the customer and your colleagues/)).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'Never' })).toHaveProperty('checked', true)
  expect(screen.getByText(/only your own voice is measured/)).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'Measured too' })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('radio', { name: 'When I switch it on' }))
  expect(asked.at(-1)).toEqual({
    method: 'changeSettings',
    input: { patch: { talkMeter: 'by-hand' } },
  })
})

test('where the system gives their side, it is asked for by itself', async () => {
  const settings = settingsSchema.parse({ talkMeter: 'by-hand' })
  const environment = { platform: 'windows', settings } as const
  const { user, asked } = await renderInWindow(<TalkSection />, { environment })
  expect(screen.getByText(/which is everything it plays/)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Measured too' }))
  expect(asked.at(-1)?.input).toEqual({ patch: { talkHearsThem: true } })
})
