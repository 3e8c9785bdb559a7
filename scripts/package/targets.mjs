/** Everything that is published, by the system it is for. */
const TARGETS = Object.freeze({
  linux: ['AppImage', 'deb', 'tar.gz'],
  darwin: ['dmg', 'zip'],
  win32: ['nsis', 'portable'],
})

/** What can be made with tools of the system alone, so that it can be tried anywhere. */
const FOR_TESTS = ['deb', 'tar.gz']

/**
 * @param {NodeJS.Platform} platform
 * @param {import('./runtime-of-packages.mjs').Runtime['kind']} kind
 * @returns {readonly string[]} of `wanted` what can be made here; of everything, if nothing is wanted
 * @param {readonly string[]} [wanted]
 */
export function targetsFor(platform, kind, wanted = []) {
  const all = platform in TARGETS ? TARGETS[/** @type {keyof typeof TARGETS} */ (platform)] : []
  const here = kind === 'official' ? all : all.filter((target) => FOR_TESTS.includes(target))
  const foreign = wanted.filter((target) => !here.includes(target))
  if (here.length === 0)
    throw new Error(`No package can be made on ${platform} without the official Electron.`)
  if (foreign.length > 0)
    throw new Error(`Not made here: ${foreign.join(', ')}. There is: ${here.join(', ')}.`)
  return wanted.length === 0 ? here : wanted
}
