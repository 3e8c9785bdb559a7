import { z } from '../base/schema.ts'

/** Every fixed text of a customer document. An empty one is left out: so forms differ by language. */
export const documentLabelKeys = [
  'title',
  'fileName',
  'customerAlone',
  'customerWithContact',
  'contactLine',
  'greetingContact',
  'greetingAnyone',
  'waysForward_one',
  'waysForward_other',
  'letterEnd',
  'detailsBegin',
  'detailsEnd',
  'whatHappened',
  'sideBySide',
  'optionName',
  'optionHeading',
  'optionWithoutHeadline',
  'inShort',
  'byWhen',
  'who',
  'covers',
  'tangible',
  'words',
  'yourPart',
  'standsUntil',
  'coveredYes',
  'coveredNo',
  'nothing',
  'whatWeChange',
  'updateRhythm',
  'askAnyTime',
  'closing',
  /** The lines under the closing words, by name: firm, name, phone, email. */
  'signatureOrder',
  'firmLine',
  'repLine',
  'phoneLine',
  'emailLine',
] as const
export type DocumentLabelKey = (typeof documentLabelKeys)[number]

export const documentLabelsSchema = z.record(z.enum(documentLabelKeys), z.string().max(600))
export type DocumentLabels = Readonly<Record<DocumentLabelKey, string>>

/** A text with its {{names}} filled in. What is filled in is not read for names again. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}
