import { release } from 'node:os'
import { app } from 'electron'
import type { About } from '#shared/ipc/app-api.ts'

/** The Electron that users get: what is older runs tests only. */
const oldestForUsers = 40

/** Which app this is, and on what it runs. */
export function aboutApp(): About {
  const { electron, chrome, node } = process.versions
  return {
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    system: `${process.platform} ${release()} (${process.arch})`,
    isTestRuntime: Number.parseInt(electron, 10) < oldestForUsers,
  }
}
