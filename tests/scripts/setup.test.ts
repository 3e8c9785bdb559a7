import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, it } from 'vitest'
import { findNpm } from '../../scripts/launch/npm.mjs'
import { reason } from '../../scripts/runtime/official-runtime.mjs'
import { withoutUsage } from '../../scripts/setup/ensure-dependencies.mjs'
import { complaintAboutNode } from '../../scripts/setup/node-version.mjs'

/** Every module that a script loads, itself included, by the import lines of its source. */
function modulesOf(entry: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(entry.href)) return seen
  seen.add(entry.href)
  for (const [, name = ''] of readFileSync(entry, 'utf8').matchAll(
    /^(?:import|\}).* from '(.+)'/gm,
  )) {
    if (name.startsWith('.')) modulesOf(new URL(name, entry), seen)
    else seen.add(name)
  }
  return seen
}

describe('setting up a fresh clone', () => {
  it('needs nothing from node_modules, which does not exist yet', () => {
    const modules = modulesOf(new URL('../../scripts/setup.mjs', import.meta.url))
    const outside = [...modules].filter((name) => !name.startsWith('file:'))
    expect(outside).toContain('node:fs')
    expect(outside.filter((name) => !builtinModules.includes(name.replace('node:', '')))).toEqual(
      [],
    )
  })

  it('says plainly when Node is too old', () => {
    expect(complaintAboutNode('18.20.4')).toContain('Node 20.19 or newer is needed')
    expect(complaintAboutNode('20.18.1')).toContain('this is Node 20.18.1')
  })

  it('runs on the oldest Node that is promised and on every newer one', () => {
    const { engines } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { engines: { node: string } }
    expect(engines.node).toBe('>=20.19')
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) {
      expect(complaintAboutNode(version)).toBeUndefined()
    }
  })

  it('uses the npm that started it', () => {
    const npm = findNpm('/usr/lib/node_modules/npm/bin/npm-cli.js', 'linux')
    expect(npm.args).toEqual(['/usr/lib/node_modules/npm/bin/npm-cli.js'])
    expect(npm.command).toBe(process.execPath)
  })

  it('uses npm even when another package manager started it', () => {
    expect(findNpm('/usr/lib/node_modules/yarn/bin/yarn.js', 'linux').command).toBe('npm')
    expect(findNpm(undefined, 'linux').command).toBe('npm')
    expect(findNpm(undefined, 'win32').args).toContain('npm')
  })

  it('says what npm complained about, without the page on how npm is used', () => {
    const output = `npm error code EUSAGE
npm error
npm error Missing: left-pad@1.3.0 from lock file
npm error
npm error Clean install a project
npm error
npm error Usage:
npm notice New minor version of npm available!
`
    expect(withoutUsage(output)).toBe(
      'npm error code EUSAGE\nnpm error Missing: left-pad@1.3.0 from lock file',
    )
  })

  it('says why Electron could not be downloaded, in the words of the installer', () => {
    const output = 'Downloading ...\nTypeError: fetch failed\n    at node:internal/deps/undici:1\n'
    expect(reason(output)).toBe('TypeError: fetch failed')
    expect(reason('')).toBe('the installer did not say why')
  })
})
