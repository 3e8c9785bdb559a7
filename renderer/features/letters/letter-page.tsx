import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLetterDrafts } from '#renderer/data/draft-letter.ts'
import { useLetterForms } from '#renderer/data/letter-forms.ts'
import { useLetter } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useLiveRow } from '#renderer/data/use-live-row.ts'
import { useMailGuard } from '#renderer/data/use-mail-guard.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { NotFoundPage } from '#renderer/ui/not-found-page.tsx'
import { useWaysOut } from '#renderer/ui/use-ways-out.tsx'
import { type View, WriteAndPreview } from '#renderer/ui/write-and-preview.tsx'
import type { LetterId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import { letterInOtherLanguage } from '#shared/letter/in-other-language.ts'
import type { Letter } from '#shared/letter/letter.ts'
import { type LetterEvent, reduceLetter } from '#shared/letter/letter-events.ts'
import type { LetterPart } from '#shared/letter/part.ts'
import { heldFor } from '#shared/letter/what-is-missing.ts'
import { letterDocumentOf, letterFileName } from './letter-document-of.ts'
import { LetterFields } from './letter-fields.tsx'
import { Held, Subtitle } from './letter-head.tsx'
import { fieldIdOf } from './letter-part.tsx'
import { LetterWording } from './letter-wording.tsx'

const ways = ['pdf', 'docx', 'eml', 'clipboard', 'html', 'md', 'txt', 'mailto'] as const

/** A letter to the customer: its parts, what is missing, the live preview, and the ways out. */
export function LetterPage({ letterId }: { letterId: LetterId }) {
  const { t } = useTranslation('letters')
  const stored = useLetter(letterId)
  if (stored === undefined) return null
  return stored === null ? <NotFoundPage title={t('notFound')} /> : <LoadedLetter stored={stored} />
}

const foldLetter = (letter: Letter, event: LetterEvent) => reduceLetter(letter, event) ?? letter

function LoadedLetter({ stored }: { stored: Letter }) {
  const { t } = useTranslation('letters')
  const { language: mine } = useEnvironment()
  const { nowMs, record } = useStore()
  const [letter, amend] = useLiveRow(stored, foldLetter)
  const [view, setView] = useState<View>('write')
  const form = useLetterForms()(letter.form)
  const held = heldFor(form, letter.parts)
  const todayMs = startOfDay(nowMs())
  const document = useMemo(() => letterDocumentOf(letter, todayMs), [letter, todayMs])
  const { buttons, outcome } = useWaysOut({
    ways,
    isHeld: held !== null,
    guard: useMailGuard(letter.caseId, letter.exports.findLast(({ reason }) => reason)?.reason),
    documentNow: () => letterDocumentOf(letter, nowMs()),
    suggestedName: () => letterFileName(letter, nowMs()),
    onSent: (sent) =>
      record({ kind: 'letter-exported', letterId: letter.id, atMs: nowMs(), ...sent }),
  })
  const { id, language } = letter
  const write = useCallback(
    (part: LetterPart, text: string) =>
      amend({
        kind: 'letter-written',
        letterId: id,
        atMs: nowMs(),
        language,
        patch: { [part]: text },
      }),
    [amend, id, language, nowMs],
  )
  const latest = useRef(letter)
  useEffect(() => {
    latest.current = letter
  }, [letter])
  const draftsNow = useLetterDrafts()
  const changeLanguage = async (to: Language) => {
    const drafted = await draftsNow(letter.caseId, form)
    // As it is by then: what is typed meanwhile is the rep's own.
    amend(letterInOtherLanguage(latest.current, { form, to, drafted, atMs: nowMs() }))
  }
  // Puts the cursor where the part is written.
  const goTo = useCallback((part: LetterPart) => {
    flushSync(() => setView('write'))
    window.document.getElementById(fieldIdOf(part))?.focus()
  }, [])
  const { customer = '' } = letter.parts
  const name = form.name[mine]
  return (
    <WriteAndPreview
      title={customer === '' ? name : t('titleFor', { name, customer })}
      subtitle={<Subtitle letter={letter} />}
      actions={buttons}
      notices={
        <>
          {outcome}
          {held !== null && <Held onWrite={() => goTo(held)} />}
        </>
      }
      check={<LetterWording letter={letter} form={form} onWrite={write} onGoTo={goTo} />}
      document={document}
      previewLabel={t('preview')}
      view={view}
      onView={setView}
    >
      <LetterFields
        letter={letter}
        form={form}
        onWrite={write}
        onLanguage={(to) => void changeLanguage(to)}
        onGoTo={goTo}
      />
    </WriteAndPreview>
  )
}

const startOfDay = (atMs: number) => new Date(atMs).setHours(0, 0, 0, 0)
