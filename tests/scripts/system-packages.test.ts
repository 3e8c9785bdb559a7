import { describe, expect, it } from 'vitest'
import {
  installLine,
  missingPackages,
  namesToInstall,
  neededPackages,
  parseInstallable,
  parseInstalled,
  parseMissingLibraries,
  welcomePackages,
} from '../../scripts/setup/system-packages.mjs'

describe('what a Linux machine must bring along', () => {
  it('on a desktop is no more than the libraries of Electron', () => {
    const needed = neededPackages('start', true)
    expect(needed).toContain('libnss3')
    expect(needed).not.toContain('xvfb')
    expect(needed).not.toContain('openbox')
    expect(needed).not.toContain('xdotool')
    expect(needed).not.toContain('gnome-keyring')
  })

  it('without a screen is also a hidden display, a window manager and Japanese letters', () => {
    const needed = neededPackages('start', false)
    expect(needed).toEqual(expect.arrayContaining(['xvfb', 'openbox', 'fonts-noto-cjk']))
    expect(needed).not.toContain('xdotool')
  })

  it('for the tests is the same on every machine, screen or not', () => {
    expect(neededPackages('test', true)).toEqual(neededPackages('test', false))
    expect(neededPackages('test', true)).toEqual(expect.arrayContaining(['xdotool', 'x11-utils']))
  })

  it('for tests on real servers is welcome, and nobody is kept from the others by it', () => {
    expect(welcomePackages('test')).toEqual(['nats-server'])
    expect(neededPackages('test', true)).not.toContain('nats-server')
    expect(welcomePackages('start')).toEqual([])
  })

  it('for the static checks is nothing', () => {
    expect(neededPackages('check', false)).toEqual([])
  })
})

describe('what is missing', () => {
  const needs = ['libasound2t64|libasound2', 'xvfb']

  it('is asked of dpkg, which also lists what was removed or stopped half-way', () => {
    const output = 'libnss3 ii \nxvfb rc \nopenbox iF \nfonts-noto-cjk un \n'
    expect([...parseInstalled(output)]).toEqual(['libnss3'])
  })

  it('is not a library that is there under its old or under its new name', () => {
    expect(missingPackages(needs, new Set(['libasound2', 'xvfb']))).toEqual([])
    expect(missingPackages(needs, new Set(['libasound2t64', 'xvfb']))).toEqual([])
  })

  it('is everything on a machine that has nothing', () => {
    expect(missingPackages(needs, parseInstalled(''))).toEqual(needs)
  })
})

describe('what is installed', () => {
  const needs = ['libasound2t64|libasound2', 'xvfb']
  const ubuntu = `libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1build2
  Version table:
     1.2.11-1build2 500
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
xvfb:
  Installed: 2:21.1.12-1
  Candidate: 2:21.1.12-1
`
  const debian = `libasound2:
  Installed: (none)
  Candidate: 1.2.8-1+b1
  Version table:
`

  it('goes by the name that this system really has, not by one that stands for several', () => {
    expect([...parseInstallable(ubuntu)]).toEqual(['libasound2t64', 'xvfb'])
    expect(namesToInstall(needs, parseInstallable(ubuntu))).toEqual(['libasound2t64', 'xvfb'])
    expect(namesToInstall(needs, parseInstallable(debian))).toEqual(['libasound2', 'xvfb'])
  })

  it('goes by the classic name when apt has not been updated yet', () => {
    expect(namesToInstall(needs, new Set())).toEqual(['libasound2', 'xvfb'])
  })

  it('is told in one line that can be copied', () => {
    expect(installLine(['libnss3', 'xvfb'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 xvfb',
    )
  })
})

describe('a Linux without apt', () => {
  it('is told which libraries Electron did not find', () => {
    const output = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibnss3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f3b)
\tlibgbm.so.1 => not found
`
    expect(parseMissingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1'])
  })
})
