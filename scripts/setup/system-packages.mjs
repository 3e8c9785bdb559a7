/**
 * What a machine must bring along, by what it is for. A name with `|` is one need with two names:
 * newer Debian and Ubuntu renamed some libraries when their time type became 64 bits wide.
 */
const NEEDS = Object.freeze({
  electron: ['libgtk-3-0t64|libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2t64|libasound2'],
  hiddenDisplay: ['xvfb', 'xauth', 'openbox', 'fonts-noto-cjk'],
  // Makes the .tar.gz. Elsewhere the packager downloads it.
  packages: ['p7zip-full'],
  // Behind the first two: a desktop's keychain and notifications, which the tests start for themselves.
  tests: [
    'xdotool',
    'x11-utils',
    'dbus',
    'gnome-keyring',
    'libsecret-1-0',
    'libnotify4',
    'python3-gi',
    // Speaks what the talk meter is tested with.
    'espeak-ng',
    // Installs a package where there is no root.
    'fakeroot',
  ],
})

/**
 * What some tests need that not every system has: without it they are skipped, and say why.
 * The engine of a team's servers.
 */
const WELCOME = Object.freeze(['nats-server'])

/** @typedef {'check' | 'start' | 'package' | 'test'} Purpose what somebody is about to do */

/**
 * Lists what is needed. Nobody who only runs the app on their own desktop is asked for more than
 * the libraries of Electron.
 * @param {Purpose} purpose
 * @param {boolean} hasDisplay
 * @returns {string[]}
 */
export function neededPackages(purpose, hasDisplay) {
  if (purpose === 'check') return []
  if (purpose === 'package') return [...NEEDS.packages]
  if (purpose === 'test')
    return [...NEEDS.electron, ...NEEDS.hiddenDisplay, ...NEEDS.tests, ...NEEDS.packages]
  return hasDisplay ? NEEDS.electron : [...NEEDS.electron, ...NEEDS.hiddenDisplay]
}

/** What is installed if it can be. @param {Purpose} purpose @returns {string[]} */
export function welcomePackages(purpose) {
  return purpose === 'test' ? [...WELCOME] : []
}

/**
 * Reads what `dpkg-query -W -f='${Package} ${db:Status-Abbrev}\n'` printed. Only a package in state
 * `ii` is really there: others were removed, or stopped half-way.
 * @param {string} output
 * @returns {Set<string>}
 */
export function parseInstalled(output) {
  const lines = output.split('\n').map((line) => line.trim().split(/\s+/))
  return new Set(lines.filter(([, state]) => state === 'ii').map(([name = '']) => name))
}

/**
 * @param {readonly string[]} needed
 * @param {ReadonlySet<string>} installed
 * @returns {string[]} the needs that no installed package meets
 */
export function missingPackages(needed, installed) {
  return needed.filter((need) => !need.split('|').some((name) => installed.has(name)))
}

/** Every name under which a need may be met. @param {readonly string[]} needs */
export function namesOf(needs) {
  return needs.flatMap((need) => need.split('|'))
}

/**
 * Reads what `apt-cache policy` printed: the packages that apt could install. A purely virtual
 * name has no candidate.
 * @param {string} output
 * @returns {Set<string>}
 */
export function parseInstallable(output) {
  const known = output.matchAll(/^(\S+):\n(?: {2}.*\n)*? {2}Candidate: (?!\(none\))/gm)
  return new Set([...known].map(([, name = '']) => name))
}

/**
 * Picks one name for each need: the first that apt could install, otherwise the classic one.
 * @param {readonly string[]} needs
 * @param {ReadonlySet<string>} installable
 * @returns {string[]}
 */
export function namesToInstall(needs, installable) {
  return needs.map((need) => {
    const names = need.split('|')
    return names.find((name) => installable.has(name)) ?? names.at(-1) ?? need
  })
}

/** The line for somebody who may not install packages here. @param {readonly string[]} names */
export function installLine(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

/**
 * Reads what `ldd` printed. @param {string} output
 * @returns {string[]} the libraries that were not found
 */
export function parseMissingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = '']) => name)
}
