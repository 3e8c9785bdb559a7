import type { LetterForms } from '../letter/form.ts'
import type { Playbook } from '../method/playbook.ts'
import type { LetterTexts } from '../proposal/letter-texts.ts'
import type { RemedyCatalogue } from '../remedy/catalogue.ts'
import { catalogueAsSaid, itemsOfCatalogue } from './catalogue-in-force.ts'
import type { ContentChanges } from './changes.ts'
import type { Item } from './item.ts'
import { itemsOfLetters, letterFormsInForce, letterTextsInForce } from './letters-in-force.ts'
import { itemsOfPhrases, type OwnPhrase, ownPhrases } from './own-phrases.ts'
import { playbookInForce } from './playbook-in-force.ts'
import { itemsOfPlaybook } from './playbook-items.ts'
import {
  type BuiltInWording,
  builtInWording,
  type HouseWording,
  itemsOfWording,
  wordingInForce,
} from './wording-in-force.ts'

/** What is built in. */
export type BuiltIn = {
  readonly playbook: Playbook
  readonly catalogue: RemedyCatalogue
  readonly letterForms: LetterForms
  readonly letterTexts: LetterTexts
  readonly wording: readonly BuiltInWording[]
}

/** All that a rep works by, as far as it can be changed. */
export type Content = Omit<BuiltIn, 'wording'> & {
  readonly phrases: readonly OwnPhrase[]
  readonly wording: readonly HouseWording[]
}

export function contentInForce(builtIn: BuiltIn, changes: ContentChanges): Content {
  return {
    playbook: playbookInForce(builtIn.playbook, changes),
    catalogue: catalogueAsSaid(builtIn.catalogue, changes),
    letterForms: letterFormsInForce(builtIn.letterForms, changes),
    letterTexts: letterTextsInForce(builtIn.letterTexts, changes),
    phrases: ownPhrases(changes),
    wording: wordingInForce(builtInWording(builtIn.wording), changes),
  }
}

const made = new WeakMap<BuiltIn, readonly Item[]>()

/** All that comes with the app and can be changed. It never changes: it is made once. */
export function builtInItems(builtIn: BuiltIn): readonly Item[] {
  const known = made.get(builtIn)
  if (known) return known
  const wording = builtInWording(builtIn.wording)
  const items = itemsIn({ ...builtIn, phrases: [], wording })
  made.set(builtIn, items)
  return items
}

/**
 * All that can be changed, in the order it is read.
 * @param isOwn whether the firm wrote the item of a key itself
 */
export function itemsIn(content: Content, isOwn: (key: string) => boolean = () => false): Item[] {
  return [
    ...itemsOfPlaybook(content.playbook, isOwn),
    ...itemsOfCatalogue(content.catalogue, isOwn),
    ...itemsOfLetters(content.letterTexts, content.letterForms),
    ...itemsOfPhrases(content.phrases),
    ...itemsOfWording(content.wording),
  ]
}
