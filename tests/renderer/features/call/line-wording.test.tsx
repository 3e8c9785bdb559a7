import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import type { StepId } from '#shared/method/step.ts'
import { type SettingsPatch, settingsSchema } from '#shared/settings/settings.ts'
import { builtAtMs, callId, callStartedEvents, caseId, entryId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { typeByCommand } from '#tests/support/typed-command.ts'

beforeEach(typeByCommand)

const atMs = builtAtMs + 60_000
const inStep = (step: StepId): TantoEvent => ({
  kind: 'step-entered',
  callId: callId('call-1'),
  atMs,
  step,
})
const line = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Capture line' })
const hint = () => screen.findByRole('group', { name: 'Wording' })
const shownHint = () => screen.queryByRole('group', { name: 'Wording' })
/** Longer than it takes for a hint to come, had one been due. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1500))

function inCall(more: readonly TantoEvent[] = [], settings: SettingsPatch = {}) {
  const environment = { settings: settingsSchema.parse(settings) }
  return renderInWindow(<CompanionScreen />, {
    before: [...callStartedEvents(), ...more],
    environment,
  })
}

const blame = '> The carrier failed to deliver it, we send it by thu 3pm'
const ours = '> We did not deliver it, we send it by thu 3pm'

test('a promise that blames is pointed at, and put right by one key as if it was typed', async () => {
  const { user, recorded } = await inCall()
  const field = await line()
  await user.type(field, blame)
  expect((await hint()).textContent).toContain('Blames others The carrier failed to → We did not')
  expect(document.activeElement).toBe(field)
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  expect(field.value).toBe(ours)
  await waitFor(() => expect(shownHint()).toBeNull())
  // The rules for dates are fetched while one types; what is kept before they are there has none.
  await screen.findByText(/^due /)
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(recorded().find(({ kind }) => kind === 'entry-captured')).toMatchObject({
      content: { kind: 'promise-by-us', text: ours.slice(2), dueAtMs: expect.any(Number) },
    }),
  )
})

test('Enter keeps the line whatever is said about it', async () => {
  const { user, recorded } = await inCall()
  await user.type(await line(), blame)
  await hint()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(recorded().find(({ kind }) => kind === 'entry-captured')).toMatchObject({
      content: { text: blame.slice(2) },
    }),
  )
  await waitFor(() => expect(shownHint()).toBeNull())
})

test('waved off by Escape it stays away for the rest of the call, and nothing of it is kept', async () => {
  const { user, recorded, settled } = await inCall()
  const field = await line()
  await user.type(field, blame)
  await hint()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(shownHint()).toBeNull())
  expect(field.value).toBe(blame)
  await user.type(field, '{Enter}> the carrier failed to come, and someone will call you by 5pm')
  expect((await hint()).textContent).toContain('Nobody’s promise')
  await settled()
  const kinds = new Set(recorded().map(({ kind }) => kind))
  expect([...kinds].toSorted()).toEqual(['draft-typed', 'entry-captured'])
})

// Which kinds are whose is proved with the rule itself.
test.each([
  ['an issue', '! the carrier failed to deliver it'],
  ['their words', '" the carrier failed to deliver it'],
  ['a note while they speak', 'I am sorry, but the carrier failed to come'],
  ['what they said, in ours', '> we answer “the carrier failed to deliver it” by noon'],
  ['a quotation half typed', '> we answer "the carrier failed to deliver it'],
])('%s is never pointed at', async (_, text) => {
  const { user } = await inCall()
  await user.type(await line(), text)
  await aMoment()
  expect(shownHint()).toBeNull()
})

test('a note in which we speak is ours', async () => {
  const { user } = await inCall([inStep('address')])
  await user.type(await line(), 'I am sorry, but the carrier failed to come')
  // The gravest first, one at a time.
  expect((await hint()).textContent).toContain('Blames others')
  await user.keyboard('{Escape}')
  await waitFor(async () => expect((await hint()).textContent).toContain('Takes it back'))
})

test('a key that an input method uses takes nothing and leaves nothing', async () => {
  const { user } = await inCall()
  const field = await line()
  await user.type(field, blame)
  await hint()
  fireEvent.keyDown(field, { key: 'Enter', altKey: true, isComposing: true })
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
  fireEvent.compositionStart(field)
  await user.click(within(await hint()).getByRole('button', { name: 'Change' }))
  expect(field.value).toBe(blame)
  expect(await hint()).toBeTruthy()
  fireEvent.compositionEnd(field)
  await user.click(within(await hint()).getByRole('button', { name: 'Change' }))
  expect(field.value).toBe(ours)
})

test('the key pressed with nothing to take keeps no line', async () => {
  const { user, recorded, settled } = await inCall()
  await user.type(await line(), '> we call by noon{Alt>}{Enter}{/Alt}')
  await settled()
  expect(recorded().some(({ kind }) => kind === 'entry-captured')).toBe(false)
})

test.each<[string, readonly TantoEvent[], SettingsPatch]>([
  [
    'while a silence is held',
    [inStep('question'), { kind: 'silence-began', callId: callId('call-1'), atMs }],
    {},
  ],
  ['for a rep who wants quiet', [], { promptIntensity: 'quiet' }],
])('%s nothing is said', async (_, more, settings) => {
  const { user } = await inCall(more, settings)
  await user.type(await line(), blame)
  await aMoment()
  expect(shownHint()).toBeNull()
})

test('once the call is over it is said to whoever wants quiet in calls, too', async () => {
  const promised: TantoEvent = {
    kind: 'entry-captured',
    entryId: entryId('entry-1'),
    callId: callId('call-1'),
    caseId: caseId('case-1'),
    atMs,
    step: 'address',
    content: { kind: 'promise-by-us', text: 'send a new one', dueAtMs: null },
  }
  const ended: TantoEvent = { kind: 'call-ended', callId: callId('call-1'), atMs }
  const { user } = await inCall([promised, ended], { promptIntensity: 'quiet' })
  await user.click(await screen.findByRole('button', { name: 'send a new one' }))
  const editor = await screen.findByRole('textbox', { name: 'Edit this line' })
  await user.type(editor, ', the carrier failed to come')
  expect((await hint()).textContent).toContain('Blames others')
})

test('in training it says by which rule', async () => {
  const { user } = await inCall([], { promptIntensity: 'training' })
  await user.type(await line(), blame)
  expect((await hint()).textContent).toContain('Method, Address the issue')
})

test('what is edited is looked at too, and the mouse leaves the focus where it is', async () => {
  const { user, recorded } = await inCall([], { promptIntensity: 'normal' })
  await user.type(await line(), '> call back by thu 3pm{Enter}')
  await screen.findByRole('button', { name: /Edit: .*call back/ })
  await user.keyboard('{ArrowUp}')
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Edit this line' })
  await user.type(editor, ', the carrier failed to')
  await user.click(within(await hint()).getByRole('button', { name: 'Change' }))
  expect(editor.value).toBe('> call back by thu 3pm, we did not')
  expect(document.activeElement).toBe(editor)
  await waitFor(() =>
    expect(recorded().findLast(({ kind }) => kind === 'entry-edited')).toMatchObject({
      content: { text: 'call back by thu 3pm, we did not' },
    }),
  )
})

test('it is told once it stands, in words that a screen reader says without interrupting', async () => {
  const { user } = await inCall()
  await user.type(await line(), blame)
  await hint()
  const told = screen.getAllByRole('status').map(({ textContent }) => textContent)
  expect(told).toContain(
    'Blames others: “The carrier failed to”. Instead: “We did not”. Alt ↵ takes it, Esc leaves it.',
  )
})

test.each([
  ['en', 'Capture line', 'Wording', '> I will call you shortly', /^due /],
  ['ja', '記録欄', '文面の確認', '> 早急にお送りします', /^期限 /],
] as const)(
  'a promise with no date gets one that the line then reads: %s',
  async (language, name, label, typed, due) => {
    const { user } = await renderInWindow(<CompanionScreen />, {
      before: callStartedEvents(),
      language,
    })
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name })
    await user.type(field, typed)
    await screen.findByRole('group', { name: label })
    expect(screen.queryByText(due)).toBeNull()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    expect(await screen.findByText(due)).toBeTruthy()
    expect(field.value).not.toBe(typed)
  },
)
