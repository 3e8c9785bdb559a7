import { type FormEvent, useRef, useState } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { maxActText } from '#shared/case/acts.ts'
import type { Colleague } from '#shared/team/cover.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { Button } from './button.tsx'
import { dayAndTime } from './date-time.ts'
import { Dialog } from './dialog.tsx'
import styles from './handover-dialog.module.css'
import { TextField } from './text-field.tsx'

type Props = {
  colleagues: readonly Colleague[]
  me: MemberId
  nameOf: (id: MemberId) => string | null
  isPrivate: boolean
  nowMs: number
  /** False: it was not done. */
  onHand: (memberId: MemberId, note: string) => Promise<boolean>
  onClose: () => void
}

/** To whom a case goes, and what they must know. The arrow keys choose, Enter hands it over. */
export function HandoverDialog(props: Props) {
  const { colleagues, me, nameOf, isPrivate, nowMs, onHand, onClose } = props
  const { t } = useTranslation('teamWork')
  const [chosen, setChosen] = useState<MemberId | undefined>(colleagues[0]?.member.id)
  const [note, setNote] = useState('')
  const dutyText = useDutyText(nameOf, nowMs)
  const [hasFailed, setHasFailed] = useState(false)
  const isHanding = useRef(false)
  const hand = async (id: MemberId | undefined) => {
    if (id === undefined || isHanding.current) return
    isHanding.current = true
    const isDone = await onHand(id, note.trim())
    isHanding.current = false
    if (isDone) onClose()
    else setHasFailed(true)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void hand(chosen)
  }
  return (
    <Dialog
      title={t('handover.title')}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          {colleagues.length > 0 && (
            <Button type="submit" form="handover" variant="primary">
              {t(chosen === me ? 'handover.take' : 'handover.do')}
            </Button>
          )}
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      {colleagues.length === 0 ? (
        <p>{t('handover.nobody')}</p>
      ) : (
        <form id="handover" onSubmit={submit} className={styles['form']}>
          {isPrivate && <p className={styles['soft']}>{t('handover.private')}</p>}
          <ListBox
            aria-label={t('handover.to')}
            className={styles['list'] ?? ''}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen === undefined ? [] : [chosen]}
            onSelectionChange={(keys) => setChosen([...(keys as Set<MemberId>)][0])}
            onAction={(id) => void hand(id as MemberId)}
            // The dialog was opened by a key: whom it goes to is next.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus="first"
          >
            {colleagues.map((colleague) => {
              const { id, name } = colleague.member
              const duty = dutyText(colleague)
              return (
                <ListBoxItem
                  key={id}
                  id={id}
                  className={styles['member'] ?? ''}
                  textValue={name}
                  data-duty={colleague.duty}
                >
                  <Text slot="label">{id === me ? t('handover.me', { name }) : name}</Text>
                  {duty !== null && id !== me && (
                    <Text slot="description" className={styles['soft'] ?? ''}>
                      {duty}
                    </Text>
                  )}
                </ListBoxItem>
              )
            })}
          </ListBox>
          <TextField
            label={t('handover.note')}
            value={note}
            multiline
            maxLength={maxActText}
            onChange={setNote}
          />
          {hasFailed && (
            <p role="alert" className={styles['failed']}>
              {t('handover.failed')}
            </p>
          )}
        </form>
      )}
    </Dialog>
  )
}

/** Why somebody may be the one to hand it to, or not. */
function useDutyText(nameOf: Props['nameOf'], nowMs: number) {
  const { t } = useTranslation('teamWork')
  const { language } = useEnvironment()
  return ({ duty, member: { cover } }: Colleague): string | null => {
    if (duty === 'here') return t('duty.here')
    if (duty === 'not-away' || !cover) return null
    const name = nameOf(cover.memberId) ?? t('unknownMember')
    return cover.untilMs === null
      ? t('duty.away', { name })
      : t('duty.awayUntil', { name, until: dayAndTime(cover.untilMs, language, nowMs) })
  }
}
