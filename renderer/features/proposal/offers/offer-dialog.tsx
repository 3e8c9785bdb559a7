import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferActs } from '#renderer/data/offer-acts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type Channel, channels } from '#shared/case/preparation.ts'
import { maxText } from '#shared/proposal/option.ts'
import styles from './offers.module.css'

type Props = {
  number: number
  /** They would read the very same as before. */
  isSame: boolean
  /** They chose already: whether they choose anew has to be said. */
  hasChosen: boolean
  acts: OfferActs
  onClose: () => void
}

/** How it was offered. From then on the version is kept as it was. */
export function OfferDialog({ number, isSame, hasChosen, acts, onClose }: Props) {
  const { t } = useTranslation('offers')
  const { t: course } = useTranslation('course')
  const [channel, setChannel] = useState<Channel>('phone')
  const [note, setNote] = useState('')
  const [choosesAnew, setChoosesAnew] = useState(!isSame)
  const [isTried, setIsTried] = useState(false)
  const input = { channel, note, choosesAnew }
  const refusal = acts.refusalOfOffer(input)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (refusal !== null) return
    acts.offer(input)
    onClose()
  }
  return (
    <Dialog
      title={t(isSame ? 'dialog.offered.again' : 'dialog.offered.title', { number })}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form="offer" variant="primary">
            {t('dialog.offered.do')}
          </Button>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
        </>
      }
    >
      <form id="offer" onSubmit={submit} className={styles['form']}>
        <p>{t(isSame ? 'dialog.offered.againLead' : 'dialog.offered.lead', { number })}</p>
        <Choice
          label={t('dialog.channel')}
          value={channel}
          onChange={setChannel}
          options={channels.map((value) => ({ value, label: course(`choice.${value}`) }))}
        />
        <TextField
          label={t('dialog.note')}
          value={note}
          multiline
          maxLength={maxText}
          onChange={setNote}
        />
        {hasChosen && (
          <CheckField
            label={t('dialog.offered.anew')}
            isSelected={choosesAnew}
            onChange={setChoosesAnew}
          />
        )}
        {isTried && refusal !== null && (
          <p role="alert" className={styles['trouble']}>
            {course(`refusal.${refusal}`)}
          </p>
        )}
      </form>
    </Dialog>
  )
}
