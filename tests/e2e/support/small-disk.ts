import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { newDisk, whyNoDisk } from '../../../scripts/torture/disks.mjs'

/** A real disk of a few kilobytes, to be full when wanted. */
export type SmallDisk = {
  readonly folder: string
  /** Leaves not a byte free. */
  readonly fill: () => void
  readonly makeRoom: () => void
  readonly remove: () => void
}

/** Skips a test where no disk can be made, and says why. */
export function needsSmallDisk(): void {
  const cannot = process.platform !== 'linux' || process.getuid?.() !== 0
  const reason = 'only root on Linux can make a small disk (mount -t tmpfs)'
  if (cannot) console.log(`skipped: ${reason}`)
  test.skip(cannot, reason)
}

export function mountSmallDisk(folder: string): SmallDisk {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder])
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => fillUp(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    remove: () => execFileSync('umount', ['-l', folder]),
  }
}

/** Makes a file one that nobody can replace: something else is mounted on it. */
export function holdFile(path: string): () => void {
  execFileSync('mount', ['--bind', path, path])
  return () => execFileSync('umount', ['-l', path])
}

function fillUp(path: string): void {
  const file = openSync(path, 'a')
  try {
    for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size))
      } catch {
        // No room for that many: fewer may still fit.
      }
    }
  } finally {
    closeSync(file)
  }
}

/** Makes a folder one that nothing can be written into, root included. The function returned ends it. */
export function mountReadOnly(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder])
  execFileSync('mount', ['-o', 'remount,ro,bind', folder])
  return () => execFileSync('umount', ['-l', folder])
}

/** A real disk that can be made to answer no write for a while, as a slow share does. */
export type PausingDisk = {
  readonly pause: () => void
  readonly goOn: () => void
  readonly remove: () => void
}

/** Skips a test where no disk can be mounted from a file, and says why. */
export function needsOwnDisk(): void {
  const reason = whyNoDisk(tmpdir())
  if (reason !== null) console.log(`skipped: ${reason}`)
  test.skip(reason !== null, reason ?? '')
}

export function mountPausingDisk(folder: string): PausingDisk {
  const disk = newDisk(folder, 16)
  let isPaused = false
  const goOn = () => {
    if (isPaused) execFileSync('fsfreeze', ['--unfreeze', folder])
    isPaused = false
  }
  return {
    pause: () => {
      execFileSync('fsfreeze', ['--freeze', folder])
      isPaused = true
    },
    goOn,
    remove: () => {
      goOn()
      disk.remove()
    },
  }
}

/** A real disk that can fail as one with errors does: the system lets nobody write to it any more. */
export type FailingDisk = {
  readonly turnReadOnly: () => void
  /** The same content on a disk that is well, in its place at once. */
  readonly mend: () => void
  readonly remove: () => void
}

export function mountFailingDisk(folder: string): FailingDisk {
  const disk = newDisk(folder, 16)
  const mended = `${folder}-mended.img`
  let isMended = false
  return {
    turnReadOnly: () => execFileSync('mount', ['-o', 'remount,abort', folder]),
    mend: () => {
      writeFileSync(mended, disk.content())
      // On top of the other: between the two nothing could be written beside them.
      execFileSync('mount', ['-o', 'loop', mended, folder])
      isMended = true
    },
    remove: () => {
      if (isMended) execFileSync('umount', ['-l', folder])
      rmSync(mended, { force: true })
      disk.remove()
    },
  }
}
