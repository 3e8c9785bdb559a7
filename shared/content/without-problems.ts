import type { ContentChanges, ContentPatch, ItemChange } from './changes.ts'
import type { ContentProblem } from './problems.ts'

/** What takes out of the changes all that counts nothing: a field where one is named, else the item. */
export function withoutProblems(
  changes: ContentChanges,
  problems: readonly Pick<ContentProblem, 'key' | 'path'>[],
): ContentPatch {
  const patch: Record<string, ItemChange | null> = {}
  for (const { key, path } of problems) {
    const change = key in patch ? patch[key] : changes[key]
    if (!change) continue
    if (path === null || !(path in change)) {
      patch[key] = null
      continue
    }
    const { [path]: _gone, ...rest } = change
    patch[key] = Object.keys(rest).length === 0 ? null : rest
  }
  return patch
}
