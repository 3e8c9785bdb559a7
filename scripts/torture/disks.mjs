import { spawnSync } from 'node:child_process'
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { ifInterrupted } from '../launch/interruptions.mjs'

/**
 * A file with a file system in it (ext4, as most Linux disks have), mounted as a folder.
 * @typedef {object} Disk
 * @property {string} folder
 * @property {() => Buffer} content what a power cut at this moment would leave: only what the kernel
 *   has handed to the disk, nothing of what it still holds in memory
 * @property {() => void} remove
 */

const MEGABYTE = 1024 * 1024

/** Why no disk can be made here; null where one can. @param {string} folder to try it in */
export function whyNoDisk(folder) {
  if (process.platform !== 'linux') return 'loop devices are Linux’s'
  if (process.getuid?.() !== 0) return 'only root can mount a loop device'
  try {
    newDisk(path.join(folder, 'disk-trial'), 8).remove()
    return null
  } catch (error) {
    return `a loop device could not be mounted (${String(error).replaceAll(/\s+/g, ' ')})`
  }
}

/** @param {string} place the disk's folder; its file stands beside it @param {number} megabytes */
export function newDisk(place, megabytes) {
  const file = openSync(`${place}.img`, 'w')
  ftruncateSync(file, megabytes * MEGABYTE)
  closeSync(file)
  run('mkfs.ext4', '-q', '-F', '-b', '4096', '-m', '0', `${place}.img`)
  return mountDisk(place)
}

/** A disk as a power cut left it. @param {string} place @param {Buffer} content */
export function diskOf(place, content) {
  writeFileSync(`${place}.img`, content)
  return mountDisk(place)
}

/** @param {string} place @returns {Disk} */
function mountDisk(place) {
  mkdirSync(place, { recursive: true })
  run('mount', '-o', 'loop', `${place}.img`, place)
  const unmount = () => spawnSync('umount', ['-l', place])
  const nothingToUnmount = ifInterrupted(unmount)
  return {
    folder: place,
    content: () => settled(`${place}.img`),
    remove: () => {
      unmount()
      nothingToUnmount()
      rmSync(`${place}.img`)
      rmSync(place, { recursive: true })
    },
  }
}

/**
 * Reading takes a moment in which the kernel may go on writing: only when two readings are alike
 * was there such a moment. @param {string} image
 */
function settled(image) {
  let content = readFileSync(image)
  for (;;) {
    const again = readFileSync(image)
    if (again.equals(content)) return content
    content = again
  }
}

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
}

/** Leaves not a byte free on a disk. @param {string} filler a file on it */
export function fillUp(filler) {
  const file = openSync(filler, 'a')
  try {
    for (let size = MEGABYTE; size >= 1; size = Math.floor(size / 2)) {
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
