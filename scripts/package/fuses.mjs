import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from '@electron/fuses'

/**
 * What of Electron is switched off (or on) for good in the program that users get. Every fuse has
 * its line: a new one of Electron's is decided on here before it can be packaged.
 * @type {Readonly<Record<keyof typeof FuseV1Options, boolean>>}
 */
export const FUSES = Object.freeze({
  // ELECTRON_RUN_AS_NODE would make the signed app run any script as plain Node.
  RunAsNode: false,
  EnableCookieEncryption: true,
  // NODE_OPTIONS and --inspect would load foreign code into the main process.
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Windows and macOS; Linux builds of Electron do not look at it.
  EnableEmbeddedAsarIntegrityValidation: true,
  // Else a folder beside the archive would be run in its place.
  OnlyLoadAppFromAsar: true,
  // No snapshot of our own is shipped.
  LoadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from app:// alone.
  GrantFileProtocolExtraPrivileges: false,
  // Electron's own way to run WebAssembly fast and safe.
  WasmTrapHandlers: true,
})

/** @typedef {keyof typeof FUSES} FuseName */

/**
 * Sets every fuse that the executable has. An older Electron has fewer.
 * @param {string} executable
 */
export async function setFuses(executable) {
  const known = Object.keys(await readFuses(executable))
  const wanted = Object.entries(FUSES)
    .filter(([name]) => known.includes(name))
    .map(([name, on]) => [FuseV1Options[/** @type {FuseName} */ (name)], on])
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...Object.fromEntries(wanted),
  })
}

/**
 * Reads the fuses back from an executable. Throws at one this module does not name.
 * @param {string} executable
 * @returns {Promise<Partial<Record<FuseName, boolean>>>}
 */
export async function readFuses(executable) {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable)
  const read = Object.entries(wire).map(([position, state]) => {
    const name = FuseV1Options[Number(position)]
    if (name === undefined) throw new Error(`Electron has a fuse ${position} that has no name yet.`)
    return [name, state === FuseState.ENABLE]
  })
  return Object.fromEntries(read)
}
