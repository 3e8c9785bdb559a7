import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packDefaultApp } from './default-app.mjs'
import { FUSE, setFuse } from './electron-fuses.mjs'
import { openZip } from './zip-reader.mjs'

const FILE_TYPE = 0o170000
const SYMBOLIC_LINK = 0o120000
const EXECUTABLE_IN_ZIP = 'Cypress'

/**
 * Turns the zip of another product into a plain Electron: its own app and start-up snapshot stay
 * out, its binary gets Electron's name, and an app that loads a folder goes in.
 * @param {string} zipFile
 * @param {string} folder must not exist yet
 * @param {string} electronVersion
 */
export async function unpackRuntime(zipFile, folder, electronVersion) {
  const zip = openZip(zipFile)
  try {
    for (const entry of zip.entries()) {
      const name = placeInRuntime(entry.name)
      if (name !== undefined) {
        await writeEntry(path.join(folder, name), entry.mode, zip.content(entry))
      }
    }
  } finally {
    zip.close()
  }
  await mkdir(path.join(folder, 'resources'), { recursive: true })
  await writeFile(path.join(folder, 'resources', 'default_app.asar'), packDefaultApp())
  await writeFile(path.join(folder, 'version'), electronVersion)
  await setFuses(path.join(folder, 'electron'))
}

/**
 * Says where an entry of the zip belongs in the runtime, or nothing when it stays out.
 * @param {string} name
 * @returns {string | undefined} a relative path
 */
export function placeInRuntime(name) {
  const [, ...parts] = name.split('/')
  if (name.endsWith('/') || parts.length === 0 || parts.includes('..')) return undefined
  if (parts[0] === 'resources') return undefined
  if (parts[0] === 'browser_v8_context_snapshot.bin') return undefined
  if (parts.length === 1 && parts[0] === EXECUTABLE_IN_ZIP) return 'electron'
  return parts.join('/')
}

/** @param {string} file @param {number} mode @param {Buffer} content */
async function writeEntry(file, mode, content) {
  await mkdir(path.dirname(file), { recursive: true })
  if ((mode & FILE_TYPE) === SYMBOLIC_LINK) {
    await symlink(content.toString('utf8'), file)
    return
  }
  await writeFile(file, content)
  // Readable for everyone, whatever the umask; runnable where the zip says so.
  await chmod(file, (mode & 0o111) === 0 ? 0o644 : 0o755)
}

/** @param {string} executable */
async function setFuses(executable) {
  const binary = await readFile(executable)
  // On: test tools attach through --inspect. Off: the snapshot it asks for was the other product's.
  setFuse(binary, FUSE.enableNodeCliInspectArguments, true)
  setFuse(binary, FUSE.loadBrowserProcessSpecificV8Snapshot, false)
  await writeFile(executable, binary)
}
