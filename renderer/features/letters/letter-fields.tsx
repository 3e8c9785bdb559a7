import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { KeepSender } from '#renderer/ui/keep-sender.tsx'
import { type Language, languageChoices } from '#shared/base/language.ts'
import { type LetterForm, partsInOrder } from '#shared/letter/form.ts'
import type { Letter } from '#shared/letter/letter.ts'
import { addresseeParts, type FormPart, type LetterPart, senderParts } from '#shared/letter/part.ts'
import { Checklist } from './checklist.tsx'
import { layoutOf } from './letter-document-of.ts'
import { LetterPartField } from './letter-part.tsx'
import styles from './letters.module.css'

type Props = {
  letter: Letter
  form: LetterForm
  onWrite: (part: LetterPart, text: string) => void
  onLanguage: (language: Language) => void
  onGoTo: (part: FormPart) => void
}

/** Everything that can be written in a letter, in the order it is read. */
export function LetterFields({ letter, form, onWrite, onLanguage, onGoTo }: Props) {
  const { t } = useTranslation('letters')
  const { language } = useEnvironment()
  const { parts } = letter
  const person = (part: (typeof addresseeParts)[number] | (typeof senderParts)[number]) => (
    <LetterPartField
      key={part}
      part={part}
      label={t(`field.${part}`)}
      isLine
      value={parts[part] ?? ''}
      onWrite={onWrite}
    />
  )
  return (
    <div className={styles['fields']}>
      <Checklist form={form} words={parts} onGoTo={onGoTo} />
      <div className={styles['section']}>
        <LanguageOfLetter letter={letter} form={form} onLanguage={onLanguage} />
        {partsInOrder(form, layoutOf(letter)).map(({ id, label, hint, entry }) => (
          <LetterPartField
            key={id}
            part={id}
            label={label[language]}
            hint={hint?.[language]}
            isLine={entry === 'line'}
            value={parts[id] ?? ''}
            onWrite={onWrite}
          />
        ))}
      </div>
      <section className={styles['section']} aria-labelledby="people">
        <h2 id="people">{t('people')}</h2>
        <div className={styles['people']}>{addresseeParts.map(person)}</div>
        <div className={styles['people']}>{senderParts.map(person)}</div>
        <KeepSender sender={parts} />
      </section>
    </div>
  )
}

function LanguageOfLetter({ letter, form, onLanguage }: Omit<Props, 'onWrite' | 'onGoTo'>) {
  const { t } = useTranslation('letters')
  const choices = languageChoices.filter(({ value }) => form.layout[value])
  const [only] = choices
  if (choices.length < 2 && only) {
    return <p className={styles['soft']}>{t('onlyIn', { language: only.label })}</p>
  }
  return (
    <Choice label={t('language')} value={letter.language} onChange={onLanguage} options={choices} />
  )
}
