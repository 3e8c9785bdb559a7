import path from 'node:path'

/**
 * The environment in which Electron and the tools that start it find each other: electron-vite and
 * the tests read ELECTRON_EXEC_PATH, `import 'electron'` in Node reads ELECTRON_OVERRIDE_DIST_PATH.
 * @param {NodeJS.ProcessEnv} base
 * @param {string} electron path of the executable
 * @param {boolean} isRoot
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnv(base, electron, isRoot) {
  // Left over from a terminal inside an Electron editor, it would make Electron behave as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = base
  // Without any, Chromium cannot open files whose names are not English.
  const hasLocale = Boolean(base['LC_ALL'] || base['LC_CTYPE'] || base['LANG'])
  return {
    ...env,
    ...(!hasLocale && { LC_CTYPE: 'C.UTF-8' }),
    ELECTRON_EXEC_PATH: electron,
    ELECTRON_OVERRIDE_DIST_PATH: base['ELECTRON_OVERRIDE_DIST_PATH'] || path.dirname(electron),
    ...(isRoot && { NO_SANDBOX: '1' }),
  }
}

/**
 * Chromium refuses to run as root with its sandbox; for everybody else the sandbox stays on.
 * @param {boolean} isRoot
 * @returns {string[]}
 */
export function sandboxArgs(isRoot) {
  return isRoot ? ['--no-sandbox'] : []
}

/** @returns {boolean} */
export function runsAsRoot() {
  return process.getuid?.() === 0
}
