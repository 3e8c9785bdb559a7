import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'
import { err, ok, type Result } from '../base/result.ts'
import { longestContentFile, mostOf, sections } from './changes.ts'
import type { Leaf } from './leaves.ts'
import type { ContentProblem } from './problems.ts'
import { fileFormat, fileVersion } from './write-content-file.ts'

/** What is wrong with a file, and on which line; no line: with all of it. */
export type FileProblem =
  | {
      readonly code:
        | 'too-long'
        | 'not-text'
        | 'too-deep'
        | 'not-a-playbook'
        | 'newer'
        | 'nothing-in-it'
        | 'not-yaml'
        | 'twice'
        | 'alias'
        | 'tag'
        | 'unknown-part'
        | 'wrong-place'
      readonly line: number | null
      readonly about?: string
    }
  | (ContentProblem & { readonly line: number | null })

type Found = {
  readonly path: string
  readonly leaf: Leaf
  readonly line: number
  /** Of a list, the line of each. */
  readonly lines?: readonly number[]
}

/** What a file says of each item, with the lines it says it on. */
export type SaidInFile = ReadonlyMap<
  string,
  { readonly line: number; readonly leaves: readonly Found[] }
>

/** The text as items and fields, whatever they are: plain maps, lists and values, and no more. */
export function parseContentFile(text: string): Result<SaidInFile, readonly FileProblem[]> {
  if (text.length > longestContentFile) return refused({ code: 'too-long', line: null })
  // oxlint-disable-next-line no-control-regex -- no text has them, other files do
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text))
    return refused({ code: 'not-text', line: null })
  const lines = new LineCounter()
  const document = parsed(text, lines)
  if (!document) return refused({ code: 'too-deep', line: null })
  const lineOf = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line || 1
  const [error] = document.errors
  if (error) {
    const code = error.code === 'DUPLICATE_KEY' ? 'twice' : 'not-yaml'
    return refused({ code, line: error.linePos?.[0].line ?? null })
  }
  const { contents } = document
  if (!isMap(contents) || (contents.get('format') as unknown) !== fileFormat) {
    return refused({ code: 'not-a-playbook', line: null })
  }
  const version = contents.get('version') as unknown
  if (typeof version !== 'number' || version > fileVersion) {
    return refused({ code: typeof version === 'number' ? 'newer' : 'not-a-playbook', line: null })
  }

  const problems: FileProblem[] = []
  const found = new Map<string, { readonly line: number; readonly leaves: Found[] }>()
  for (const { key: sectionKey, value: items } of contents.items) {
    const section = nameOf(sectionKey)
    if (section === 'format' || section === 'version') continue
    if (!sections.includes(section as never)) {
      problems.push({ code: 'unknown-part', line: lineOf(sectionKey), about: section })
    } else if (!isMap(items)) {
      problems.push({ code: 'wrong-place', line: lineOf(sectionKey), about: section })
    } else {
      for (const { key: idKey, value } of items.items) {
        const id = nameOf(idKey)
        if (!/^[A-Za-z0-9-]{1,60}$/.test(id)) {
          problems.push({ code: 'wrong-place', line: lineOf(idKey), about: id })
          continue
        }
        const leaves: Found[] = []
        gather(value, '', leaves, problems, lineOf, lineOf(idKey))
        found.set(`${section}/${id}`, { line: lineOf(idKey), leaves })
      }
    }
  }
  if (problems.length > 0) return err(problems)
  return found.size === 0 ? refused({ code: 'nothing-in-it', line: null }) : ok(found)
}

const refused = (problem: FileProblem) => err([problem])

/** Null: it is nested deeper than anything that can be read. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, {
      lineCounter,
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: true,
      prettyErrors: true,
      logLevel: 'silent',
    })
  } catch {
    return null
  }
}

/** A name is a text, or a number that is one. */
function nameOf(key: unknown): string {
  const name = isScalar(key) ? key.value : ''
  return typeof name === 'string' || typeof name === 'number' ? String(name) : ''
}

// Written out they say nothing that the value does not say itself.
const plainTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
)

/** The fields under a node, with their lines. */
function gather(
  node: unknown,
  path: string,
  into: Found[],
  problems: FileProblem[],
  lineOf: (node: unknown) => number,
  line: number,
): void {
  const wrong = (code: 'alias' | 'tag' | 'wrong-place' | 'too-deep') =>
    problems.push({ code, line, about: path })
  if (isAlias(node)) return void wrong('alias')
  const { tag, anchor } = (node ?? {}) as { tag?: string; anchor?: string }
  if (anchor) return void wrong('alias')
  if (tag && !plainTags.has(tag)) return void wrong('tag')
  if (isMap(node)) {
    if (path.split('/').length > 5) return void wrong('too-deep')
    for (const { key, value } of node.items) {
      const name = nameOf(key)
      if (!/^[A-Za-z0-9-]{1,40}$/.test(name)) {
        problems.push({ code: 'wrong-place', line: lineOf(key), about: name })
      } else {
        gather(value, path ? `${path}/${name}` : name, into, problems, lineOf, lineOf(key))
      }
    }
    return
  }
  const leaf = leafIn(node)
  if (leaf === undefined || path === '') wrong('wrong-place')
  else if (isSeq(node)) into.push({ path, leaf, line, lines: node.items.map(lineOf) })
  else into.push({ path, leaf, line })
}

function leafIn(node: unknown): Leaf | undefined {
  if (node === null) return null
  if (isSeq(node)) {
    const texts = node.items.map((item) => (isScalar(item) ? item.value : undefined))
    const isFit = texts.length <= mostOf.list && texts.every((one) => typeof one === 'string')
    return isFit ? texts : undefined
  }
  if (!isScalar(node)) return undefined
  const { value } = node
  // An amount may stand there without quotation marks.
  if (typeof value === 'number' && !Number.isInteger(value)) return String(value)
  const isLeaf = value === null || ['string', 'number', 'boolean'].includes(typeof value)
  return isLeaf ? (value as Leaf) : undefined
}
