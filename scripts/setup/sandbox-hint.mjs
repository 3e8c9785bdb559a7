import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const RESTRICTION = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
const SET_USER_ID = 0o4000

/**
 * Some systems (Ubuntu 24.04 and later) forbid the kind of sandbox that needs no privileges; the
 * other kind needs a helper that belongs to root.
 * @param {string} electron path of the executable
 * @param {boolean} isRoot
 * @returns {string | undefined} what to do, if Electron's sandbox cannot work as it is
 */
export function sandboxHint(electron, isRoot) {
  if (isRoot || !isRestricted()) return undefined
  const helper = path.join(path.dirname(electron), 'chrome-sandbox')
  const { mode, uid } = statSync(helper)
  if (uid === 0 && (mode & SET_USER_ID) !== 0) return undefined
  return `if Electron cannot start its sandbox here: sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`
}

function isRestricted() {
  try {
    return readFileSync(RESTRICTION, 'utf8').trim() === '1'
  } catch {
    return false
  }
}
