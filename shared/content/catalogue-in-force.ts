import { type Language, languages, localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { moneyFromDecimal } from '../money/from-decimal.ts'
import { decimalText } from '../money/total.ts'
import {
  cueWordsSchema,
  type FailureKind,
  failureKindSchema,
  type Remedy,
  type RemedyCatalogue,
  remedyAimSchema,
  remedySchema,
} from '../remedy/catalogue.ts'
import { type ChangedItems, changedItems } from './changed-items.ts'
import { type ContentChanges, idOf, type Section, sectionOf } from './changes.ts'
import { anItem, type Item } from './item.ts'
import { leavesOf } from './leaves.ts'

type CueWords = z.infer<typeof cueWordsSchema>

/** What can be changed of the remedies, by the kind of failure each stands under first. */
export function itemsOfCatalogue(
  catalogue: RemedyCatalogue,
  isOwn: (key: string) => boolean = () => false,
): Item[] {
  const { failureKinds, remedies, cues, refusals, hourRates, aboveLimit } = catalogue
  return [
    ...failureKinds.map((failure) => {
      const key = `failures/${failure.id}`
      return anItem(key, leavesOf(failure), { isOwn: isOwn(key) })
    }),
    ...remedies.map((remedy) => {
      const key = `remedies/${remedy.id}`
      const group = remedy.failureKinds[0] ?? null
      return anItem(key, leavesOf(remedy), { group, isOwn: isOwn(key) })
    }),
    ...Object.entries(cues).map(([kind, words]) =>
      anItem(`cues/${kind}`, leavesOf({ cues: words })),
    ),
    anItem('cues/refusals', leavesOf({ cues: refusals })),
    anItem(
      'costs/hour',
      Object.fromEntries(hourRates.map((rate) => [rate.currency, decimalText(rate)])),
    ),
    anItem('costs/approval', leavesOf({ aboveLimit })),
  ]
}

const ownFailureSchema = failureKindSchema.omit({ id: true }).required({ like: true })
const cuesSchema = z.object({ cues: cueWordsSchema })
const approvalSchema = z.object({ aboveLimit: localTextSchema })
const ratesSchema = z.record(z.string(), z.string())
const ownRemedySchema = remedySchema.omit({ id: true })

/**
 * The catalogue with a firm's changes on it. Each kind of failure keeps a remedy of every aim: where
 * the changes leave it without one, those that are built in for it stand.
 */
export function catalogueInForce(
  builtIn: RemedyCatalogue,
  changes: ContentChanges,
): RemedyCatalogue {
  return withLikes(catalogueAsSaid(builtIn, changes))
}

/** The same, before a kind of failure of the firm's own is given remedies of the kind it is like. */
export function catalogueAsSaid(
  builtIn: RemedyCatalogue,
  changes: ContentChanges,
): RemedyCatalogue {
  if (!Object.keys(changes).some((key) => ofCatalogue.includes(sectionOf(key)))) return builtIn
  const changed = changedItems(itemsOfCatalogue(builtIn), changes)
  const failureKinds = failuresInForce(builtIn.failureKinds, changed)
  const words = { ...cuesInForce(builtIn, changed), ...costsInForce(builtIn, changed) }
  const remedies = remediesInForce({ ...builtIn, failureKinds }, changed)
  return { ...builtIn, ...words, failureKinds, remedies }
}

const ofCatalogue: readonly Section[] = ['failures', 'remedies', 'cues', 'costs']

/** Most kinds of failure: as many as the schema of a catalogue takes. */
const mostFailures = 200
const mostRemedies = 2000

function failuresInForce(builtIn: readonly FailureKind[], changed: ChangedItems): FailureKind[] {
  const known = builtIn.map(({ id }) => id)
  const own = changed
    .own('failures', ownFailureSchema)
    .map(({ key, item }): FailureKind => ({ id: idOf(key), ...item }))
    .filter(({ id, like }) => like !== undefined && known.includes(like) && isId(id))
  const inForce = builtIn.map((kind) => changed.as(`failures/${kind.id}`, failureKindSchema, kind))
  return [...inForce, ...own].slice(0, mostFailures)
}

const isId = (id: string) => failureKindSchema.shape.id.safeParse(id).success

/** Where two sorts would be asked for by the same words, all of them are as built in. */
function cuesInForce(
  { cues: before, refusals }: RemedyCatalogue,
  changed: ChangedItems,
): Pick<RemedyCatalogue, 'cues' | 'refusals'> {
  const as = (id: string, cues: CueWords) => changed.as(`cues/${id}`, cuesSchema, { cues }).cues
  const cues = Object.fromEntries(
    Object.entries(before).map(([kind, words]) => [kind, as(kind, words)]),
  ) as RemedyCatalogue['cues']
  const isClear = sameCues(cues).length === 0
  return { cues: isClear ? cues : before, refusals: as('refusals', refusals) }
}

/** Sorts of remedy that a word stands for twice, with the word's place in the later one. */
export function sameCues(
  cues: Readonly<Record<string, CueWords>>,
): { kind: string; other: string; language: Language; nth: number }[] {
  return languages.flatMap((language) => {
    const first = new Map<string, string>()
    return Object.entries(cues).flatMap(([kind, words]) =>
      words[language].flatMap((cue, nth) => {
        const other = first.get(cue)
        first.set(cue, other ?? kind)
        return other === undefined ? [] : [{ kind, other, language, nth }]
      }),
    )
  })
}

function costsInForce(
  { hourRates, aboveLimit }: RemedyCatalogue,
  changed: ChangedItems,
): Pick<RemedyCatalogue, 'hourRates' | 'aboveLimit'> {
  const before = Object.fromEntries(hourRates.map((rate) => [rate.currency, decimalText(rate)]))
  const rates = changed.as('costs/hour', ratesSchema, before)
  return {
    hourRates: hourRates.map(
      (rate) => moneyFromDecimal(rates[rate.currency] ?? '', rate.currency) ?? rate,
    ),
    aboveLimit: changed.as('costs/approval', approvalSchema, { aboveLimit }).aboveLimit,
  }
}

/** Where a kind of failure has no remedy of an aim, those of the kind it is like are drafted. */
function withLikes(catalogue: RemedyCatalogue): RemedyCatalogue {
  const { failureKinds, remedies } = catalogue
  const own = failureKinds.filter(({ like }) => like !== undefined)
  if (own.length === 0) return catalogue
  const bare = lackingIn(
    remedies,
    own.map(({ id }) => id),
  )
  const alsoFor = (remedy: Remedy) =>
    own.filter(
      ({ id, like }) =>
        remedy.failureKinds.includes(like ?? '') &&
        bare.some(({ kind, aim }) => kind === id && aim === remedy.aim),
    )
  return {
    ...catalogue,
    remedies: remedies.map((remedy) => {
      const more = alsoFor(remedy).map(({ id }) => id)
      const fits = [...remedy.failureKinds, ...more].slice(0, mostFailures)
      return more.length === 0 ? remedy : { ...remedy, failureKinds: fits }
    }),
  }
}

function remediesInForce(builtIn: RemedyCatalogue, changed: ChangedItems): Remedy[] {
  const known = builtIn.failureKinds.map(({ id }) => id)
  const keepOneOfEach = builtIn.failureKinds
    .filter(({ like }) => like === undefined)
    .map(({ id }) => id)
  const fits = ({ failureKinds }: Remedy) => failureKinds.every((kind) => known.includes(kind))
  const own = changed
    .own('remedies', ownRemedySchema)
    .map(({ key, item }): Remedy => ({ id: idOf(key), ...item }))
    .filter((remedy) => fits(remedy) && remedySchema.safeParse(remedy).success)
  const inForce = builtIn.remedies.map((remedy) => {
    const next = changed.as(`remedies/${remedy.id}`, remedySchema, remedy)
    return fits(next) ? next : remedy
  })
  const kept = inForce.filter(({ id }) => !changed.isGone(`remedies/${id}`))
  const remedies = [...kept, ...own].slice(0, mostRemedies)
  const lacking = lackingIn(remedies, keepOneOfEach)
  if (lacking.length === 0) return remedies
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
  return [...standing, ...own].slice(0, mostRemedies)
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
