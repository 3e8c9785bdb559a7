import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import { GuidanceSection } from '#renderer/features/settings/guidance-section.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import { settingsSchema } from '#shared/settings/settings.ts'
import { builtAtMs, callId, callStartedEvents, caseId, entryId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

// The window opens an hour after the builders' moment.
const hourLaterMs = builtAtMs + 3_600_000
const line = () => screen.findByRole('textbox', { name: 'Capture line' })
const nudge = () => document.querySelector<HTMLElement>('[data-nudge]')

/** In the call, gone on with, with what has to be so that nothing is due by itself. */
async function inCall(settings: SettingsPatch = {}, more: readonly TantoEvent[] = []) {
  const readBack: TantoEvent = {
    kind: 'read-back-confirmed',
    callId: callId('call-1'),
    atMs: hourLaterMs,
    text: 'So …',
  }
  const before = [...callStartedEvents(), readBack, ...more]
  const environment = { settings: settingsSchema.parse(settings) }
  const window = await renderInWindow(<CompanionScreen />, { before, environment })
  await line()
  const goOn = screen.queryByRole('button', { name: 'Go on with it' })
  if (goOn) await window.user.click(goOn)
  return window
}

test('a cue noted by one key brings a nudge that takes no focus and can be sent away', async () => {
  const { user, recorded } = await inCall()
  await user.type(await line(), 'they sa')
  await user.keyboard('{Alt>}[Digit1]{/Alt}')
  await waitFor(() => expect(nudge()?.textContent).toContain('Lower your voice, and ask.'))
  expect(document.activeElement).toBe(await line())
  await user.keyboard('y')
  expect(await line()).toHaveProperty('value', 'they say')
  await user.click(within(nudge()!).getByRole('button', { name: 'Why?' }))
  expect(nudge()?.textContent).toContain('Anger cues')
  await user.click(within(nudge()!).getByRole('button', { name: 'Not now' }))
  await waitFor(() => expect(nudge()).toBeNull())
  const told = recorded().filter(({ kind }) => kind.startsWith('nudge-'))
  expect(told).toMatchObject([
    { kind: 'nudge-shown', rule: 'voice-rises', trigger: { on: 'cue' } },
    { kind: 'nudge-dismissed', rule: 'voice-rises', how: 'not-now' },
  ])
})

test('Escape on the line waves off what is shown', async () => {
  const { user, recorded } = await inCall()
  await user.click(await line())
  await user.keyboard('{Alt>}[Digit4]{/Alt}')
  await waitFor(() => expect(nudge()).not.toBeNull())
  await user.keyboard('{Escape}')
  await waitFor(() => expect(nudge()).toBeNull())
  expect(recorded().at(-1)).toMatchObject({ kind: 'nudge-dismissed', how: 'not-now' })
})

test('“never again” is kept in the settings, and what is kept there never comes', async () => {
  const first = await inCall()
  await first.user.keyboard('{Alt>}[Digit2]{/Alt}')
  await waitFor(() => expect(nudge()).not.toBeNull())
  await first.user.click(within(nudge()!).getByRole('button', { name: 'Never again' }))
  expect(first.asked.at(-1)).toEqual({
    method: 'changeSettings',
    input: { patch: { mutedNudges: ['voice-rises'] } },
  })
})

test.each<[string, SettingsPatch]>([
  ['sent away for good', { mutedNudges: ['voice-rises'] }],
  ['for a rep who wants quiet', { promptIntensity: 'quiet' }],
])('%s, no nudge comes', async (_, settings) => {
  const { user, recorded, settled } = await inCall(settings)
  await user.keyboard('{Alt>}[Digit1]{/Alt}')
  expect(await screen.findByText('Louder')).toBeTruthy()
  await settled()
  expect(nudge()).toBeNull()
  expect(recorded().some(({ kind }) => kind === 'nudge-shown')).toBe(false)
})

test('in a held silence a cue is noted, and the nudge stays away', async () => {
  const began: TantoEvent = {
    kind: 'silence-began',
    callId: callId('call-1'),
    atMs: hourLaterMs,
  }
  const { user, recorded, settled } = await inCall({}, [began])
  await user.keyboard('{Alt>}[Digit3]{/Alt}')
  expect(await screen.findByText('Long pause')).toBeTruthy()
  await settled()
  expect(recorded().some(({ kind }) => kind === 'nudge-shown')).toBe(false)
})

test('what time alone brings, one timer brings: a promise without a date, after a minute', async () => {
  const promised: TantoEvent = {
    kind: 'entry-captured',
    entryId: entryId('1'),
    callId: callId('call-1'),
    caseId: caseId('case-1'),
    step: 'address',
    atMs: hourLaterMs - 59_700,
    content: { kind: 'promise-by-us', text: 'a courier', dueAtMs: null },
  }
  const wanted: TantoEvent = {
    ...promised,
    entryId: entryId('2'),
    content: { kind: 'their-solution', text: 'ink', dueAtMs: null },
  }
  const { letTimePass } = await inCall({}, [promised, wanted])
  expect(nudge()).toBeNull()
  letTimePass(1_000)
  await waitFor(() => expect(nudge()?.textContent).toContain('One promise still has no time.'))
})

test('the last cue is taken back by one key, and can be put back, and one types on', async () => {
  const { user } = await inCall()
  await user.keyboard('{Alt>}[Digit5]{/Alt}')
  await screen.findByText('Calm again')
  await user.keyboard('{Alt>}[Digit0]{/Alt}')
  await waitFor(() => expect(screen.queryByText('Calm again')).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Put it back' }))
  expect(await screen.findByText('Calm again')).toBeTruthy()
  expect(document.activeElement).toBe(await line())
})

test('a step set by hand says so, and stays as it was set', async () => {
  const { user, recorded } = await inCall()
  await user.keyboard('{F3}')
  const panel = await screen.findByRole('region', { name: 'What each step rests on' })
  await user.click(within(panel).getByRole('checkbox', { name: '3 Cushion' }))
  await within(panel).findByText(/^Set by you at/)
  expect(recorded().at(-1)).toMatchObject({ kind: 'step-ticked', step: 'cushion', done: true })
})

test('what was sent away for good can be brought back in the settings', async () => {
  const settings = settingsSchema.parse({ mutedNudges: ['voice-rises', 'no-longer-there'] })
  const { user, asked } = await renderInWindow(<GuidanceSection />, { environment: { settings } })
  await user.click(screen.getByRole('button', { name: 'Bring back: Lower your voice, and ask.' }))
  expect(asked.at(-1)?.input).toEqual({ patch: { mutedNudges: ['no-longer-there'] } })
  await user.click(screen.getByRole('radio', { name: 'Training: hints that teach too' }))
  expect(asked.at(-1)?.input).toEqual({ patch: { promptIntensity: 'training' } })
})
