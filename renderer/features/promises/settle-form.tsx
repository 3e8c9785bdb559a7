import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { maxLine } from '#shared/call/entry.ts'
import styles from './promises.module.css'

type Props = {
  outcome: 'broken' | 'released'
  onSettle: (note: string) => void
  onClose: () => void
}

/** Why a promise ended otherwise than kept. Enter settles it, Escape leaves it open. */
export function SettleForm({ outcome, onSettle, onClose }: Props) {
  const { t } = useTranslation('promises')
  const [note, setNote] = useState('')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') {
      event.preventDefault()
      onSettle(note.trim())
    } else return
    event.stopPropagation()
  }
  return (
    // The keys are heard on their way up from the field.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['form']} onKeyDown={onKeyDown}>
      <TextField
        label={t(`settle.${outcome}`)}
        description={t('settle.optional')}
        value={note}
        onChange={setNote}
        maxLength={maxLine}
        // Somebody asked for it this moment.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <div className={styles['buttons']}>
        <Button size="small" variant="primary" onPress={() => onSettle(note.trim())}>
          {t(`settle.save.${outcome}`)}
        </Button>
        <Button size="small" variant="plain" onPress={onClose}>
          {t('edit.cancel')}
        </Button>
      </div>
    </div>
  )
}
