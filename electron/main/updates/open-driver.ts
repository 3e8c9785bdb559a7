import { ElectronAppAdapter } from 'electron-updater/out/ElectronAppAdapter.js'
import type { PackageKind } from './package-kind.ts'
import { openUpdateDriver, type UpdateDriver } from './update-driver.ts'
import type { UpdateSource } from './update-source.ts'

/** The updater of this app. Load this file lazily: all that could ask a server comes with it. */
export const openDriver = (source: UpdateSource, kind: PackageKind | null): UpdateDriver =>
  openUpdateDriver(source, kind, new ElectronAppAdapter())
