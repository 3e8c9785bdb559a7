import type { Language } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { type Pattern, readPattern } from '../wording/pattern.ts'
import type { LanguageRules, WordingCategory, WordingRule } from '../wording/rules.ts'
import { changedItems } from './changed-items.ts'
import type { ContentChanges } from './changes.ts'
import { anItem, type Item } from './item.ts'
import { leavesOf } from './leaves.ts'

/** A rule of the app as the editor needs it: its words are found by its examples. */
export type BuiltInWording = {
  readonly id: string
  readonly language: Language
  readonly category: WordingCategory
  readonly fix: { readonly text: string }
  readonly examples: { readonly found: readonly string[]; readonly right: readonly string[] }
}

/** What a firm can say of a rule: what is put for its words, what more it finds, what it lets be. */
export type HouseWording = {
  readonly id: string
  readonly instead: string
  /** What the fix may be filled with: what its patterns catch. */
  readonly names: readonly string[]
  readonly more: readonly string[]
  readonly except: readonly string[]
}

const patternsSchema = z.array(z.string().min(1).max(200)).max(100).default([])
const houseSchema = z.object({
  instead: z.string().max(200).default(''),
  names: z.array(z.string()),
  more: patternsSchema,
  except: patternsSchema,
})

export function builtInWording(
  rules: readonly Pick<BuiltInWording, 'id' | 'fix'>[],
): HouseWording[] {
  return rules.map(({ id, fix }) => {
    const used = [...fix.text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const names = [...new Set([...used, 'byWhen'])]
    return { id, instead: fix.text, names, more: [], except: [] }
  })
}

export function itemsOfWording(wording: readonly HouseWording[]): Item[] {
  const asTold = (list: readonly string[]) => (list.length === 0 ? undefined : list)
  return wording.map(({ id, instead, names, more, except }) => {
    const said = { names, more: asTold(more), except: asTold(except) }
    const leaves = leavesOf({ ...said, ...(instead === '' ? {} : { instead }) })
    return anItem(`wording/${id}`, leaves, { group: id.slice(0, 2) })
  })
}

/** The rules with a firm's changes on them. One that is gone is never spoken of. */
export function wordingInForce(
  builtIn: readonly HouseWording[],
  changes: ContentChanges,
): HouseWording[] {
  const changed = changedItems(itemsOfWording(builtIn), changes)
  return builtIn
    .filter(({ id }) => !changed.isGone(`wording/${id}`))
    .map(({ id, ...rule }) => ({ id, ...changed.as(`wording/${id}`, houseSchema, rule) }))
}

/** The rules of a language as they are matched, with a firm's changes on them. */
export function withHouseWording(
  rules: LanguageRules,
  language: Language,
  changes: ContentChanges,
): LanguageRules {
  if (!rules.rules.some(({ id }) => changes[`wording/${id}`])) return rules
  const wording = wordingInForce(builtInWording(rules.rules), changes)
  const inForce = new Map(wording.map((rule) => [rule.id, rule]))
  return {
    ...rules,
    rules: rules.rules.flatMap((rule): WordingRule[] => {
      const house = inForce.get(rule.id)
      if (!house) return []
      if (!changes[`wording/${rule.id}`]) return [rule]
      return [
        {
          ...rule,
          fix: { ...rule.fix, text: house.instead },
          patterns: [...rule.patterns, ...patternsOf(house.more, language)],
          unless: [...rule.unless, ...patternsOf(house.except, language)],
        },
      ]
    }),
  }
}

/** Patterns of a firm's own, read as those of the rules are (ADR 0016). They know no sets. */
export function patternsOf(sources: readonly string[], language: Language): Pattern[] {
  return sources.flatMap((source) => {
    try {
      return [readPattern(source, language, {})]
    } catch {
      return []
    }
  })
}
