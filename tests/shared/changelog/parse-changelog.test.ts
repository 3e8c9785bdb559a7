import { expect, test } from 'vitest'
import { parseChangelog, releaseOf } from '#shared/changelog/parse-changelog.ts'

const text = `# Changelog

Words before it.

## [Unreleased]

## [0.2.0] - 2026-12-01

### Added

- One thing.
- Another thing, by \`tanto://call\`.

### Fixed

- A mended thing, told in [the docs](docs/data.md).

### Whatever

- Passed over.

## [0.1.0] - 2026-11-01

### Added

- All of it.
`

test('releases are read with their kinds of change, the newest first', () => {
  expect(parseChangelog(text)).toEqual([
    { version: null, date: null, changes: [] },
    {
      version: '0.2.0',
      date: '2026-12-01',
      changes: [
        { kind: 'Added', items: ['One thing.', 'Another thing, by tanto://call.'] },
        { kind: 'Fixed', items: ['A mended thing, told in the docs.'] },
      ],
    },
    { version: '0.1.0', date: '2026-11-01', changes: [{ kind: 'Added', items: ['All of it.'] }] },
  ])
})

test('a version is shown its own, and one that has no heading yet what is coming', () => {
  const releases = parseChangelog(text)
  expect(releaseOf(releases, '0.1.0')?.date).toBe('2026-11-01')
  expect(releaseOf(releases, '0.3.0')?.version).toBe(null)
})

test.each(['', '# Changelog', '## Unreleased\n- x', '- x\n### Added'])(
  'what is no changelog has no releases: %j',
  (other) => {
    expect(parseChangelog(other)).toEqual([])
  },
)
