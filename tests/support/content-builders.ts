import letterFormsJson from '#resources/letters/forms.json' with { type: 'json' }
import letterTextsJson from '#resources/letters/letters.json' with { type: 'json' }
import playbookJson from '#resources/playbooks/repair.json' with { type: 'json' }
import catalogueJson from '#resources/remedies/catalogue.json' with { type: 'json' }
import en from '#resources/wording/en.json' with { type: 'json' }
import ja from '#resources/wording/ja.json' with { type: 'json' }
import { wordingContentSchema } from '#shared/wording/rules.ts'
import { type ContentPatch, toRecord } from '#shared/content/changes.ts'
import type { ContentSource } from '#renderer/data/content-source.ts'
import {
  type ChangedBy,
  type ContentEvent,
  type ContentVersionId,
  noFirmContent,
} from '#shared/content/content-events.ts'
import { letterFormsSchema } from '#shared/letter/form.ts'
import { playbookSchema } from '#shared/method/playbook.ts'
import { letterTextsSchema } from '#shared/proposal/letter-texts.ts'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { builtAtMs } from './builders.ts'

/** All that comes with the app. */
export const builtIn = {
  playbook: playbookSchema.parse(playbookJson),
  catalogue: remedyCatalogueSchema.parse(catalogueJson),
  letterForms: letterFormsSchema.parse(letterFormsJson),
  letterTexts: letterTextsSchema.parse(letterTextsJson),
  wording: [en, ja]
    .map((one) => wordingContentSchema.parse(one))
    .flatMap(({ language, rules }) => rules.map((rule) => ({ ...rule, language }))),
}

/** A store's content where the firm says nothing otherwise. */
export const builtInOnly: ContentSource = { now: () => noFirmContent, subscribe: () => () => {} }

export const versionId = (id: string) => id as ContentVersionId

export function contentChanged(
  id: string,
  items: ContentPatch,
  { atMs = builtAtMs, by = 'edit' }: { atMs?: number; by?: ChangedBy } = {},
): Extract<ContentEvent, { kind: 'content-changed' }> {
  const recorded = toRecord(items)
  return { kind: 'content-changed', versionId: versionId(id), atMs, by, items: recorded }
}
