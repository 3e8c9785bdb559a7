import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fillUp } from '../../../scripts/torture/disks.mjs'

/** Why no disk of a few megabytes can be had here; null: one can. */
export const whyNoSmallStore =
  process.platform === 'linux' && process.getuid?.() === 0
    ? null
    : 'only root on Linux can make a small disk (mount -t tmpfs)'

/** A disk for a server's store that can be full to the last byte. */
export function mountSmallStore(folder: string) {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder])
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => fillUp(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    remove: () => void execFileSync('umount', ['-l', folder]),
  }
}
