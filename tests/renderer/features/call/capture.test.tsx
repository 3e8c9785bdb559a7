import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import { callStartedEvents } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const inCall = () => renderInWindow(<CompanionScreen />, { before: callStartedEvents() })
const line = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Capture line' })
const said = () => screen.findByRole('list', { name: 'Said so far' })

test('each key press becomes an event of its own', async () => {
  const { user, recorded } = await inCall()
  await user.type(await line(), 'abc')
  await waitFor(() =>
    expect(recorded().map((event) => event.kind === 'draft-typed' && event.text)).toEqual([
      'a',
      'ab',
      'abc',
    ]),
  )
})

test('Enter keeps the line as what its sign says and empties it', async () => {
  const { user, recorded } = await inCall()
  await user.type(await line(), '! wrong flange{Enter}')
  expect(await within(await said()).findByText('wrong flange')).toBeTruthy()
  expect((await line()).value).toBe('')
  const [kept, emptied] = recorded().slice(-2)
  expect(kept).toMatchObject({
    kind: 'entry-captured',
    step: 'listen',
    content: { kind: 'issue', text: 'wrong flange', dueAtMs: null },
  })
  expect(emptied).toMatchObject({ kind: 'draft-typed', text: '' })
})

test('the line shows what it will become and the date it understood', async () => {
  const { user, recorded } = await inCall()
  await user.type(await line(), '> call back')
  expect(await screen.findByText(/no date yet/)).toBeTruthy()
  await user.type(await line(), ' by tomorrow noon')
  expect(await screen.findByText('due 12:00 tomorrow')).toBeTruthy()
  await user.type(await line(), '{Enter}')
  await waitFor(() =>
    expect(recorded().find((event) => event.kind === 'entry-captured')?.content).toMatchObject({
      kind: 'promise-by-us',
      dueAtMs: expect.any(Number),
    }),
  )
})

test('an Enter that finishes a word of an input method keeps nothing', async () => {
  const { user, recorded } = await inCall()
  const field = await line()
  await user.type(field, 'フランジ')
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(field.value).toBe('フランジ')
  expect(recorded().some((event) => event.kind === 'entry-captured')).toBe(false)
})

test('an empty line and a lone sign are not kept', async () => {
  const { user, recorded, settled } = await inCall()
  await user.type(await line(), '{Enter}!{Enter}')
  await settled()
  expect(recorded().some((event) => event.kind === 'entry-captured')).toBe(false)
})

test('a lone ? shows the signs, typing on makes it a line to check', async () => {
  const { user } = await inCall()
  await user.type(await line(), '?')
  expect(await screen.findByRole('region', { name: 'Signs and keys' })).toBeTruthy()
  await user.type(await line(), ' which lot{Enter}')
  expect(screen.queryByRole('region', { name: 'Signs and keys' })).toBeNull()
  expect(await within(await said()).findByText('which lot')).toBeTruthy()
})

test('the arrow up on an empty line edits the last line, key by key, its kind by its sign', async () => {
  const { user, recorded } = await inCall()
  await user.type(await line(), '! nobody called{Enter}')
  await within(await said()).findByText('nobody called')
  await user.type(await line(), '{ArrowUp}')
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Edit this line' })
  expect(editor.value).toBe('! nobody called')
  await user.type(editor, '{Home}{Delete}#')
  await user.type(editor, '{Enter}')
  await waitFor(() =>
    expect(recorded().findLast((event) => event.kind === 'entry-edited')).toMatchObject({
      content: { kind: 'pressure', text: 'nobody called' },
    }),
  )
  expect(document.activeElement).toBe(await line())
})

test('a removed line can be put back', async () => {
  const { user } = await inCall()
  await user.type(await line(), 'twice a year{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Remove “twice a year”' }))
  await waitFor(async () => expect(within(await said()).queryByText('twice a year')).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Put it back' }))
  expect(await within(await said()).findByText('twice a year')).toBeTruthy()
})

test('a line that is emptied is taken out', async () => {
  const { user } = await inCall()
  await user.type(await line(), 'oops{Enter}')
  await user.click(await within(await said()).findByText('oops'))
  const editor = await screen.findByRole('textbox', { name: 'Edit this line' })
  await user.clear(editor)
  await user.type(editor, '{Enter}')
  expect(await screen.findByText('Line removed')).toBeTruthy()
})

test('Escape leads back to the line from anywhere', async () => {
  const { user } = await inCall()
  const field = await line()
  await user.keyboard('{F2}')
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Customer' })),
  )
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(field)
  expect(screen.queryByRole('textbox', { name: 'Customer' })).toBeNull()
})

test('what is typed in a full disk is said not to be saved, kept, and saved when there is room', async () => {
  const { user, recorded, refuseWrites } = await inCall()
  expect(await screen.findByText('saved')).toBeTruthy()
  refuseWrites({ kind: 'failed', problem: 'disk-full' })
  await user.type(await line(), 'a')
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Not saved: the disk is full. Nothing is lost, I keep trying.',
  )
  expect(screen.queryByText('saved')).toBeNull()
  refuseWrites(null)
  expect(await screen.findByText('saved')).toBeTruthy()
  expect(recorded()).toMatchObject([{ kind: 'draft-typed', text: 'a' }])
})

test('on a disk that answers slowly it is said so, typing goes on, and all is saved in the end', async () => {
  const { user, recorded, holdWrites } = await inCall()
  const release = holdWrites()
  await user.type(await line(), '= counter')
  expect(await screen.findByText(/The disk answers slowly. Type on/)).toBeTruthy()
  expect(screen.queryByText('saved')).toBeNull()
  await user.type(await line(), ' at 104{Enter}')
  expect((await line()).value).toBe('')
  release()
  expect(await screen.findByText('saved')).toBeTruthy()
  expect(screen.queryByText(/The disk answers slowly/)).toBeNull()
  expect(recorded().at(-2)).toMatchObject({ content: { text: 'counter at 104' } })
})

test('lines stay in the order they were written in when the clock is set back between them', async () => {
  const { user, letTimePass } = await inCall()
  await user.type(await line(), '= first{Enter}')
  letTimePass(-400 * 24 * 3_600_000)
  await user.type(await line(), '= second{Enter}')
  letTimePass(1_000)
  await user.type(await line(), '= third{Enter}')
  await waitFor(async () =>
    expect(
      within(await said())
        .getAllByRole('listitem')
        .map(({ textContent }) => /first|second|third/.exec(textContent)?.[0]),
    ).toEqual(['third', 'second', 'first']),
  )
  expect(screen.getByRole('timer').textContent).toMatch(/^\d+:\d\d(:\d\d)?$/)
})

test('no text can be longer than what can be saved, whatever the browser lets through', async () => {
  const { user, recorded } = await inCall()
  const field = await line()
  fireEvent.change(field, { target: { value: '長'.repeat(4003) } })
  await user.click(await screen.findByRole('button', { name: /^Issue, 0 so far/ }))
  await user.keyboard('{F2}')
  fireEvent.change(await screen.findByRole('textbox', { name: 'Contact' }), {
    target: { value: '長'.repeat(203) },
  })
  await waitFor(() => expect(recorded().length).toBe(3))
  expect(
    recorded().map((event) => {
      if (event.kind === 'draft-typed') return event.text.length
      return event.kind === 'case-amended' ? event.patch.contact?.length : event.kind
    }),
  ).toEqual([4000, 4000, 200])
})

test('a line that was still being typed when the call ended is kept', async () => {
  const { user, recorded } = await inCall()
  await user.type(await line(), '* one box today')
  await user.keyboard('{Control>}{Shift>}E{/Shift}{/Control}')
  await screen.findByRole('heading', { name: 'The call is over' })
  const [kept, emptied, ended] = recorded().slice(-3)
  expect(kept).toMatchObject({ content: { kind: 'their-solution', text: 'one box today' } })
  expect(emptied).toMatchObject({ kind: 'draft-typed', text: '' })
  expect(ended?.kind).toBe('call-ended')
})

test('moving on from the last step keeps the line too', async () => {
  const { user, recorded } = await inCall()
  await line()
  await user.keyboard('{Control>}7{/Control}')
  await screen.findByRole('button', { name: /^7 .*, now$/ })
  await user.type(await line(), 'they thank us')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'The call is over' })
  expect(recorded().find((event) => event.kind === 'entry-captured')).toMatchObject({
    content: { text: 'they thank us' },
  })
})
