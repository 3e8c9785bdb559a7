import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChangelog } from '#shared/changelog/parse-changelog.ts'
import { projectRoot } from '../support/source-files.ts'

const releasesIn = (name: string) => parseChangelog(readFileSync(join(projectRoot, name), 'utf8'))
const headings = (name: string) =>
  releasesIn(name).map(({ version, date, changes }) => [
    version,
    date,
    ...changes.map(({ kind }) => kind),
  ])

test('what is new is told in both languages, release by release', () => {
  expect(headings('CHANGELOG.md').length).toBeGreaterThan(0)
  expect(headings('CHANGELOG.ja.md')).toEqual(headings('CHANGELOG.md'))
})

test('every line of it is a line of plain text: what is no list is not shown', () => {
  for (const name of ['CHANGELOG.md', 'CHANGELOG.ja.md']) {
    const items = releasesIn(name).flatMap(({ changes }) => changes.flatMap((it) => it.items))
    const lines = readFileSync(join(projectRoot, name), 'utf8').match(/^- /gm) ?? []
    expect(items).toHaveLength(lines.length)
    expect(items.filter((item) => /[`*[\]]|https?:/.test(item))).toEqual([])
  }
})
