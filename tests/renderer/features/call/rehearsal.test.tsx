import { screen, waitFor, within } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, test } from 'vitest'
import { callers } from '#renderer/data/callers.ts'
import { type Voice, VoiceProvider } from '#renderer/desktop/voice.tsx'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import { RehearsalPage } from '#renderer/features/rehearsal/rehearsal-page.tsx'
import type { Language } from '#shared/base/language.ts'
import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import { beginRehearsal } from '#shared/rehearsal/begin.ts'
import { settingsSchema } from '#shared/settings/settings.ts'
import { builtAtMs, callId, callStartedEvents, caseId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const [lineDown] = callers
const begun = (language: Language = 'en'): TantoEvent[] => {
  const ids = { callId: callId('practice-1'), caseId: caseId('practice-case') }
  return beginRehearsal(lineDown!, { ...ids, atMs: builtAtMs, language })
}

/** A voice that writes down what it was to say. No machine that runs tests needs one. */
function heardVoice(speaks: readonly Language[] = ['en', 'ja']) {
  const heard: string[] = []
  const voice: Voice = {
    canSpeak: (language) => speaks.includes(language),
    onChange: () => () => {},
    say: (text) => heard.push(text),
    stop: () => {
      if (heard.at(-1) !== '(quiet)') heard.push('(quiet)')
    },
  }
  return { heard, voice }
}

/** What is taken out and not put back is erased when one leaves the page. */
function ToBeLeft({ children }: { children: ReactNode }) {
  const [isThere, setIsThere] = useState(true)
  return isThere ? (
    <>
      {children}
      <button type="button" onClick={() => setIsThere(false)}>
        Leave
      </button>
    </>
  ) : null
}

const words = () => screen.findByRole('region', { name: 'What the caller says' })
const line = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Capture line' })
const opening = lineDown!.opening.en

async function rehearsing(
  options: Parameters<typeof renderInWindow>[1] = {},
  voice = heardVoice(),
) {
  const window = await renderInWindow(
    <VoiceProvider voice={voice.voice}>
      <CompanionScreen />
    </VoiceProvider>,
    { before: begun(), ...options },
  )
  expect((await words()).textContent).toContain('Rehearsal')
  await waitFor(async () => expect((await words()).textContent).toContain(opening))
  return { ...window, heard: voice.heard }
}

const kinds = (events: readonly RecordedEvent[]) =>
  events.map((event) => (event.kind === 'rehearsed' ? `*${event.event.kind}` : event.kind))

test('a rehearsal opens with the caller’s words, marked as one, and is heard', async () => {
  const { recorded, heard } = await rehearsing()
  expect(kinds(recorded())).toEqual(['caller-spoke'])
  await waitFor(() => expect(heard.at(-1)).toBe(opening))
  expect(document.querySelector('[data-rehearsal=true]')).toBeTruthy()
  expect(screen.getByText('Thank them, then only listen.')).toBeTruthy()
})

test('Enter on the empty line lets them speak; a line is kept first, and a mood is said', async () => {
  const { user, recorded } = await rehearsing()
  await user.type(await line(), '! Line 2 stands still{Enter}')
  await screen.findByText('Line 2 stands still')
  expect(kinds(recorded()).filter((kind) => kind === 'caller-spoke')).toHaveLength(1)
  await user.keyboard('{Enter}')
  const [listened] = lineDown!.says['listened']
  await waitFor(async () => expect((await words()).textContent).toContain(listened!.en))
  expect((await words()).textContent).toContain('Angry')
  expect(kinds(recorded()).every((kind) => kind === 'caller-spoke' || kind.startsWith('*'))).toBe(
    true,
  )
})

test('into a held silence they answer by themselves, and not when given the word', async () => {
  const { user, letTimePass, heard } = await rehearsing()
  await line()
  await user.keyboard('{Control>}2{/Control}')
  await screen.findByText('Ask for the most pressing thing. Wait.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText('Say nothing. They answer by themselves.')
  expect(heard.at(-1)).toBe('(quiet)')
  await user.keyboard('{Enter}')
  expect((await words()).textContent).toContain(opening)
  letTimePass(5_000)
  document.dispatchEvent(new Event('visibilitychange'))
  const [answer] = lineDown!.says['asked-first']
  await waitFor(async () => expect((await words()).textContent).toContain(answer!.en))
})

test('whoever is blamed hangs up: the call is over, and one is led to the look back', async () => {
  const { user, asked, recorded } = await rehearsing()
  await user.type(await line(), '> Find out why it is the supplier’s fault{Enter}')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: 'They hung up.' })).toBeTruthy()
  expect(screen.getByText(lineDown!.ends['hangs-up'].en)).toBeTruthy()
  expect(screen.getByText(/You wrote down 0 of the 3 things/)).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(kinds(recorded()).at(-1)).toBe('*wrap-up-finished'))
  expect(asked).toContainEqual({
    method: 'showDesk',
    input: { path: '/rehearsal/calls/practice-1' },
  })
  expect(await screen.findByRole('heading', { name: 'No call is running' })).toBeTruthy()
})

test('a summons ends the rehearsal at once, and the next key is of the real call', async () => {
  const { user, announce, recorded, settled } = await rehearsing()
  await user.type(await line(), '! half')
  announce('summoned', {})
  await user.keyboard('real')
  await waitFor(async () => expect((await line()).value).toBe('real'))
  expect(screen.queryByText('Rehearsal')).toBeNull()
  await waitFor(() => expect(kinds(recorded())).toContain('*call-ended'))
  await settled()
  const events = recorded()
  expect(events.find(({ kind }) => kind === 'call-started')).toBeTruthy()
  const drafts = events.filter((event) => event.kind === 'draft-typed')
  expect(drafts.map(({ text }) => text)).toEqual(['r', 're', 'rea', 'real'])
  const kept = events.flatMap((event) =>
    event.kind === 'rehearsed' && event.event.kind === 'entry-captured'
      ? [event.event.content]
      : [],
  )
  expect(kept).toMatchObject([{ kind: 'issue', text: 'half' }])
})

test('a real call that is started at the desk ends the rehearsal too', async () => {
  const real = callStartedEvents()
  const { recorded } = await renderInWindow(<CompanionScreen />, { before: [...begun(), ...real] })
  await line()
  await waitFor(() => expect(kinds(recorded())).toEqual(['*call-ended']))
  expect(screen.queryByText('Rehearsal')).toBeNull()
})

test('without a voice for the language it says so, and without the wish for one it is quiet', async () => {
  const none = heardVoice(['ja'])
  await rehearsing({}, none)
  expect(within(await words()).getByText('No voice here')).toBeTruthy()
  expect(none.heard).not.toContain(opening)
})

test('who does not want to hear them does not, and can change that where they speak', async () => {
  const settings = settingsSchema.parse({ rehearsalVoice: false })
  const { user, asked, heard } = await rehearsing({ environment: { settings } })
  expect(heard).not.toContain(opening)
  await user.click(within(await words()).getByRole('button', { name: 'Hear the caller' }))
  expect(asked).toContainEqual({
    method: 'changeSettings',
    input: { patch: { rehearsalVoice: true } },
  })
})

test('at the desk a caller is chosen, those like the case first; what was rehearsed can be deleted', async () => {
  const before = [
    ...begun(),
    { kind: 'rehearsed', event: { kind: 'call-ended', callId: 'practice-1', atMs: builtAtMs } },
  ] as TantoEvent[]
  const { user, recorded, asked } = await renderInWindow(
    <ToBeLeft>
      <RehearsalPage failureKind="wrong-quote" />
    </ToBeLeft>,
    { before },
  )
  const cards = await screen.findAllByRole('button', { name: /^Rehearse with/ })
  expect(cards).toHaveLength(callers.length)
  expect(screen.getByText('The same failure as in your case')).toBeTruthy()
  expect(cards[0]?.getAttribute('aria-label')).toBe('Rehearse with Paul Adler')
  await user.click(await screen.findByRole('button', { name: /^Delete the rehearsal/ }))
  await user.click(screen.getByRole('button', { name: 'Put it back' }))
  expect(recorded()).toEqual([])
  await user.click(cards[0]!)
  await waitFor(() =>
    expect(kinds(recorded())).toEqual([
      '*wrap-up-finished',
      'rehearsal-started',
      '*case-opened',
      '*call-started',
    ]),
  )
  expect(asked.map(({ method }) => method)).toEqual(['showCompanion'])
  expect(await screen.findByText('A rehearsal is running in the companion.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Delete the rehearsal/ }))
  await user.click(screen.getByRole('button', { name: 'Leave' }))
  await waitFor(() => expect(kinds(recorded()).at(-1)).toBe('rehearsal-erased'))
})
