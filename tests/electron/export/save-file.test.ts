import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFileSaver } from '#electron/main/export/save-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanto-export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const withCode = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' })

function saving(parts: { chosen: string | null; render?: () => Promise<string> }) {
  const revealed: string[] = []
  const failures: unknown[] = []
  const suggested: string[] = []
  const render = parts.render ?? (async () => 'new content')
  const save = createFileSaver({
    choosePath: async (fileName) => {
      suggested.push(fileName)
      return parts.chosen
    },
    reveal: (path) => revealed.push(path),
    onFailure: (error) => failures.push(error),
  })
  const request = { suggestedName: 'Offer: Northgate', ending: 'md' as const, render }
  return { outcome: save(request), again: () => save(request), revealed, failures, suggested }
}

test('a saved file is on the disk, whole, and is shown in its folder', async () => {
  const chosen = join(folder, 'offer.md')
  const { outcome, revealed, suggested } = saving({ chosen })
  expect(await outcome).toEqual({ kind: 'saved', fileName: 'offer.md' })
  expect(readFileSync(chosen, 'utf8')).toBe('new content')
  expect(revealed).toEqual([chosen])
  expect(suggested).toEqual(['Offer Northgate.md'])
  expect(readdirSync(folder)).toEqual(['offer.md'])
})

test('cancelling writes nothing and shows nothing', async () => {
  const { outcome, revealed } = saving({ chosen: null })
  expect(await outcome).toEqual({ kind: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
  expect(revealed).toEqual([])
})

test('cancelling is no failure, even when the content could not be rendered', async () => {
  const { outcome } = saving({ chosen: null, render: () => Promise.reject(new Error('no')) })
  expect(await outcome).toEqual({ kind: 'cancelled' })
})

test('a file the dialog asked about is replaced', async () => {
  const chosen = join(folder, 'offer.md')
  writeFileSync(chosen, 'old content')
  await saving({ chosen }).outcome
  expect(readFileSync(chosen, 'utf8')).toBe('new content')
})

test('a file the dialog did not ask about is never replaced', async () => {
  writeFileSync(join(folder, 'offer.md'), 'old content')
  const { outcome } = saving({ chosen: join(folder, 'offer') })
  expect(await outcome).toEqual({ kind: 'saved', fileName: 'offer (2).md' })
  expect(readFileSync(join(folder, 'offer.md'), 'utf8')).toBe('old content')
})

test.each([
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EBUSY', 'file-in-use'],
  ['ETXTBSY', 'file-in-use'],
  ['EIO', 'unknown'],
])(
  '%s is said as %s; the old file stays, no other is left, and again works',
  async (code, problem) => {
    const chosen = join(folder, 'offer.md')
    writeFileSync(chosen, 'old content')
    let isBroken = true
    const { outcome, again, revealed, failures } = saving({
      chosen,
      render: async () => {
        if (isBroken) throw withCode(code)
        return 'new content'
      },
    })
    expect(await outcome).toEqual({ kind: 'failed', problem })
    expect(readdirSync(folder)).toEqual(['offer.md'])
    expect(readFileSync(chosen, 'utf8')).toBe('old content')
    expect(revealed).toEqual([])
    expect(failures).toHaveLength(1)

    isBroken = false
    expect(await again()).toEqual({ kind: 'saved', fileName: 'offer.md' })
    expect(readFileSync(chosen, 'utf8')).toBe('new content')
  },
)

test('a file that cannot be put in place leaves no temporary file behind', async () => {
  const chosen = join(folder, 'offer.md')
  mkdirSync(join(chosen, 'a folder of that name'), { recursive: true })
  expect((await saving({ chosen }).outcome).kind).toBe('failed')
  expect(readdirSync(folder)).toEqual(['offer.md'])
})

test('a folder that is gone is a failure, not a crash', async () => {
  const { outcome } = saving({ chosen: join(folder, 'gone', 'offer.md') })
  expect(await outcome).toEqual({ kind: 'failed', problem: 'unknown' })
})
