import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../support/source-files.ts'

const page = readFileSync(join(projectRoot, 'docs/security.md'), 'utf8')
const [tables = ''] = page.split('## Encryption at rest')
const rows = tables.split('\n').filter((line) => /^\| (\d+|[^#|-].*) +\|/.test(line))

/** A file the page names, and what it says is in there. */
type Reference = {
  readonly path: string
  /** Its label, where that is a name in the code. */
  readonly code: string | null
  readonly tests: readonly string[]
}

const references: Reference[] = Array.from(
  page.matchAll(/\[([^\]]+)\]\(([^)]+)\)((?:[ ,]*“[^”]+”)*)/g),
  ([, label = '', path = '', quoted = '']) => ({
    path,
    code: /^`(\w+)`$/.exec(label)?.[1] ?? null,
    tests: Array.from(quoted.matchAll(/“([^”]+)”/g), ([, name]) => name ?? ''),
  }),
)

const textOf = (path: string) => readFileSync(join(projectRoot, 'docs', path), 'utf8')

test('the checklist has all 20 items, in order', () => {
  const numbers = rows.flatMap((row) => /^\| (\d+) /.exec(row)?.[1] ?? [])
  expect(numbers.map(Number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test.each(rows.filter((row) => !row.startsWith('| promise')))('a test proves it: %s', (row) => {
  const proof = row.split('|').at(-2) ?? ''
  expect(proof).toMatch(/\]\(\.\.\/tests\/[^)]+\.(test|spec)\.tsx?\) “/)
})

const files = new Set(
  references.map(({ path }) => path).filter((path) => !path.startsWith('https:')),
)

test.each([...files])('there is %s', (path) => {
  expect(existsSync(join(projectRoot, 'docs', path))).toBe(true)
})

test.each(references.flatMap(({ path, code }) => (code ? [[code, path] as const] : [])))(
  '%s is in %s',
  (code, path) => {
    expect(textOf(path)).toMatch(new RegExp(`\\b${code}\\b`))
  },
)

test.each(references.flatMap(({ path, tests }) => tests.map((name) => [name, path] as const)))(
  'there is a test “%s” in %s',
  (name, path) => {
    const text = textOf(path)
    expect([`'${name}'`, `\`${name}\``].some((quoted) => text.includes(quoted))).toBe(true)
  },
)

test('the Electron that users get is one exact version', () => {
  const { devDependencies } = JSON.parse(textOf('../package.json')) as {
    devDependencies: Record<string, string>
  }
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
})
