import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { lockDownContents, lockDownSession } from '#electron/main/lock-down.ts'

vi.mock('electron', () => ({ app: {} }))
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))

type Answer<T> = (answer: T) => void

/** A session that remembers the rules it was given. */
function lockedSession() {
  const events = new EventEmitter()
  const rules = {
    request: (_contents: null, _permission: string, _answer: Answer<boolean>) => {},
    check: (_contents: null, _permission: string): boolean => true,
    beforeRequest: (_details: { url: string }, _decide: Answer<{ cancel: boolean }>) => {},
  }
  const session = Object.assign(events, {
    setPermissionRequestHandler: (rule: typeof rules.request) => (rules.request = rule),
    setPermissionCheckHandler: (rule: typeof rules.check) => (rules.check = rule),
    setSpellCheckerLanguages: () => {},
    setSpellCheckerEnabled: () => {},
    webRequest: {
      onBeforeRequest: (rule: typeof rules.beforeRequest) => (rules.beforeRequest = rule),
    },
  })
  lockDownSession(session as unknown as Session, (url) => url.startsWith('app://bundle/'))
  return { events, rules }
}

const permissions = fc.oneof(
  fc.constantFrom(
    'clipboard-read',
    'media',
    'display-capture',
    'mediaKeySystem',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'keyboardLock',
    'fullscreen',
    'openExternal',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'window-management',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'deprecated-sync-clipboard-read',
    'unknown',
  ),
  fc.string(),
)

test('every permission is denied but those to copy and to keep the store', () => {
  const { rules } = lockedSession()
  const answers = (permission: string) => {
    let isGiven: boolean | undefined
    rules.request(null, permission, (answer) => (isGiven = answer))
    return [isGiven, rules.check(null, permission)]
  }
  fc.assert(
    fc.property(permissions, (permission) => {
      expect(answers(permission)).toEqual([false, false])
    }),
  )
  expect(answers('clipboard-sanitized-write')).toEqual([true, true])
  expect(answers('persistent-storage')).toEqual([true, true])
})

test('every request but to our own pages is cancelled', () => {
  const { rules } = lockedSession()
  const isCancelled = (url: string) => {
    let cancelled: boolean | undefined
    rules.beforeRequest({ url }, ({ cancel }) => (cancelled = cancel))
    return cancelled
  }
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (url) => {
      expect(isCancelled(url)).toBe(true)
    }),
  )
  expect(isCancelled('app://bundle/desk.html')).toBe(false)
})

const prevented = (events: EventEmitter, name: string) => {
  const preventDefault = vi.fn<() => void>()
  events.emit(name, { preventDefault })
  return preventDefault.mock.calls.length > 0
}

test('no page downloads a file', () => {
  expect(prevented(lockedSession().events, 'will-download')).toBe(true)
})

test.each(['will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  'a page that wants to go elsewhere stays: %s',
  (name) => {
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => {} })
    lockDownContents(contents as unknown as WebContents)
    expect(prevented(contents, name)).toBe(true)
  },
)

test('no page opens a window', () => {
  const setWindowOpenHandler = vi.fn<(handler: () => unknown) => void>()
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler })
  lockDownContents(contents as unknown as WebContents)
  expect(setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' })
})
