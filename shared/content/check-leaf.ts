import type { Language } from '../base/language.ts'
import { decimalPattern } from '../remedy/cost-formula.ts'
import { readPattern } from '../wording/pattern.ts'
import { mostOf } from './changes.ts'
import { counts, type Field } from './field.ts'
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
  | 'not-an-amount'
  | 'not-a-cue'
  | 'not-a-pattern'

/** A problem, and which of a list it is about, from 0. */
type FoundProblem = { readonly code: LeafProblem; readonly nth?: number }

/** What a text can be looked through for has an end: so many patterns, so long. */
const mostPatterns = 100

/** Null: nothing is wrong with it. Text is text: what looks like HTML is refused, not cleaned. */
export function leafProblem(field: Field, leaf: Leaf): FoundProblem | null {
  const found = problemIn(field, leaf)
  return typeof found === 'string' ? { code: found } : found
}

function problemIn(field: Field, leaf: Leaf): LeafProblem | FoundProblem | null {
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
      return isAmong(String(leaf), shape.choices) ? null : 'not-a-choice'
    case 'choices':
      if (!isTexts(leaf)) return 'wrong-kind'
      if (leaf.length === 0 && isNeeded) return 'missing'
      return firstOf(leaf, (one) => (isAmong(one, shape.choices) ? null : 'not-a-choice'))
    case 'words':
      if (!isTexts(leaf)) return 'wrong-kind'
      return leaf.length > 200 ? 'too-many' : firstOf(leaf, wordProblem)
    case 'cues':
      if (!isTexts(leaf)) return 'wrong-kind'
      if (leaf.length === 0) return 'missing'
      return leaf.length > 40 ? 'too-many' : firstOf(leaf, cueProblem)
    case 'patterns':
      if (!isTexts(leaf)) return 'wrong-kind'
      if (leaf.length > mostPatterns) return 'too-many'
      return firstOf(leaf, (one) => patternProblem(one, shape.language))
    case 'amount':
      return typeof leaf === 'string' && decimalPattern.test(leaf) ? null : 'not-an-amount'
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
  return withWhatCounts(next, fields)
}

/** Without what is left over where another field says that it does not count. */
export function withWhatCounts(leaves: Leaves, fields: readonly Field[]): Leaves {
  const next: Record<string, Leaf> = { ...leaves }
  for (const field of fields) {
    if (next[field.path] !== undefined && !counts(field, (path) => next[path])) {
      next[field.path] = null
    }
  }
  return next
}

const tag = /<\/?[a-z!?][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|javascript:/iu
// What nobody types: controls, marks that turn the direction of a line, and what has no width.
const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u

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

function firstOf(
  list: readonly string[],
  problemOf: (one: string) => LeafProblem | null,
): FoundProblem | null {
  for (const [nth, one] of list.entries()) {
    const code = problemOf(one)
    if (code) return { code, nth }
  }
  return null
}

function wordProblem(word: string): LeafProblem | null {
  if (word.trim() === '') return 'missing'
  if (word.length > 60) return 'too-long'
  return tag.test(word) || unseen.test(word) ? 'html' : null
}

function cueProblem(cue: string): LeafProblem | null {
  const problem = wordProblem(cue)
  if (problem) return problem
  return /^[^A-Z]{2,40}$/.test(cue) && cue === cue.normalize('NFKC') ? null : 'not-a-cue'
}

/** Never a regular expression: it is read as the rules' own are, and found in one walk (ADR 0016). */
function patternProblem(source: string, language: Language): LeafProblem | null {
  if (source.trim() === '') return 'missing'
  if (source.length > mostOf.entry) return 'too-long'
  if (unseen.test(source)) return 'html'
  try {
    readPattern(source, language, {})
    return null
  } catch {
    return 'not-a-pattern'
  }
}

// A catalogue names its kinds of failure itself: without a list any id may stand there.
const isAmong = (one: string, choices: readonly string[]) =>
  choices.length === 0 ? /^[a-z0-9-]{1,60}$/.test(one) : choices.includes(one)

function isTexts(leaf: Leaf): leaf is readonly string[] {
  return Array.isArray(leaf) && leaf.length <= mostOf.list
}
