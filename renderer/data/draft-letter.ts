import { useCallback } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import type { CaseId, LetterId } from '#shared/base/ids.ts'
import { forOthers } from '#shared/call/entry.ts'
import type { Language } from '#shared/base/language.ts'
import { draftLetter } from '#shared/letter/draft-letter.ts'
import type { LetterForm } from '#shared/letter/form.ts'
import type { LetterWords } from '#shared/letter/letter.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { catalogueWith } from './catalogue.ts'
import { happenedWords } from './letter-forms.ts'
import { letterTextsWith } from './letter-texts.ts'
import { type Store, useStore } from './store.tsx'

/** Drafts a letter from all that is known of a case, and says which it is. */
export function useDraftLetter(): (
  caseId: CaseId,
  form: LetterForm,
  language: Language,
) => Promise<LetterId> {
  const store = useStore()
  const { settings } = useEnvironment()
  return useCallback(
    async (caseId, form, language) => {
      const letterId = store.newId<LetterId>()
      const { [language]: parts } = await draftsFor(store, { caseId, form, settings })
      const atMs = store.nowMs()
      store.record({
        kind: 'letter-drafted',
        letterId,
        atMs,
        caseId,
        form: form.id,
        language,
        parts,
      })
      return letterId
    },
    [store, settings],
  )
}

/** What would be drafted of a form now, in each language. */
export function useLetterDrafts(): (
  caseId: CaseId,
  form: LetterForm,
) => Promise<Readonly<Record<Language, LetterWords>>> {
  const store = useStore()
  const { settings } = useEnvironment()
  return useCallback(
    (caseId, form) => draftsFor(store, { caseId, form, settings }),
    [store, settings],
  )
}

type Wanted = { readonly caseId: CaseId; readonly form: LetterForm; readonly settings: Settings }

async function draftsFor({ db, settled, content }: Store, { caseId, form, settings }: Wanted) {
  // What was typed a moment ago is on its way still: it belongs in the letter too.
  await settled()
  const [of, calls, entries, proposals] = await Promise.all([
    db.cases.get(caseId),
    db.calls.where('caseId').equals(caseId).toArray(),
    db.entries.where('caseId').equals(caseId).toArray(),
    db.proposals.where('caseId').equals(caseId).toArray(),
  ])
  if (!of) throw new Error('A letter is drafted for a case that exists')
  const { changes } = content.now()
  const catalogue = catalogueWith(changes)
  const texts = letterTextsWith(changes)
  const known = { of, calls, entries: forOthers(entries), proposals, settings, catalogue, texts }
  const draftIn = (language: Language) =>
    draftLetter(form, {
      ...known,
      language,
      words: happenedWords(language),
      sayTime: sayTimeIn(language),
    })
  return { en: draftIn('en'), ja: draftIn('ja') }
}
