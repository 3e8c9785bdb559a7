import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DesktopHandlers, registerDesktopApi } from '#electron/main/ipc/register.ts'
import { isTrustedSender } from '#electron/main/ipc/trusted-sender.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'

type Event = { trusted: boolean }

function registered() {
  const channels = new Map<string, (event: Event, input: unknown) => unknown>()
  const heard: { name: string; input: unknown; callerId: number }[] = []
  const handlers = Object.fromEntries(
    desktopMethodNames.map((name) => [
      name,
      async (input: unknown, caller: { id: number }) => {
        heard.push({ name, input, callerId: caller.id })
      },
    ]),
  ) as unknown as DesktopHandlers
  registerDesktopApi<Event>({
    listen: (channel, listener) => channels.set(channel, listener),
    handlers,
    isTrusted: (event) => event.trusted,
    callerOf: () => ({ id: 7 }),
  })
  const send = (channel: string, event: Event, input: unknown) =>
    channels.get(channel)?.(event, input)
  return { channels, heard, send }
}

test('every method of the contract has a channel, and no other exists', () => {
  expect([...registered().channels.keys()].toSorted()).toEqual(desktopMethodNames.toSorted())
})

test('a call that fits reaches its handler with its caller', async () => {
  const { heard, send } = registered()
  await send('showCompanion', { trusted: true }, { focus: true })
  expect(heard).toEqual([{ name: 'showCompanion', input: { focus: true }, callerId: 7 }])
})

test('a call from elsewhere is refused', () => {
  const { heard, send } = registered()
  expect(() => send('showCompanion', { trusted: false }, { focus: true })).toThrow('unknown sender')
  expect(heard).toEqual([])
})

test('input of a wrong shape never reaches a handler', () => {
  const { heard, send } = registered()
  fc.assert(
    fc.property(fc.constantFrom(...desktopMethodNames), fc.anything(), (name, input) => {
      fc.pre(!(typeof input === 'object' && input !== null && Object.keys(input).length === 0))
      expect(() => send(name, { trusted: true }, input)).toThrow('input does not fit')
    }),
    { numRuns: 500 },
  )
  expect(heard).toEqual([])
})

test.each([
  ['app://bundle/desk.html', true, true, true],
  ['app://bundle/desk.html', false, true, false],
  ['app://bundle/desk.html', true, false, false],
  ['app://bundle.evil/desk.html', true, true, false],
  ['app://evil/desk.html', true, true, false],
  ['https://bundle/desk.html', true, true, false],
  ['file:///tmp/desk.html', true, true, false],
  ['data:text/html,app://bundle', true, true, false],
  ['about:blank', true, true, false],
  ['', true, true, false],
])(
  'a sender at %s (main frame: %s, window of ours: %s) is trusted: %s',
  (url, isMainFrame, isOwnWindow, expected) => {
    expect(isTrustedSender({ url, isMainFrame, isOwnWindow }, ['app://bundle'])).toBe(expected)
  },
)
