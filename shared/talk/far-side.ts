import type { Environment } from '../ipc/desktop-api.ts'

/**
 * Whether the system gives what the computer plays, which is the voice of the other side: Electron
 * does so on Windows alone.
 */
export function givesFarSide(platform: Environment['platform']): boolean {
  return platform === 'windows'
}
