import { describe, expect, it } from 'vitest'
import { hasDisplay, wantsHiddenDisplay } from '../../scripts/launch/display.mjs'
import { electronEnv, sandboxArgs } from '../../scripts/launch/electron-env.mjs'
import { newXAuthority } from '../../scripts/launch/x-authority.mjs'

describe('the display that windows are shown on', () => {
  it('is hidden on a Linux machine without a screen', () => {
    expect(wantsHiddenDisplay(false, {}, 'linux')).toBe(true)
    expect(wantsHiddenDisplay(false, { DISPLAY: '' }, 'linux')).toBe(true)
  })

  it('is the screen of whoever runs the app, on X as on Wayland', () => {
    expect(wantsHiddenDisplay(false, { DISPLAY: ':0' }, 'linux')).toBe(false)
    expect(wantsHiddenDisplay(false, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  })

  it('is hidden for tests, which would otherwise type into somebody else’s windows', () => {
    expect(wantsHiddenDisplay(true, { DISPLAY: ':0' }, 'linux')).toBe(true)
  })

  it('shows the tests to whoever asks to watch them', () => {
    const env = { DISPLAY: ':0', TANTO_DISPLAY: 'own' }
    expect(wantsHiddenDisplay(true, env, 'linux')).toBe(false)
    expect(wantsHiddenDisplay(true, { TANTO_DISPLAY: 'own' }, 'linux')).toBe(true)
  })

  it('is always there on macOS and Windows', () => {
    expect(hasDisplay({}, 'darwin')).toBe(true)
    expect(wantsHiddenDisplay(true, {}, 'win32')).toBe(false)
  })

  it('is closed to everybody who does not know its secret, which is new each time', () => {
    const first = newXAuthority()
    expect(first.includes('MIT-MAGIC-COOKIE-1')).toBe(true)
    expect(first.subarray(-16)).not.toEqual(newXAuthority().subarray(-16))
    expect(first.readUInt16BE(first.length - 18)).toBe(16)
  })
})

describe('the environment of Electron', () => {
  it('tells every tool which Electron to run', () => {
    const env = electronEnv({ PATH: '/bin', LANG: 'C.UTF-8' }, '/opt/electron/electron', false)
    expect(env).toEqual({
      PATH: '/bin',
      LANG: 'C.UTF-8',
      ELECTRON_EXEC_PATH: '/opt/electron/electron',
      ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron',
    })
  })

  it('gives the system that names no language one that can name any file', () => {
    expect(electronEnv({}, '/opt/electron/electron', false)['LC_CTYPE']).toBe('C.UTF-8')
    const chosen = electronEnv({ LANG: 'ja_JP.UTF-8' }, '/opt/electron/electron', false)
    expect(chosen).not.toHaveProperty('LC_CTYPE')
  })

  it('does not turn Electron into plain Node, even from a terminal that does', () => {
    const env = electronEnv({ ELECTRON_RUN_AS_NODE: '1' }, '/opt/electron/electron', false)
    expect(env).not.toHaveProperty('ELECTRON_RUN_AS_NODE')
  })

  it('keeps the sandbox for everybody but root', () => {
    expect(sandboxArgs(false)).toEqual([])
    expect(sandboxArgs(true)).toEqual(['--no-sandbox'])
    expect(electronEnv({}, '/opt/electron/electron', false)).not.toHaveProperty('NO_SANDBOX')
    expect(electronEnv({}, '/opt/electron/electron', true)).toHaveProperty('NO_SANDBOX', '1')
  })
})
