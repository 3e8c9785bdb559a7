import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import {
  asRecorded,
  type ContentChanges,
  type ContentPatch,
  recordedPatchSchema,
  noChanges,
  withPatch,
} from './changes.ts'

export const contentVersionIdSchema = z.string().min(1).max(64).brand<'ContentVersionId'>()
export type ContentVersionId = z.infer<typeof contentVersionIdSchema>

/** How a version came about. */
export const changedBySchema = z.enum(['edit', 'import', 'reset', 'undo'])
export type ChangedBy = z.infer<typeof changedBySchema>

/** Longest name of a version. */
export const maxVersionName = 80

const base = { versionId: contentVersionIdSchema, atMs: timestampMsSchema }

export const contentEventSchemas = [
  z.strictObject({
    kind: z.literal('content-changed'),
    ...base,
    by: changedBySchema,
    /** Not called a patch: no later change says all that this one said, each is a version. */
    items: recordedPatchSchema,
  }),
  z.strictObject({
    kind: z.literal('content-version-named'),
    ...base,
    name: z.string().max(maxVersionName),
  }),
] as const
export type ContentEvent = z.infer<(typeof contentEventSchemas)[number]>

export type ContentVersion = {
  readonly id: ContentVersionId
  readonly atMs: number
  readonly by: ChangedBy
  /** Empty: nobody named it. */
  readonly name: string
  readonly items: ContentPatch
}

/** The one row of the firm's content. */
export const firmContentId = 'firm'

/** What the firm says otherwise than what is built in, and how it came to that. */
export type FirmContent = {
  readonly id: string
  readonly changes: ContentChanges
  /** The changes before the oldest version that is kept. */
  readonly before: ContentChanges
  /** The oldest first. */
  readonly versions: readonly ContentVersion[]
}

export const noFirmContent: FirmContent = {
  id: firmContentId,
  changes: noChanges,
  before: noChanges,
  versions: [],
}

/** So many versions can be gone back to. The row is read at every start: it must stay small. */
export const mostVersions = 200

export function reduceContent(current: FirmContent | undefined, event: ContentEvent): FirmContent {
  const before = current ?? noFirmContent
  if (event.kind === 'content-version-named') {
    const { versionId, name } = event
    const versions = before.versions.map((version) =>
      version.id === versionId ? { ...version, name } : version,
    )
    return { ...before, versions }
  }
  const { versionId, atMs, by } = event
  const items = asRecorded(event.items)
  const versions = [...before.versions, { id: versionId, atMs, by, name: '', items }]
  const forgotten = versions.slice(0, Math.max(0, versions.length - mostVersions))
  return {
    id: firmContentId,
    changes: withPatch(before.changes, items),
    before: forgotten.reduce((all, version) => withPatch(all, version.items), before.before),
    versions: versions.slice(forgotten.length),
  }
}

/** The changes as they were after a version; null: before the oldest that is kept. */
export function changesAt(content: FirmContent, id: ContentVersionId | null): ContentChanges {
  const last = content.versions.findIndex((version) => version.id === id)
  return content.versions
    .slice(0, last + 1)
    .reduce((all, { items }) => withPatch(all, items), content.before)
}

/**
 * The changes as of a moment. A call keeps the content it began with: nothing a rep relies on changes
 * under their hands, and an old call is looked back at by what was in force then (ADR 0021).
 */
export function changesAsOf(content: FirmContent, atMs: number): ContentChanges {
  // The last by their order: one from a clock that was ahead must not hide all that came after it.
  const last = content.versions.findLast((version) => version.atMs <= atMs)
  if (last && last === content.versions.at(-1)) return content.changes
  return changesAt(content, last?.id ?? null)
}
