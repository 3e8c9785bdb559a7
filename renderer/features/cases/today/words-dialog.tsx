import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { maxActText } from '#shared/case/acts.ts'
import styles from './today.module.css'

type Props = {
  title: string
  label: string
  submit: string
  /** What to know before it is written. */
  children?: ReactNode
  /** Another way out than the one that is written. */
  other?: { label: string; onPress: () => void }
  onSubmit: (words: string) => void
  onClose: () => void
}

/** Asks for a few words, and closes. */
export function WordsDialog({ title, label, submit, children, other, onSubmit, onClose }: Props) {
  const { t } = useTranslation('today')
  const [words, setWords] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(words.trim())
    onClose()
  }
  return (
    <Dialog
      title={title}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form="words" variant="primary">
            {submit}
          </Button>
          {other && (
            <Button
              onPress={() => {
                other.onPress()
                onClose()
              }}
            >
              {other.label}
            </Button>
          )}
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form id="words" onSubmit={send} className={styles['form']}>
        {children}
        <TextField
          label={label}
          value={words}
          maxLength={maxActText}
          // The dialog was opened by a key: Enter is next.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={setWords}
        />
      </form>
    </Dialog>
  )
}
