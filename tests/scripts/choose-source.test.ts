import { describe, expect, it } from 'vitest'
import { chooseSource } from '../../scripts/runtime/choose-source.mjs'

const freshLinux = {
  overridden: false,
  installed: false,
  fallbackCached: false,
  fallbackFits: true,
  wanted: undefined,
}

describe('where Electron comes from', () => {
  it('is what the person at the keyboard chose, before anything else', () => {
    const everything = { ...freshLinux, overridden: true, installed: true, fallbackCached: true }
    expect(chooseSource(everything)).toEqual(['override'])
  })

  it('is the official Electron wherever that was downloaded before', () => {
    expect(chooseSource({ ...freshLinux, installed: true, fallbackCached: true })).toEqual([
      'installed',
    ])
  })

  it('on a fresh machine is the official download, and only if that fails the fallback', () => {
    expect(chooseSource(freshLinux)).toEqual(['download', 'new fallback'])
  })

  it('is never the fallback on a machine that it was not made for', () => {
    const other = { ...freshLinux, fallbackFits: false }
    expect(chooseSource(other)).toEqual(['download'])
    expect(chooseSource({ ...other, fallbackCached: true })).toEqual(['download'])
    expect(chooseSource({ ...other, wanted: 'fallback' })).toEqual([])
  })

  it('does not try a download again that failed before, so that later starts are quick', () => {
    expect(chooseSource({ ...freshLinux, fallbackCached: true })).toEqual(['cached fallback'])
  })

  it('is the official download again as soon as somebody asks for it', () => {
    const asked = { ...freshLinux, fallbackCached: true, wanted: 'official' }
    expect(chooseSource(asked)).toEqual(['download'])
  })

  it('is the fallback although the official one is there, when somebody asks for it', () => {
    const asked = { ...freshLinux, installed: true, wanted: 'fallback' }
    expect(chooseSource(asked)).toEqual(['new fallback'])
    expect(chooseSource({ ...asked, fallbackCached: true })).toEqual(['cached fallback'])
  })
})
