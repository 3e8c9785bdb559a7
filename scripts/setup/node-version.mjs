/** The oldest Node that every tool here runs on; package.json says the same under `engines`. */
const OLDEST = Object.freeze({ major: 20, minor: 19 })

/**
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined} what is wrong with it
 */
export function complaintAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined
  return `Node ${OLDEST.major}.${OLDEST.minor} or newer is needed; this is Node ${version}. Get it from https://nodejs.org`
}
