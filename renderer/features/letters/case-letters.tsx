import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useDocumentLanguage } from '#renderer/data/document-language.ts'
import { useDraftLetter } from '#renderer/data/draft-letter.ts'
import { letterForm, letterForms, useLetterForms } from '#renderer/data/letter-forms.ts'
import { useCase, useLettersOfCase, useProposalsOfCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import type { LetterForm } from '#shared/letter/form.ts'
import type { Letter, LetterFormName } from '#shared/letter/letter.ts'
import styles from './letters.module.css'

/** The letters of a case, the newest first, and the way to the next. */
export function CaseLetters({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('letters')
  const { language } = useEnvironment()
  const [, go] = useLocation()
  const usual = useDocumentLanguage(caseId)
  const draftLetter = useDraftLetter()
  const formInForce = useLetterForms()
  const letters = useLettersOfCase(caseId)
  const proposals = useProposalsOfCase(caseId)
  const found = useCase(caseId)
  if (!letters || !proposals) return null

  // What a proposal was last written in is what the customer reads, unless the case says.
  const theirs = found?.documentLanguage ?? proposals[0]?.letter.language ?? usual

  const write = async (name: LetterFormName) => {
    const form = formInForce(name)
    go(`/letters/${await draftLetter(caseId, form, languageFor(form, theirs))}`)
  }
  return (
    <PageSection title={t('section')}>
      {letters.map((letter) => (
        <LetterRow key={letter.id} letter={letter} />
      ))}
      <div className={styles['row']}>
        <MenuButton
          label={t('write')}
          items={fittingFirst(theirs).map(({ id, name }) => ({ id, label: name[language] }))}
          onChoose={(name) => void write(name)}
        />
        {letters.length === 0 && <span className={styles['soft']}>{t('none')}</span>}
      </div>
    </PageSection>
  )
}

function LetterRow({ letter }: { letter: Letter }) {
  const { t } = useTranslation('letters')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const [, go] = useLocation()
  const { id, form, draftedAtMs, exports } = letter
  const name = letterForm(form).name[language]
  const when = dayAndTime(draftedAtMs, language, nowMs())
  return (
    <div className={styles['row']}>
      <strong>{name}</strong>
      <span className={styles['soft']}>
        {t('draftedAt', { when })}
        {exports.length > 0 && ` · ${t('sent', { count: exports.length })}`}
      </span>
      <Button
        size="small"
        aria-label={t('openOf', { name, when })}
        onPress={() => go(`/letters/${id}`)}
      >
        {t('open')}
      </Button>
    </div>
  )
}

/** What exists in the language the customer reads comes first. */
function fittingFirst(language: Language): LetterForm[] {
  return letterForms.toSorted((a, b) => Number(!a.layout[language]) - Number(!b.layout[language]))
}

function languageFor({ layout }: LetterForm, wanted: Language): Language {
  if (layout[wanted]) return wanted
  return layout.en ? 'en' : 'ja'
}
