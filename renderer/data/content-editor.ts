import { useMemo } from 'react'
import en from '#resources/wording/en.json'
import ja from '#resources/wording/ja.json'
import { type Language, languages } from '#shared/base/language.ts'
import type { BuiltInWording } from '#shared/content/wording-in-force.ts'
import {
  type ContentChanges,
  type ContentPatch,
  patchBetween,
  toRecord,
} from '#shared/content/changes.ts'
import type { BuiltIn } from '#shared/content/content.ts'
import {
  type ChangedBy,
  changesAt,
  type ContentVersion,
  type ContentVersionId,
} from '#shared/content/content-events.ts'
import { builtInCatalogue } from './catalogue.ts'
import { useFirmContent } from './content.tsx'
import { builtInLetterForms } from './letter-forms.ts'
import { builtInLetterTexts } from './letter-texts.ts'
import { builtInPlaybook } from './playbook.ts'
import { useStore } from './store.tsx'
import { useMayTell } from './team/use-team.ts'

const wordingOf: Record<Language, readonly object[]> = { en: en.rules, ja: ja.rules }

/** All that comes with the app. */
export const builtIn: BuiltIn = {
  playbook: builtInPlaybook,
  catalogue: builtInCatalogue,
  letterForms: builtInLetterForms,
  letterTexts: builtInLetterTexts,
  wording: languages.flatMap((language) =>
    (wordingOf[language] as Omit<BuiltInWording, 'language'>[]).map((rule) => ({
      ...rule,
      language,
    })),
  ),
}

export type ContentEditor = {
  /** In a team its leads do, for all. Who may not changes nothing. */
  readonly mayChange: boolean
  readonly changes: ContentChanges
  /** The newest first. */
  readonly versions: readonly ContentVersion[]
  readonly save: (patch: ContentPatch, by?: ChangedBy) => void
  /** All as it was after a version; null: before the oldest that is kept. */
  readonly goBackTo: (version: ContentVersionId | null) => void
  /** Takes the newest version back. */
  readonly undo: () => void
  readonly changesAt: (version: ContentVersionId | null) => ContentChanges
  readonly name: (version: ContentVersionId, name: string) => void
}

/** The firm's changes, and what can be done to them. Each save is a version; nothing is ever lost. */
export function useContentEditor(): ContentEditor {
  const { record, newId, nowMs, content: source } = useStore()
  const content = useFirmContent()
  const mayChange = useMayTell().content
  return useMemo(() => {
    const save = (patch: ContentPatch, by: ChangedBy = 'edit') => {
      const items = toRecord(patch)
      if (items.length === 0 || !mayChange) return
      const versionId = newId<ContentVersionId>()
      record({ kind: 'content-changed', versionId, atMs: nowMs(), by, items })
    }
    return {
      mayChange,
      changes: content.changes,
      versions: content.versions.toReversed(),
      save,
      goBackTo: (version) => {
        // What was saved a moment ago counts, on the screen or not.
        const now = source.now()
        save(patchBetween(now.changes, changesAt(now, version)), 'undo')
      },
      undo: () => {
        const now = source.now()
        const before = now.versions.at(-2)?.id ?? null
        save(patchBetween(now.changes, changesAt(now, before)), 'undo')
      },
      changesAt: (version) => changesAt(content, version),
      name: (versionId, name) => {
        if (mayChange) record({ kind: 'content-version-named', versionId, atMs: nowMs(), name })
      },
    }
  }, [record, newId, nowMs, source, content, mayChange])
}
