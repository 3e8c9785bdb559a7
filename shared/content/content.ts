import type { LetterForms } from '../letter/form.ts'
import type { Playbook } from '../method/playbook.ts'
import type { LetterTexts } from '../proposal/letter-texts.ts'
import type { RemedyCatalogue } from '../remedy/catalogue.ts'
import { catalogueInForce, itemsOfCatalogue } from './catalogue-in-force.ts'
import type { ContentChanges } from './changes.ts'
import type { Item } from './item.ts'
import { itemsOfLetters, letterFormsInForce, letterTextsInForce } from './letters-in-force.ts'
import { itemsOfPhrases, type OwnPhrase, ownPhrases } from './own-phrases.ts'
import { playbookInForce } from './playbook-in-force.ts'
import { itemsOfPlaybook } from './playbook-items.ts'

/** What is built in. */
export type BuiltIn = {
  readonly playbook: Playbook
  readonly catalogue: RemedyCatalogue
  readonly letterForms: LetterForms
  readonly letterTexts: LetterTexts
}

/** All that a rep works by. */
export type Content = BuiltIn & { readonly phrases: readonly OwnPhrase[] }

export function contentInForce(builtIn: BuiltIn, changes: ContentChanges): Content {
  return {
    playbook: playbookInForce(builtIn.playbook, changes),
    catalogue: catalogueInForce(builtIn.catalogue, changes),
    letterForms: letterFormsInForce(builtIn.letterForms, changes),
    letterTexts: letterTextsInForce(builtIn.letterTexts, changes),
    phrases: ownPhrases(changes),
  }
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
  ]
}
