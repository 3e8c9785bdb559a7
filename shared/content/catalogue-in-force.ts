import {
  type Remedy,
  type RemedyCatalogue,
  remedyAimSchema,
  remedySchema,
} from '../remedy/catalogue.ts'
import { changedItems } from './changed-items.ts'
import { type ContentChanges, idOf } from './changes.ts'
import { anItem, type Item } from './item.ts'
import { leavesOf } from './leaves.ts'

/** What can be changed of the remedies, by the kind of failure each stands under first. */
export function itemsOfCatalogue(
  { remedies }: RemedyCatalogue,
  isOwn: (key: string) => boolean = () => false,
): Item[] {
  return remedies.map((remedy) => {
    const key = `remedies/${remedy.id}`
    const group = remedy.failureKinds[0] ?? null
    return anItem(key, leavesOf(remedy), { group, isOwn: isOwn(key) })
  })
}

const ownRemedySchema = remedySchema.omit({ id: true })

/**
 * The catalogue with a firm's changes on it. Each kind of failure keeps a remedy of every aim: where
 * the changes leave it without one, those that are built in for it stand.
 */
export function catalogueInForce(
  builtIn: RemedyCatalogue,
  changes: ContentChanges,
): RemedyCatalogue {
  if (!Object.keys(changes).some((key) => key.startsWith('remedies/'))) return builtIn
  const changed = changedItems(itemsOfCatalogue(builtIn), changes)
  const known = builtIn.failureKinds.map(({ id }) => id)
  const fits = ({ failureKinds }: Remedy) => failureKinds.every((kind) => known.includes(kind))
  const own = changed
    .own('remedies', ownRemedySchema)
    .map(({ key, item }): Remedy => ({ id: idOf(key), ...item }))
    .filter(fits)
  const inForce = builtIn.remedies.map((remedy) => {
    const next = changed.as(`remedies/${remedy.id}`, remedySchema, remedy)
    return fits(next) ? next : remedy
  })
  const kept = inForce.filter(({ id }) => !changed.isGone(`remedies/${id}`))
  const remedies = [...kept, ...own]
  const lacking = lackingIn(remedies, known)
  if (lacking.length === 0) return { ...builtIn, remedies }
  const back = new Map(
    builtIn.remedies
      .filter(({ aim, failureKinds }) =>
        lacking.some((lack) => lack.aim === aim && failureKinds.includes(lack.kind)),
      )
      .map((remedy) => [remedy.id, remedy]),
  )
  const standing = builtIn.remedies.flatMap(
    ({ id }) => back.get(id) ?? kept.find((remedy) => remedy.id === id) ?? [],
  )
  return { ...builtIn, remedies: [...standing, ...own] }
}

/** Kinds of failure for which there is no remedy of an aim: an option would be missing (R5). */
export function lackingIn(
  remedies: readonly { readonly aim: unknown; readonly failureKinds: readonly string[] }[],
  kinds: readonly string[],
) {
  return kinds.flatMap((kind) =>
    remedyAimSchema.options
      .filter((aim) => !remedies.some((one) => one.aim === aim && one.failureKinds.includes(kind)))
      .map((aim) => ({ kind, aim })),
  )
}
