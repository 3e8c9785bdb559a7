import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { UpdateDriver } from '#electron/main/updates/update-driver.ts'
import { UpdateError } from '#electron/main/updates/update-problem.ts'
import { createUpdates } from '#electron/main/updates/updates.ts'
import type { Settings } from '#shared/settings/settings.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => vi.useRealTimers())

const dayMs = 86_400_000

function updating(
  mode: Settings['updates'],
  more: { isBuiltIn?: boolean; canInstall?: boolean } = {},
) {
  const done: string[] = []
  const setting = { mode }
  const driver = {
    look: vi.fn<UpdateDriver['look']>(async () => ({ version: '9.0.0', bytes: 5 })),
    download: vi.fn<UpdateDriver['download']>(async () => true),
    handOver: vi.fn<UpdateDriver['handOver']>((end) => end(true)),
  }
  const openDriver = vi.fn<() => Promise<UpdateDriver>>(async () => driver)
  const takeSnapshot = vi.fn<() => Promise<unknown>>(async () => done.push('snapshot'))
  const updates = createUpdates({
    mode: () => setting.mode,
    openDriver: more.isBuiltIn === false ? null : openDriver,
    canInstall: more.canInstall ?? true,
    nowMs: () => 1000,
    takeSnapshot,
    onChange: () => {},
    quitToInstall: (version) => done.push(`quit for ${version}`),
  })
  updates.start()
  const choose = (next: Settings['updates']) => {
    setting.mode = next
    updates.settingChanged()
    return vi.advanceTimersByTimeAsync(0)
  }
  return { updates, driver, openDriver, takeSnapshot, done, choose }
}

test('off is off: nothing that could ask is even loaded, whatever is pressed and however long it runs', async () => {
  const { updates, openDriver } = updating('off')
  updates.callChanged(false)
  await updates.look()
  await updates.download()
  expect(await updates.install()).toBe('refused')
  await vi.advanceTimersByTimeAsync(30 * dayMs)
  expect(openDriver).not.toHaveBeenCalled()
  expect(updates.state()).toEqual({ kind: 'off' })
  expect(vi.getTimerCount()).toBe(0)
})

test('a build without a source of updates says so and asks nobody', async () => {
  const { updates, choose } = updating('off', { isBuiltIn: false })
  await choose('download')
  updates.callChanged(false)
  await updates.look()
  expect(updates.state()).toEqual({ kind: 'not-built-in' })
  expect(vi.getTimerCount()).toBe(0)
})

test('it is looked some time after a start and once a day, and told of, no more', async () => {
  const { updates, driver } = updating('tell')
  updates.callChanged(false)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(driver.look).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(updates.state()).toEqual({ kind: 'found', version: '9.0.0', bytes: 5, canInstall: true })
  await vi.advanceTimersByTimeAsync(dayMs)
  expect(driver.look).toHaveBeenCalledTimes(2)
  expect(driver.download).not.toHaveBeenCalled()
})

test('during a call nobody looks, and what was due is done after it', async () => {
  const { updates, driver } = updating('tell')
  updates.callChanged(true)
  await vi.advanceTimersByTimeAsync(3 * dayMs)
  await updates.look()
  expect(driver.look).not.toHaveBeenCalled()
  updates.callChanged(false)
  await vi.advanceTimersByTimeAsync(0)
  expect(driver.look).toHaveBeenCalledTimes(1)
})

test('until it is known that no call runs, one may', async () => {
  const { updates, driver } = updating('tell')
  await vi.advanceTimersByTimeAsync(dayMs)
  expect(driver.look).not.toHaveBeenCalled()
  expect(updates.state()).toEqual({ kind: 'resting', lookedAtMs: null })
})

test('switched on, it is looked at once; switched off, all that goes on ends', async () => {
  const { updates, driver, choose } = updating('off')
  updates.callChanged(false)
  let off: AbortSignal | undefined
  driver.download.mockImplementation(
    (_onShare, signal) =>
      new Promise((resolve) => {
        off = signal
        signal.addEventListener('abort', () => resolve(false))
      }),
  )
  await choose('download')
  expect(updates.state()).toMatchObject({ kind: 'downloading' })
  await choose('off')
  expect(off?.aborted).toBe(true)
  expect(updates.state()).toEqual({ kind: 'off' })
  expect(vi.getTimerCount()).toBe(0)
})

test('a call ends a download, which begins again after it', async () => {
  const { updates, driver, choose } = updating('off')
  updates.callChanged(false)
  driver.download.mockImplementationOnce(
    (_onShare, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(false))),
  )
  await choose('download')
  updates.callChanged(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(updates.state()).toMatchObject({ kind: 'found' })
  updates.callChanged(false)
  await vi.advanceTimersByTimeAsync(0)
  expect(updates.state()).toEqual({ kind: 'ready', version: '9.0.0' })
})

test('fetched is not installed: that is asked for, never in a call, and after a snapshot', async () => {
  const { updates, choose, done } = updating('off')
  updates.callChanged(false)
  await choose('download')
  await vi.advanceTimersByTimeAsync(7 * dayMs)
  expect(done).toEqual([])
  updates.callChanged(true)
  expect(await updates.install()).toBe('refused')
  updates.callChanged(false)
  expect(await updates.install()).toBe('begun')
  expect(done).toEqual(['snapshot', 'quit for 9.0.0'])
  const end = vi.fn<(isInOrder: boolean) => void>()
  updates.handOver(end)
  expect(end.mock.calls).toEqual([[true]])
})

test('without a snapshot nothing is installed', async () => {
  const { updates, choose, done, takeSnapshot, driver } = updating('off')
  updates.callChanged(false)
  await choose('download')
  takeSnapshot.mockRejectedValue(new Error('ENOSPC'))
  expect(await updates.install()).toBe('refused')
  expect(updates.state()).toEqual({ kind: 'failed', problem: 'no-snapshot' })
  expect(done).toEqual([])
  const end = vi.fn<(isInOrder: boolean) => void>()
  updates.handOver(end)
  expect(end.mock.calls).toEqual([[true]])
  expect(driver.handOver).not.toHaveBeenCalled()
})

test('a quit that was called off installs nothing, nor does the next', async () => {
  const { updates, choose, driver } = updating('off')
  updates.callChanged(false)
  await choose('download')
  await updates.install()
  updates.stayed()
  expect(updates.state()).toEqual({ kind: 'ready', version: '9.0.0' })
  updates.handOver(() => {})
  expect(driver.handOver).not.toHaveBeenCalled()
})

test('a copy that can’t replace itself tells of a new version and fetches none', async () => {
  const { updates, driver, choose } = updating('off', { canInstall: false })
  updates.callChanged(false)
  await choose('download')
  await updates.download()
  expect(updates.state()).toMatchObject({ kind: 'found', canInstall: false })
  expect(driver.download).not.toHaveBeenCalled()
})

test('what failed is said by its kind, and can be tried again', async () => {
  const { updates, driver, choose } = updating('off')
  updates.callChanged(false)
  driver.look.mockRejectedValueOnce(new UpdateError('not-genuine'))
  await choose('tell')
  expect(updates.state()).toEqual({ kind: 'failed', problem: 'not-genuine' })
  await updates.look()
  expect(updates.state()).toMatchObject({ kind: 'found' })
  driver.download.mockRejectedValueOnce(new UpdateError('cut-off'))
  await updates.download()
  expect(updates.state()).toEqual({ kind: 'failed', problem: 'cut-off' })
})

test('what the installer refuses is no update: the app is started as it is', async () => {
  const { updates, choose, driver } = updating('off')
  updates.callChanged(false)
  await choose('download')
  await updates.install()
  const end = vi.fn<(isInOrder: boolean) => void>()
  driver.handOver.mockImplementation(() => {
    throw new Error('no permission')
  })
  updates.handOver(end)
  expect(end.mock.calls).toEqual([[false]])
})
