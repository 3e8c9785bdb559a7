/** What one field of the content can hold. Null: it was taken out. */
export type Leaf = string | number | boolean | readonly string[] | null

/** Fields by their place in an item: `say/ja`, `when/has`, `costItems/0/label/en`. */
export type Leaves = Readonly<Record<string, Leaf>>

/** The fields of an item, each by its place. Lists of texts are one field. */
export function leavesOf(value: object): Leaves {
  const leaves: Record<string, Leaf> = {}
  const walk = (part: unknown, path: string) => {
    if (part === undefined) return
    if (typeof part !== 'object' || part === null || isListOfTexts(part)) {
      leaves[path] = part as Leaf
      return
    }
    for (const [name, inner] of Object.entries(part)) walk(inner, path ? `${path}/${name}` : name)
  }
  walk(value, '')
  return leaves
}

/** The item again. What was taken out is not in it; of places in a row a list is made. */
export function itemOf(leaves: Leaves): unknown {
  const root = new Map<string, unknown>()
  for (const [path, leaf] of Object.entries(leaves)) {
    if (leaf === null) continue
    const names = path.split('/')
    const last = names.pop() ?? ''
    let at = root
    for (const name of names) {
      const inner = at.get(name)
      const next = inner instanceof Map ? (inner as Map<string, unknown>) : new Map()
      at.set(name, next)
      at = next
    }
    at.set(last, leaf)
  }
  return plain(root)
}

function plain(value: unknown): unknown {
  if (!(value instanceof Map)) return value
  const entries = [...(value as Map<string, unknown>)].map(([name, inner]) => [name, plain(inner)])
  const isRow = entries.length > 0 && entries.every(([name]) => /^\d{1,3}$/.test(name as string))
  if (!isRow) return Object.fromEntries(entries) as unknown
  const inOrder = entries.toSorted(([a], [b]) => Number(a) - Number(b))
  return inOrder.map(([, inner]) => inner)
}

export function sameLeaf(a: Leaf | undefined, b: Leaf | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function isListOfTexts(value: object): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
