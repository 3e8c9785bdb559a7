/**
 * @typedef {'override' | 'installed' | 'cached fallback' | 'download' | 'new fallback'} Source
 *
 * @typedef {object} Facts
 * @property {boolean} overridden ELECTRON_OVERRIDE_DIST_PATH is set
 * @property {boolean} installed the official Electron was downloaded before
 * @property {boolean} fallbackCached the fallback was prepared before
 * @property {boolean} fallbackFits the fallback runs on this kind of machine
 * @property {string | undefined} wanted TANTO_ELECTRON, 'official' or 'fallback'
 */

/**
 * Decides where Electron comes from: the sources to try, in order, until one works.
 *
 * A cached fallback means that the official download failed on this machine before. It is not tried
 * again at each start, which would cost time and noise; `TANTO_ELECTRON=official` tries again.
 * @param {Facts} facts
 * @returns {Source[]}
 */
export function chooseSource({ overridden, installed, fallbackCached, fallbackFits, wanted }) {
  if (overridden) return ['override']
  if (installed && wanted !== 'fallback') return ['installed']
  if (wanted === 'official') return ['download']
  if (fallbackCached && fallbackFits) return ['cached fallback']
  if (wanted === 'fallback') return fallbackFits ? ['new fallback'] : []
  return fallbackFits ? ['download', 'new fallback'] : ['download']
}
