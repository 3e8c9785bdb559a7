import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DesktopHandlers, registerDesktopApi } from '#electron/main/ipc/register.ts'
import { isTrustedSender, type Sender } from '#electron/main/ipc/trusted-sender.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { fittingValues } from '../../support/fitting-values.ts'
import { jsonSchemaOf } from '../../support/json-schema.ts'
import { spoiled } from '../../support/spoiled-values.ts'

const own: Sender = { url: 'app://bundle/desk.html', isMainFrame: true, isOwnWindow: true }

/** The contract as the app registers it, over handlers that note what reaches them. */
function registered() {
  const channels = new Map<string, (sender: Sender, input: unknown) => unknown>()
  const heard: unknown[] = []
  const handlers = Object.fromEntries(
    desktopMethodNames.map((name) => [name, (input: unknown) => heard.push(input)]),
  ) as unknown as DesktopHandlers
  registerDesktopApi<Sender>({
    listen: (channel, listener) => channels.set(channel, listener),
    handlers,
    isTrusted: (sender) => isTrustedSender(sender, ['app://bundle']),
    callerOf: () => ({ id: 1 }),
  })
  const outcome = (name: string, sender: Sender, input: unknown): string => {
    try {
      channels.get(name)?.(sender, input)
      return 'accepted'
    } catch (error) {
      return (error as Error).message
    }
  }
  return { heard, outcome }
}

const methods = fc.constantFrom(...desktopMethodNames)
const fitting = new Map(
  desktopMethodNames.map((name) => [name, fittingValues(jsonSchemaOf(desktopInputs[name]))]),
)
const fittingCall = methods.chain((name) =>
  fc.tuple(fc.constant(name), fitting.get(name) ?? fc.anything()),
)

const foreignUrls = fc.oneof(
  fc.constantFrom(
    '',
    'about:blank',
    'about:srcdoc',
    'data:text/html,<title>app://bundle</title>',
    'blob:app://bundle/6b1c',
    'file:///tmp/desk.html',
    'https://bundle/desk.html',
    'http://localhost:5173/desk.html',
    'app://bundle.evil/desk.html',
    'app://evil/bundle/desk.html',
    'app://bundle@evil/desk.html',
    'app:bundle/desk.html',
    'app2://bundle/desk.html',
    'devtools://devtools/bundled/inspector.html',
    'chrome://gpu',
    'view-source:app://bundle/desk.html',
  ),
  fc.webUrl(),
  fc.string(),
)

const foreignSenders = fc.oneof(
  fc.record({ url: foreignUrls, isMainFrame: fc.boolean(), isOwnWindow: fc.boolean() }),
  fc.constantFrom<Sender>(
    { ...own, isMainFrame: false },
    { ...own, isOwnWindow: false },
    { ...own, isMainFrame: false, isOwnWindow: false },
  ),
)

test('of 10,000 messages from frames, origins and windows that are not ours none is accepted', () => {
  const { heard, outcome } = registered()
  const call = fc.oneof({ weight: 4, arbitrary: fittingCall }, fc.tuple(methods, fc.anything()))
  fc.assert(
    fc.property(foreignSenders, call, (sender, [name, input]) => {
      expect(outcome(name, sender, input)).toBe(`${name}: refused, unknown sender`)
    }),
    { numRuns: 10_000 },
  )
  expect(heard).toEqual([])
})

/** A rescued row may hold any field, so nothing in it is spoiled (desktop-inputs.test.ts). */
const holdsRescuedRow = (fits: unknown) =>
  ((fits as { events?: { kind: string }[] }).events ?? []).some(
    ({ kind }) => kind === 'row-restored',
  )

test('of 5,000 messages spoiled in one place none reaches a handler', () => {
  const { heard, outcome } = registered()
  const call = fittingCall
    .filter(([, fits]) => !holdsRescuedRow(fits))
    .chain(([name, input]) => fc.tuple(fc.constant(name), spoiled(input)))
  fc.assert(
    fc.property(call, ([name, input]) => {
      expect(outcome(name, own, input)).toBe(`${name}: refused, input does not fit`)
    }),
    { numRuns: 5_000 },
  )
  expect(heard).toEqual([])
})

test('what fits, from a page of ours, reaches its handler as it was sent', () => {
  const { heard, outcome } = registered()
  let sent = 0
  fc.assert(
    fc.property(fittingCall, ([name, input]) => {
      expect(outcome(name, own, input)).toBe('accepted')
      sent += 1
      expect(heard).toHaveLength(sent)
      expect(heard.at(-1)).toEqual(input)
    }),
    { numRuns: 2_000 },
  )
})

test('no message changes what all objects have in common', () => {
  const { outcome } = registered()
  const polluting = ['{"__proto__":{"polluted":true}}', '{"patch":{"__proto__":{"polluted":true}}}']
  for (const text of polluting) outcome('changeSettings', own, JSON.parse(text))
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
