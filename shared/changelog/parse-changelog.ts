/** What changed, as the headings of Keep a Changelog name it. */
export const changeKinds = [
  'Added',
  'Changed',
  'Deprecated',
  'Removed',
  'Fixed',
  'Security',
] as const
export type ChangeKind = (typeof changeKinds)[number]

export type Release = {
  /** Null: what is not released yet. */
  readonly version: string | null
  /** YYYY-MM-DD. */
  readonly date: string | null
  readonly changes: readonly { readonly kind: ChangeKind; readonly items: readonly string[] }[]
}

/**
 * Reads a changelog written as Keep a Changelog says: `## [version] - date`, `### Added`, `- item`.
 * What is none of that, such as what stands before the first release, is passed over.
 */
export function parseChangelog(text: string): Release[] {
  return sections(text, /^## \[(.+?)\](?: - (\d{4}-\d\d-\d\d))?$/).map(({ heading, body }) => ({
    version: heading[1] === 'Unreleased' ? null : (heading[1] ?? null),
    date: heading[2] ?? null,
    changes: sections(body, /^### (\w+)$/).flatMap((part) => {
      const kind = changeKinds.find((known) => known === part.heading[1])
      return kind ? [{ kind, items: itemsOf(part.body) }] : []
    }),
  }))
}

/** A release's own: what is not released yet is what runs, until its version has a heading. */
export function releaseOf(releases: readonly Release[], version: string): Release | undefined {
  return (
    releases.find((release) => release.version === version) ??
    releases.find((release) => release.version === null)
  )
}

function sections(text: string, pattern: RegExp) {
  const found: { heading: RegExpExecArray; body: string }[] = []
  for (const line of text.split(/\r?\n/)) {
    const heading = pattern.exec(line)
    const open = found.at(-1)
    if (heading) found.push({ heading, body: '' })
    else if (open) open.body += `${line}\n`
  }
  return found
}

const itemsOf = (body: string) =>
  Array.from(body.matchAll(/^- (.+)$/gm), ([, item = '']) => plain(item).trim())

/** The words alone: of a link, for the app opens none, and of what stands between backticks. */
const plain = (text: string) => text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('`', '')
