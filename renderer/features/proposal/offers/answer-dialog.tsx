import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerInput } from '#renderer/data/offer-acts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { maxText } from '#shared/proposal/option.ts'
import type { Answer } from '#shared/proposal/proposal.ts'
import styles from './offers.module.css'

type Props = {
  answer: Answer
  number: number
  headline: string
  /** What was noted of it before, to be corrected. */
  words: string
  /** Accepting it would bring the case on. */
  canAgree: boolean
  onDo: (input: AnswerInput) => void
  onClose: () => void
}

/** Their answer to one option, with the reason in their words. */
export function AnswerDialog(props: Props) {
  const { answer, number, headline, canAgree, onDo, onClose } = props
  const { t } = useTranslation('offers')
  const { t: course } = useTranslation('course')
  const [words, setWords] = useState(props.words)
  const [movesOn, setMovesOn] = useState(true)
  const [isTried, setIsTried] = useState(false)
  const isMissing = answer !== 'accepted' && words.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isMissing) return
    onDo({ answer, words: words.trim(), movesOn })
    onClose()
  }
  return (
    <Dialog
      title={t(`dialog.${answer}.title`, { number })}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form="answer" variant="primary">
            {t(`dialog.${answer}.do`)}
          </Button>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
        </>
      }
    >
      <form id="answer" onSubmit={submit} className={styles['form']}>
        {headline !== '' && <p className={styles['headline']}>{headline}</p>}
        <p>{t(`dialog.${answer}.lead`)}</p>
        <TextField
          label={t(`dialog.${answer}.words`)}
          value={words}
          multiline
          maxLength={maxText}
          // The dialog was opened to write this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={isTried && isMissing ? course('refusal.words-needed') : undefined}
          onChange={setWords}
        />
        {answer === 'accepted' && canAgree && (
          <CheckField
            label={t('dialog.accepted.movesOn')}
            isSelected={movesOn}
            onChange={setMovesOn}
          />
        )}
      </form>
    </Dialog>
  )
}
