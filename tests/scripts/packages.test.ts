import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builderConfig } from '../../scripts/package/builder-config.mjs'
import { filesOfAsar } from '../../scripts/package/files-of-asar.mjs'
import { contentProblems, IN_ASAR } from '../../scripts/package/package-content.mjs'
import { releaseProblems } from '../../scripts/package/release-problems.mjs'
import { runtimeOfPackages } from '../../scripts/package/runtime-of-packages.mjs'
import { signingHere } from '../../scripts/package/signing.mjs'
import { targetsFor } from '../../scripts/package/targets.mjs'
import { packAsar } from '../../scripts/runtime/asar-writer.mjs'
import { projectRoot } from '../support/source-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const official = { kind: 'official', version: '45.4.1' } as const
const fallback = { kind: 'test-only', version: '33.2.1', folder: '/runtime' } as const

test('only the official Electron makes packages for users', async () => {
  const folder = await temporaryFolder()
  writeFileSync(join(folder, 'version'), 'v33.2.1')
  const other = join(folder, 'electron')
  expect(runtimeOfPackages('/official/electron', '/official/electron').kind).toBe('official')
  expect(runtimeOfPackages(other, '/official/electron')).toEqual({ ...fallback, folder })
})

test('a package for tests is named so, is never announced to an updater and holds another Electron', () => {
  const env = { TANTO_UPDATE_URL: 'https://updates.example' }
  const forTests = builderConfig(fallback, { quick: true, env })
  const forUsers = builderConfig(official, { quick: false, env })
  expect(forTests.artifactName).toMatch(/^tanto-test-only-/)
  expect(forTests.deb?.packageName).toBe('tanto-test-only')
  expect(forTests.publish).toBeNull()
  expect(forUsers.artifactName).toMatch(/^tanto-\$/)
  expect(forUsers.electronDist).toBeUndefined()
  expect(forUsers.publish).toEqual([{ provider: 'generic', url: env.TANTO_UPDATE_URL }])
})

test('each system gets its packages; with another Electron only what can be tried anywhere', () => {
  expect(targetsFor('linux', 'official')).toEqual(['AppImage', 'deb', 'tar.gz'])
  expect(targetsFor('win32', 'official')).toEqual(['nsis', 'portable'])
  expect(targetsFor('darwin', 'official')).toEqual(['dmg', 'zip'])
  expect(targetsFor('linux', 'test-only')).toEqual(['deb', 'tar.gz'])
  expect(() => targetsFor('win32', 'test-only')).toThrow(/without the official Electron/)
  expect(() => targetsFor('linux', 'test-only', ['AppImage'])).toThrow(/Not made here: AppImage/)
})

test('without its keys a package is made unsigned, and says which are missing', () => {
  expect(signingHere({}, 'darwin').warnings).toEqual([
    'the packages will not be signed: set CSC_LINK + CSC_KEY_PASSWORD, or CSC_NAME.',
    expect.stringMatching(/^the packages will not be notarised: set APPLE_API_KEY/),
  ])
  expect(signingHere({ CSC_NAME: 'Sample' }, 'darwin').done).toEqual(['signed'])
  expect(signingHere({ CSC_LINK: 'file', CSC_KEY_PASSWORD: 'sample' }, 'win32').warnings).toEqual(
    [],
  )
  expect(signingHere({}, 'linux')).toEqual({ done: [], warnings: [] })
})

test('a program on a Mac is hardened, may listen only when asked, and says why', () => {
  const { mac } = builderConfig(official, { quick: false, env: {} })
  const rights = readFileSync(join(projectRoot, String(mac?.entitlements)), 'utf8')
  expect(mac?.hardenedRuntime).toBe(true)
  expect(Array.from(rights.matchAll(/<key>([^<]+)<\/key>/g), ([, key]) => key)).toEqual([
    'com.apple.security.cs.allow-jit',
    'com.apple.security.device.audio-input',
  ])
  expect(mac?.extendInfo).toHaveProperty('NSMicrophoneUsageDescription')
})

test('a source, a map, a test or a key in a package is found, and so is what is missing', () => {
  const problems = contentProblems(
    ['package.json', 'out/main/index.cjs.map', 'node_modules/a/index.js', 'signing.p12'],
    IN_ASAR,
  )
  expect(problems.filter((one) => one.startsWith('must not'))).toEqual([
    'must not be there: out/main/index.cjs.map',
    'must not be there: node_modules/a/index.js',
    'must not be there: signing.p12',
  ])
  expect(problems.some((one) => one.includes('preload'))).toBe(true)
})

test('what is packed into an archive is read back', () => {
  const files = { 'a.txt': 'é', 'b/c/d.bin': Buffer.from([0, 1, 255]), 'b/empty': '' }
  const read = filesOfAsar(packAsar(files))
  expect([...read.keys()]).toEqual(Object.keys(files))
  expect(read.get('b/c/d.bin')).toEqual(files['b/c/d.bin'])
})

const fine = {
  files: ['tanto-1.0.0-linux-amd64.deb'],
  versions: ['45.4.1'],
  official: '45.4.1',
  homepage: 'https://tanto.sample',
  unsigned: [],
}

test.each([
  [{ files: ['tanto-test-only-1.0.0-linux-amd64.deb'] }, /made to be tested/],
  [{ versions: ['33.2.1'] }, /holds Electron 33.2.1/],
  [{ files: [] }, /nothing in dist/],
  [{ homepage: 'https://tanto.example' }, /sample homepage/],
  [{ unsigned: ['the packages will not be signed'] }, /not be signed/],
])('nothing is published that users must not get: %o', (change, reason) => {
  expect(releaseProblems(fine)).toEqual([])
  expect(releaseProblems({ ...fine, ...change }).join()).toMatch(reason)
})
