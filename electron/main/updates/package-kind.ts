import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The package this app came in, by the ending of its file. */
export type PackageKind = 'deb' | 'AppImage' | 'exe' | 'zip'

/** Null: this copy can't be replaced by itself, such as one that was unpacked from an archive. */
export function packageKind(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  resourcesPath: string,
): PackageKind | null {
  if (platform === 'win32') return environment['PORTABLE_EXECUTABLE_DIR'] ? null : 'exe'
  if (platform === 'darwin') return 'zip'
  if (isFromDeb(resourcesPath)) return 'deb'
  return environment['APPIMAGE'] ? 'AppImage' : null
}

/** The packager writes it beside the app. */
function isFromDeb(resourcesPath: string): boolean {
  try {
    return readFileSync(join(resourcesPath, 'package-type'), 'utf8').trim() === 'deb'
  } catch {
    return false
  }
}
