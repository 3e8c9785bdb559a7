import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '#renderer/ui/choice.tsx'
import { KeepSender } from '#renderer/ui/keep-sender.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type Language, languageChoices } from '#shared/base/language.ts'
import { maxHeadline, maxText } from '#shared/proposal/option.ts'
import type { CustomerLetter } from '#shared/proposal/proposal.ts'
import type { ProposalChanges } from './proposal-changes.ts'
import styles from './proposal-builder.module.css'

type Props = {
  letter: CustomerLetter
  changes: ProposalChanges
  onLanguage: (language: Language) => void
}

const addressee = ['customer', 'contact'] as const
const texts = ['apology', 'whatHappened', 'whatWeChange', 'updateRhythm'] as const
const sender = ['repName', 'repFirm', 'repPhone', 'repEmail'] as const

/** What is said around the options, from the apology to the named contact. */
export const LetterFields = memo(function LetterFields({ letter, changes, onLanguage }: Props) {
  const { t } = useTranslation('proposal')
  const line = (name: (typeof addressee)[number] | (typeof sender)[number]) => (
    <TextField
      key={name}
      data-place={`letter.${name}`}
      label={t(`field.${name}`)}
      value={letter[name]}
      maxLength={maxHeadline}
      onChange={(value) => changes.letter({ [name]: value })}
    />
  )
  return (
    <section className={styles['section']} aria-labelledby="letter">
      <h2 id="letter">{t('letter.heading')}</h2>
      <Choice
        label={t('field.language')}
        value={letter.language}
        onChange={onLanguage}
        options={languageChoices}
      />
      <div className={styles['row']}>{addressee.map(line)}</div>
      {texts.map((name) => (
        <TextField
          key={name}
          data-place={`letter.${name}`}
          label={t(`field.${name}`)}
          value={letter[name]}
          multiline
          maxLength={maxText}
          onChange={(value) => changes.letter({ [name]: value })}
        />
      ))}
      <div className={styles['row']}>{sender.map(line)}</div>
      <KeepSender sender={letter} />
    </section>
  )
})
