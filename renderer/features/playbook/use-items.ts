import { useMemo } from 'react'
import { builtIn } from '#renderer/data/content-editor.ts'
import {
  type ContentChanges,
  removedField,
  type Section,
  sectionOf,
} from '#shared/content/changes.ts'
import { builtInItems } from '#shared/content/content.ts'
import { itemsInForce } from '#shared/content/differences.ts'
import type { FormValues } from '#shared/content/form-values.ts'
import type { Leaves } from '#shared/content/leaves.ts'
import type { ListedItem } from './item-list.tsx'

/** Parts of the content as one looks for them, each with the sorts of items in it. */
export const parts = {
  prompts: ['steps', 'prompts', 'wait'],
  nudges: ['nudges'],
  ticks: ['ticks'],
  signs: ['signs', 'voice'],
  times: ['times'],
  failures: ['failures'],
  remedies: ['remedies', 'cues', 'costs'],
  letters: ['letters'],
  words: ['phrases', 'cushion', 'wording'],
} as const satisfies Record<string, readonly Section[]>
export type Part = keyof typeof parts
export const partNames = Object.keys(parts) as Part[]

export function isOfPart(part: Part, key: string): boolean {
  return (parts[part] as readonly Section[]).includes(sectionOf(key))
}

const allBuiltIn = builtInItems(builtIn)

export const builtInLeaves: ReadonlyMap<string, Leaves> = new Map(
  allBuiltIn.map(({ key, leaves }) => [key, leaves]),
)

export type Drafts = Readonly<Record<string, FormValues>>

/** The items of a part as they are in force; what was removed stays in its place, to be brought back. */
export function useItems(part: Part, changes: ContentChanges, drafts: Drafts): ListedItem[] {
  const all = useMemo(() => itemsInForce(builtIn, changes), [changes])
  return useMemo(() => {
    const gone = allBuiltIn.filter(({ key }) => !all.has(key) && isOfPart(part, key))
    const items = [...all.values(), ...gone].filter(({ key }) => isOfPart(part, key))
    const listed = items.map((item): ListedItem => {
      const { key } = item
      const change = changes[key]
      const isGone = change?.[removedField] === true
      const kept = change && !isGone ? (item.isOwn ? 'own' : 'changed') : 'built-in'
      return {
        ...item,
        group: groupOf(item),
        state: isGone ? 'removed' : kept,
        isDraft: key in drafts,
      }
    })
    return part === 'prompts' ? listed.toSorted(byStep) : listed
  }, [part, all, changes, drafts])
}

/** A step stands above its prompts. */
function groupOf({ key, group }: Pick<ListedItem, 'key' | 'group'>): string | null {
  const section = sectionOf(key)
  if (section === 'steps') return key.slice('steps/'.length)
  if (section === 'wording' || section === 'phrases') return `${section}-${group ?? ''}`
  return section === 'cues' || section === 'costs' ? section : group
}

function byStep(a: ListedItem, b: ListedItem): number {
  return placeOf(a) - placeOf(b)
}

const stepIds = builtIn.playbook.steps.map(({ id }) => id as string)
const placeOf = ({ group }: ListedItem) =>
  group === null ? stepIds.length : stepIds.indexOf(group)
