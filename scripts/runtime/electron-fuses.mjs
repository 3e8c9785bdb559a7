/** Marks where the fuses are in every Electron binary: one version byte, one length byte, then one byte each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Positions of the fuses that we change, as numbered by Electron's fuse schema 1. */
export const FUSE = Object.freeze({
  enableNodeCliInspectArguments: 3,
  loadBrowserProcessSpecificV8Snapshot: 6,
})

/**
 * Switches one fuse, in place.
 * @param {Buffer} binary
 * @param {number} fuse one of FUSE
 * @param {boolean} on
 */
export function setFuse(binary, fuse, on) {
  const sentinel = binary.indexOf(SENTINEL)
  if (sentinel < 0) throw new Error('This is not an Electron binary: it has no fuses.')
  const version = sentinel + SENTINEL.length
  const count = binary.readUInt8(version + 1)
  if (binary.readUInt8(version) !== 1 || fuse >= count) {
    throw new Error(`This Electron binary has no fuse ${fuse} that this script knows.`)
  }
  binary.write(on ? '1' : '0', version + 2 + fuse, 'latin1')
}
