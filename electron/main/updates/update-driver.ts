import {
  AppImageUpdater,
  type AppUpdater,
  BaseUpdater,
  CancellationToken,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
} from 'electron-updater'
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js'
import type { PackageKind } from './package-kind.ts'
import { PlainHttp } from './plain-http.ts'
import { SignedProvider } from './signed-provider.ts'
import type { UpdateSource } from './update-source.ts'
import { UpdateError, updateProblemOf } from './update-problem.ts'

export type FoundUpdate = { readonly version: string; readonly bytes: number }

/** The updater as the app uses it. What goes wrong is thrown as an UpdateError. */
export type UpdateDriver = {
  /** Null: nothing newer, or not for this machine yet (staged). */
  readonly look: () => Promise<FoundUpdate | null>
  /** What was found. False: it was called off. */
  readonly download: (onShare: (share: number) => void, signal: AbortSignal) => Promise<boolean>
  /**
   * Hands over to the installer. `end` is called when the app must end, with whether anything is
   * installed; on macOS the installer ends it by itself.
   */
  readonly handOver: (end: (isInstalled: boolean) => void) => void
}

const updaters = { deb: DebUpdater, AppImage: AppImageUpdater, exe: NsisUpdater, zip: MacUpdater }

export function openUpdateDriver(
  source: UpdateSource,
  kind: PackageKind | null,
  app: AppAdapter,
): UpdateDriver {
  const http = new PlainHttp()
  const updater = prepared(source, kind, app, http)
  let found: FoundUpdate | null = null
  let largest = 0

  return {
    look: async () => {
      http.expect('feed')
      try {
        const result = await updater.checkForUpdates()
        if (!result?.isUpdateAvailable) return null
        const { version, files } = result.updateInfo
        const own = files.find(({ url }) => url.endsWith(`.${kind}`)) ?? files[0]
        largest = Math.max(...files.map(({ size }) => size ?? 0))
        found = { version, bytes: own?.size ?? 0 }
        return found
      } catch (error) {
        throw new UpdateError(updateProblemOf(error, 'unreachable'))
      }
    },
    download: async (onShare, signal) => {
      if (!found) throw new UpdateError('unreachable')
      http.expect(largest)
      const token = new CancellationToken()
      signal.addEventListener('abort', () => token.cancel(), { once: true })
      updater.on('download-progress', ({ percent }) => onShare(Math.min(1, percent / 100)))
      try {
        await updater.downloadUpdate(token)
        return true
      } catch (error) {
        if (token.cancelled) return false
        const problem = updateProblemOf(error, 'cut-off')
        const isShort = problem === 'not-genuine' && http.receivedBytes < found.bytes
        throw new UpdateError(isShort ? 'cut-off' : problem)
      } finally {
        updater.removeAllListeners('download-progress')
      }
    },
    handOver: (end) => {
      if (updater instanceof BaseUpdater) return end(updater.install(false, true))
      updater.once('error', () => end(false))
      updater.quitAndInstall()
    },
  }
}

function prepared(
  source: UpdateSource,
  kind: PackageKind | null,
  app: AppAdapter,
  httpExecutor: PlainHttp,
): AppUpdater {
  const updater = new updaters[kind ?? 'AppImage'](undefined, app)
  Object.assign(updater, { httpExecutor })
  updater.logger = null
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  // One way to fetch: whole, and held against its hash.
  updater.disableDifferentialDownload = true
  // What is not packaged, or in no package of its own, may look as well.
  updater.forceDevUpdateConfig = !app.isPackaged || kind === null
  updater.setFeedURL({ provider: 'custom', updateProvider: SignedProvider, source })
  return updater
}
