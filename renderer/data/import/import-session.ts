import type { ImportFieldId, TabledThing } from '#shared/import/import-fields.ts'
import { profileFor, withField } from '#shared/import/import-columns.ts'
import type { Dialect } from '#shared/import/import-plan.ts'
import type { ImportProfile } from '#shared/import/import-profile.ts'
import type { Store } from '../store.tsx'
import type { ImportEngine, Opened, Refused } from './import-engine.ts'
import { draftOf, isSameList, openAsGuessed, settled } from './open-file.ts'
import type { ImportDraft, ImportNotice, ImportStage } from './import-stage.ts'
import type { Defaults } from './look-at-file.ts'
import { undoImport } from './undo-import.ts'
import { writeImport } from './write-import.ts'

type At<Kind extends ImportStage['kind']> = Extract<ImportStage, { kind: Kind }>

/** The import of one file after the other, from its choice to the last word about it. */
export type ImportSession = {
  readonly stage: () => ImportStage
  readonly subscribe: (listener: () => void) => () => void
  /** Looks at a file, whatever was under way. */
  readonly choose: (file: File, how: Defaults) => Promise<void>
  readonly takeFor: (what: TabledThing) => Promise<void>
  /** Reads it otherwise. */
  readonly read: (dialect: Partial<Dialect>) => Promise<void>
  readonly readBy: (profile: ImportProfile) => Promise<void>
  readonly say: (head: string, field: ImportFieldId | null) => void
  /** Goes through all of the file. Nothing is written. */
  readonly check: () => Promise<void>
  readonly write: () => Promise<void>
  /** Ends what is under way; what was written of it is taken away again. */
  readonly cancel: () => void
  /** From what was found back to the columns. */
  readonly backToColumns: () => void
  /** Forgets the file. */
  readonly end: (notice?: ImportNotice) => void
}

const isCards = ({ name, type }: File) => /\.(vcf|vcard)$/i.test(name) || type === 'text/vcard'

/** Starts with no file. Only one thing is under way at a time: what comes back late is passed over. */
export function createImportSession(
  store: Store,
  start: (how: Defaults) => ImportEngine,
): ImportSession {
  let stage: ImportStage = { kind: 'choosing', notice: null }
  let engine: ImportEngine | null = null
  let stop = new AbortController()
  const listeners = new Set<() => void>()

  const become = (next: ImportStage) => {
    stage = next
    for (const listener of listeners) listener()
  }
  const at = <Kind extends ImportStage['kind']>(kind: Kind): At<Kind> | null =>
    stage.kind === kind ? (stage as At<Kind>) : null
  const begin = () => {
    stop.abort()
    stop = new AbortController()
    return stop.signal
  }
  const letGo = () => {
    begin()
    engine?.end()
    engine = null
  }
  const refusalOf = (fileName: string, { problem, line }: Refused): ImportNotice => {
    return { kind: 'refused', fileName, problem, line: line ?? null }
  }
  /** Takes over the beginning of a file as it is read now. */
  const showRead = (before: ImportDraft, opened: Opened, kept: Partial<ImportDraft> = {}) => {
    if (opened.kind === 'refused') {
      // The way it is read stays as it was chosen, so that it can be chosen back.
      const draft = { ...before, heads: [], rows: [], ...kept }
      become({ kind: 'columns', draft, notice: refusalOf(before.file.name, opened) })
      return
    }
    become({ kind: 'columns', draft: { ...draftOf(before.file, opened), ...kept }, notice: null })
  }

  const session: ImportSession = {
    stage: () => stage,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    choose: async (file, how) => {
      letGo()
      if (isCards(file)) return become({ kind: 'cards', file })
      const signal = begin()
      engine = start(how)
      become({ kind: 'opening', fileName: file.name })
      const profiles = await store.db.importProfiles.toArray()
      const opened = await openAsGuessed(engine, file)
      if (signal.aborted) return
      if (opened.kind === 'refused') {
        session.end(refusalOf(file.name, opened))
        return
      }
      become({ kind: 'columns', draft: draftOf(file, opened), notice: null })
      const profile = profileFor(profiles, opened.heads)
      if (profile) await session.readBy(profile)
    },
    takeFor: async (what) => {
      const draft = at('columns')?.draft
      if (!draft || !engine) return
      const signal = begin()
      const opened = await settled(engine.open(draft.file, what))
      if (!signal.aborted) showRead(draft, opened)
    },
    read: async (dialect) => {
      const draft = at('columns')?.draft
      if (!draft || !engine) return
      const signal = begin()
      const plan = { ...draft.plan, dialect: { ...draft.plan.dialect, ...dialect } }
      const unsure = draft.unsure.filter((name) => !(name in dialect))
      const isSameText = !('encoding' in dialect) && !('delimiter' in dialect)
      if (isSameText) {
        return become({ kind: 'columns', draft: { ...draft, plan, unsure }, notice: null })
      }
      const opened = await settled(engine.reopen(plan.dialect))
      if (signal.aborted) return
      const isSame = opened.kind === 'refused' || isSameList(opened.heads, draft.heads)
      const read = { ...(opened.kind === 'opened' ? opened.plan : plan), dialect: plan.dialect }
      showRead(draft, opened, { plan: isSame ? plan : read, unsure })
    },
    readBy: async (profile) => {
      const draft = at('columns')?.draft
      if (!draft || !engine) return
      const { plan } = profile
      const { encoding, delimiter } = draft.plan.dialect
      const isSameText = plan.dialect.encoding === encoding && plan.dialect.delimiter === delimiter
      const kept = { plan, profile, guessed: plan.columns }
      if (isSameText) {
        return become({ kind: 'columns', draft: { ...draft, ...kept }, notice: null })
      }
      const signal = begin()
      const opened = await settled(engine.reopen(plan.dialect))
      if (!signal.aborted) showRead(draft, opened, kept)
    },
    say: (head, field) => {
      const draft = at('columns')?.draft
      if (!draft) return
      const columns = withField(draft.plan.columns, head, field)
      const plan = { ...draft.plan, columns }
      become({ kind: 'columns', draft: { ...draft, plan }, notice: null })
    },
    check: async () => {
      const draft = at('columns')?.draft
      if (!draft || !engine) return
      const signal = begin()
      become({ kind: 'checking', draft, share: 0 })
      const onShare = (share: number) => {
        if (!signal.aborted) become({ kind: 'checking', draft, share })
      }
      const checked = await settled(engine.check(draft.plan, onShare))
      if (signal.aborted) return
      if (checked.kind === 'checked') return become({ kind: 'checked', draft, checked })
      const notice: ImportNotice =
        checked.kind === 'refused' ? refusalOf(draft.file.name, checked) : { kind: 'cancelled' }
      become({ kind: 'columns', draft, notice })
    },
    write: async () => {
      const found = at('checked')
      if (!found || !engine) return
      const { draft, checked } = found
      const { counts } = checked
      const signal = begin()
      become({ kind: 'writing', draft, checked, share: 0 })
      const outcome = await writeImport(store, engine, {
        what: draft.plan.what,
        fileName: draft.file.name,
        counts,
        signal,
        onShare: (share) => {
          if (!signal.aborted) become({ kind: 'writing', draft, checked, share })
        },
      })
      if (!signal.aborted) {
        if (outcome.kind !== 'written') return become({ kind: 'columns', draft, notice: outcome })
        return become({ kind: 'written', draft, importId: outcome.importId, counts })
      }
      // It was done before it heard that nobody wants it any more.
      if (outcome.kind === 'written') await undoImport(store, outcome.importId)
    },
    cancel: () => {
      const under = at('checking') ?? at('writing')
      if (!under) return
      engine?.cancel()
      begin()
      become({ kind: 'columns', draft: under.draft, notice: { kind: 'cancelled' } })
    },
    backToColumns: () => {
      const found = at('checked')
      if (found) become({ kind: 'columns', draft: found.draft, notice: null })
    },
    end: (notice) => {
      letGo()
      become({ kind: 'choosing', notice: notice ?? null })
    },
  }
  return session
}
