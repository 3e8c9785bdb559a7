import { mostOf } from './changes.ts'
import type { Field } from './field.ts'
import type { Leaf, Leaves } from './leaves.ts'

/** What can be wrong with one field by itself. The words are chosen where it is shown. */
export type LeafProblem =
  | 'missing'
  | 'wrong-kind'
  | 'too-long'
  | 'html'
  | 'unknown-name'
  | 'no-names-here'
  | 'not-a-choice'
  | 'out-of-range'
  | 'too-many'

/** Null: nothing is wrong with it. Text is text: what looks like HTML is refused, not cleaned. */
export function leafProblem(field: Field, leaf: Leaf): LeafProblem | null {
  const { shape, isNeeded } = field
  if (leaf === null || leaf === '') return isNeeded ? 'missing' : null
  switch (shape.kind) {
    case 'text':
      return typeof leaf === 'string' ? textProblem(leaf, shape) : 'wrong-kind'
    case 'number':
      if (typeof leaf !== 'number' || !Number.isInteger(leaf)) return 'wrong-kind'
      return leaf < shape.least || leaf > shape.most ? 'out-of-range' : null
    case 'yes-no':
      return typeof leaf === 'boolean' ? null : 'wrong-kind'
    case 'choice':
      if (typeof leaf === 'object' || typeof leaf === 'boolean') return 'wrong-kind'
      return shape.choices.includes(String(leaf)) ? null : 'not-a-choice'
    case 'choices':
      if (!isTexts(leaf)) return 'wrong-kind'
      if (leaf.length === 0 && isNeeded) return 'missing'
      return leaf.every((one) => isAmong(one, shape.choices)) ? null : 'not-a-choice'
    case 'words':
      return isTexts(leaf) ? wordsProblem(leaf) : 'wrong-kind'
    case 'order':
      return isTexts(leaf) && leaf.every((id) => /^[a-z0-9-]{1,60}$/.test(id)) ? null : 'wrong-kind'
  }
}

/** The fields of an item with a change on them; what of it does not fit is left as it was. */
export function overlaid(leaves: Leaves, change: Leaves, fields: readonly Field[]): Leaves {
  const next: Record<string, Leaf> = { ...leaves }
  for (const field of fields) {
    const leaf = Object.hasOwn(change, field.path) ? change[field.path] : undefined
    if (leaf !== undefined && leafProblem(field, leaf) === null) {
      next[field.path] = leaf === '' ? null : leaf
    }
  }
  return next
}

const tag = /<\/?[a-z!?][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|javascript:/iu
// What nobody types: controls, and marks that turn the direction of a line.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u

function textProblem(
  text: string,
  { longest, names, braces }: Extract<Field['shape'], { kind: 'text' }>,
): LeafProblem | null {
  if (text.trim() === '') return 'missing'
  if (text.length > longest) return 'too-long'
  if (tag.test(text) || unseen.test(text)) return 'html'
  const between = braces === '{}' ? /\{(\w+)\}/g : /\{\{(\w+)\}\}/g
  const used = [...text.matchAll(between)].map(([, name = '']) => name)
  const rest = text.replaceAll(between, '')
  if (names.length === 0) return used.length > 0 || /[{}]/.test(rest) ? 'no-names-here' : null
  return used.some((name) => !names.includes(name)) || /[{}]/.test(rest) ? 'unknown-name' : null
}

function wordsProblem(words: readonly string[]): LeafProblem | null {
  if (words.length > 200) return 'too-many'
  if (words.some((word) => word.trim() === '')) return 'missing'
  if (words.some((word) => word.length > 60)) return 'too-long'
  return words.some((word) => tag.test(word) || unseen.test(word)) ? 'html' : null
}

// A catalogue names its kinds of failure itself: without a list any id may stand there.
const isAmong = (one: string, choices: readonly string[]) =>
  choices.length === 0 ? /^[a-z0-9-]{1,60}$/.test(one) : choices.includes(one)

function isTexts(leaf: Leaf): leaf is readonly string[] {
  return Array.isArray(leaf) && leaf.length <= mostOf.list
}
