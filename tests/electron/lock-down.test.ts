import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { openTalkSession } from '#electron/main/talk/talk-session.ts'
import { lockDownContents, lockDownSession } from '#electron/main/lock-down.ts'

vi.mock('electron', () => ({ app: {}, protocol: {} }))
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))

type Answer<T> = (answer: T) => void

/** A session that remembers the rules it was given. */
function lockedSession(lock = lockDownSession) {
  const events = new EventEmitter()
  const rules = {
    request: (
      _contents: null,
      _permission: string,
      _answer: Answer<boolean>,
      _details: object,
    ) => {},
    check: (_contents: null, _permission: string, _origin: string, _details: object): boolean =>
      true,
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
  lock(session as unknown as Session, (url) => url.startsWith('app://bundle/'))
  return { events, rules, session }
}

/** The session of the page that listens. */
function talkSession(hearsThem: boolean) {
  const display = {
    answer: (_request: { frame: object }, _answer: Answer<object>): void => {},
  }
  const locked = lockedSession((session, isOwnUrl) =>
    openTalkSession(
      Object.assign(session, {
        setDisplayMediaRequestHandler: (rule: typeof display.answer) => (display.answer = rule),
        protocol: { registerFileProtocol: () => true },
      }),
      { folder: '/app', isOwnUrl, hearsThem: () => hearsThem },
    ),
  )
  return { ...locked, display }
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
    rules.request(null, permission, (answer) => (isGiven = answer), { mediaTypes: ['audio'] })
    return [isGiven, rules.check(null, permission, '', { mediaType: 'audio' })]
  }
  fc.assert(
    fc.property(permissions, (permission) => {
      expect(answers(permission)).toEqual([false, false])
    }),
  )
  expect(answers('clipboard-sanitized-write')).toEqual([true, true])
  expect(answers('persistent-storage')).toEqual([true, true])
})

test('the page that listens has the microphone and no camera, and their side only where it is wanted', () => {
  const given = (hearsThem: boolean, permission: string, ...mediaTypes: string[]) => {
    let isGiven: boolean | undefined
    const { rules } = talkSession(hearsThem)
    rules.request(null, permission, (answer) => (isGiven = answer), { mediaTypes })
    return isGiven
  }
  expect(given(false, 'media', 'audio')).toBe(true)
  expect(given(true, 'media', 'video')).toBe(false)
  expect(given(true, 'media', 'audio', 'video')).toBe(false)
  expect(given(false, 'display-capture', 'audio', 'video')).toBe(false)
  expect(given(true, 'display-capture', 'audio', 'video')).toBe(true)
  fc.assert(
    fc.property(permissions, (permission) => {
      fc.pre(permission !== 'media' && permission !== 'display-capture')
      expect(given(true, permission)).toBe(false)
    }),
  )
  const { rules } = talkSession(true)
  expect(rules.check(null, 'media', '', { mediaType: 'video' })).toBe(false)
  expect(rules.check(null, 'media', '', { mediaType: 'audio' })).toBe(true)
})

test('what the computer plays comes with no picture of any screen', () => {
  const frame = { itself: true }
  const streams = (hearsThem: boolean) => {
    let answered: object | undefined
    talkSession(hearsThem).display.answer({ frame }, (given) => (answered = given))
    return answered
  }
  expect(streams(true)).toEqual({ video: frame, audio: 'loopback' })
  expect(streams(false)).toEqual({})
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
