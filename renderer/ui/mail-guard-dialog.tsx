import { Phone } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SpokenChannel, spokenChannels } from '#shared/case/channel-guard.ts'
import { maxActText } from '#shared/case/acts.ts'
import { maxHeadline } from '#shared/proposal/option.ts'
import { Button } from './button.tsx'
import { Choice } from './choice.tsx'
import { Dialog } from './dialog.tsx'
import styles from './mail-guard-dialog.module.css'
import { TextField } from './text-field.tsx'

/** Why an e-mail is held, and the ways on. */
export type MailGuard = {
  readonly isHeld: boolean
  readonly lastReason: string
  /** Null: no call can be started now. */
  readonly callNow: (() => void) | null
  /** Null: no contact can be noted any more. */
  readonly noteContact: ((channel: SpokenChannel, note: string) => void) | null
}

type Props = {
  guard: MailGuard
  /** The e-mail goes on, with the reason it was given; without one where they were spoken with. */
  onGoOn: (reason?: string) => void
  onClose: () => void
}

/** Bad news is told, not mailed: call first, say that it was done, or give the reason. */
export function MailGuardDialog(props: Props) {
  const [isSpoken, setIsSpoken] = useState(false)
  return isSpoken ? (
    <SpokenDialog {...props} onBack={() => setIsSpoken(false)} />
  ) : (
    <HeldDialog {...props} onSpoken={() => setIsSpoken(true)} />
  )
}

function HeldDialog({ guard, onGoOn, onClose, onSpoken }: Props & { onSpoken: () => void }) {
  const { t } = useTranslation('sending')
  const [reason, setReason] = useState(guard.lastReason)
  const [isTried, setIsTried] = useState(false)
  const isMissing = reason.trim() === ''
  const { callNow, noteContact } = guard

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (!isMissing) onGoOn(reason.trim())
  }
  return (
    <Dialog
      title={t('guard.title')}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form="anyway">
            {t('guard.sendAnyway')}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t('guard.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('guard.why')}</p>
      <p className={styles['soft']}>{t('guard.notYet')}</p>
      <div className={styles['first']}>
        {callNow && (
          <Button
            variant="primary"
            onPress={() => {
              callNow()
              onClose()
            }}
          >
            <Phone size={16} aria-hidden />
            {t('guard.call')}
          </Button>
        )}
        {noteContact && <Button onPress={onSpoken}>{t('guard.spoken')}</Button>}
      </div>
      <form id="anyway" onSubmit={submit} className={styles['anyway']}>
        <TextField
          label={t('guard.reason')}
          description={t('guard.reasonHint')}
          value={reason}
          maxLength={maxHeadline}
          error={isTried && isMissing ? t('guard.reasonMissing') : undefined}
          onChange={setReason}
        />
      </form>
    </Dialog>
  )
}

function SpokenDialog({ guard, onGoOn, onClose, onBack }: Props & { onBack: () => void }) {
  const { t } = useTranslation('sending')
  const [channel, setChannel] = useState<SpokenChannel>('phone')
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    guard.noteContact?.(channel, note.trim())
    onGoOn()
  }
  return (
    <Dialog
      title={t('guard.spokenTitle')}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form="spoken" variant="primary">
            {t('guard.noteAndGo')}
          </Button>
          <Button onPress={onBack}>{t('guard.back')}</Button>
        </>
      }
    >
      <form id="spoken" onSubmit={submit} className={styles['fields']}>
        <Choice
          label={t('guard.channel')}
          value={channel}
          options={spokenChannels.map((value) => ({ value, label: t(`guard.channels.${value}`) }))}
          onChange={setChannel}
        />
        <TextField
          label={t('guard.note')}
          value={note}
          multiline
          maxLength={maxActText}
          onChange={setNote}
        />
      </form>
    </Dialog>
  )
}
