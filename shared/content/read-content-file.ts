import {
  type ContentChanges,
  type ItemChange,
  patchBetween,
  recordedPatchSchema,
  removedField,
  toRecord,
  withPatch,
} from './changes.ts'
import { type BuiltIn, builtInItems } from './content.ts'
import { type Leaf, type Leaves, sameLeaf } from './leaves.ts'
import { withWhatCounts } from './check-leaf.ts'
import { anItem, type Item } from './item.ts'
import { type FileProblem, parseContentFile, type SaidInFile } from './parse-content-file.ts'
import { contentProblems } from './problems.ts'

export type ReadFile =
  | { readonly ok: true; readonly changes: ContentChanges }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** So many problems are told: more say no more. */
const mostTold = 20

/**
 * Reads a file of content. It is a stranger's: nothing of it is taken unless all of it is right, and
 * what is wrong is told by line. What the file does not name stays as the changes have it.
 */
export function readContentFile(text: string, builtIn: BuiltIn, current: ContentChanges): ReadFile {
  const said = parseContentFile(text)
  if (said.ok) return taken(said.value, builtIn, current)
  return { ok: false, problems: said.error.slice(0, mostTold) }
}

/** The changes with what the file says on them, unless something of it can't be saved. */
function taken(found: SaidInFile, builtIn: BuiltIn, current: ContentChanges): ReadFile {
  const items = new Map(builtInItems(builtIn).map((item) => [item.key, item]))
  const patch = [...found].map(([key, { leaves }]) => {
    const said = Object.fromEntries(leaves.map(({ path, leaf }) => [path, leaf]))
    const change = merged(items.get(key)?.leaves, current[key], said)
    return [key, withoutLeftovers(items.get(key), key, change)] as const
  })
  const changes = withPatch(current, Object.fromEntries(patch))
  const problems = contentProblems(builtIn, changes)
    .filter(({ key }) => found.has(key))
    .map((problem): FileProblem => {
      const item = found.get(problem.key)
      const leaf = item?.leaves.find(({ path }) => path === problem.path)
      const ofList = problem.nth === undefined ? undefined : leaf?.lines?.[problem.nth]
      return { ...problem, line: ofList ?? leaf?.line ?? item?.line ?? null }
    })
  if (problems.length > 0) return { ok: false, problems: byLine(problems).slice(0, mostTold) }
  const isFit = recordedPatchSchema.safeParse(toRecord(patchBetween(current, changes))).success
  return isFit ? { ok: true, changes } : { ok: false, problems: [{ code: 'too-long', line: null }] }
}

/** What a field that does not count any more said: the cost in hours of what is now an amount. */
function withoutLeftovers(item: Item | undefined, key: string, change: ItemChange): ItemChange {
  const { fields } = item ?? anItem(key, change, { isOwn: true })
  const left = withWhatCounts({ ...item?.leaves, ...change }, fields)
  const next: Record<string, Leaf> = { ...change }
  for (const { path } of fields) {
    if (left[path] === null && (change[path] ?? item?.leaves[path] ?? null) !== null) {
      if (item?.leaves[path] === undefined) delete next[path]
      else next[path] = null
    }
  }
  return next
}

const byLine = (problems: readonly FileProblem[]) =>
  problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))

/** What is said as it is built in is no change, and takes one back. */
function merged(builtIn: Leaves | undefined, current: ItemChange = {}, said: Leaves): ItemChange {
  const both = { ...current, ...said }
  // What is said of an item brings it back, unless it says that it is gone.
  if (said[removedField] !== true) delete both[removedField]
  if (!builtIn) return both
  return Object.fromEntries(
    Object.entries(both).filter(([path, leaf]) => !sameLeaf(builtIn[path], leaf)),
  )
}
