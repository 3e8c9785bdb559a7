import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIssuesOfCase } from '#renderer/data/use-ledger.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { DateTimeField } from '#renderer/ui/date-time-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type Entry, type EntryContent, isPromise, maxLine } from '#shared/call/entry.ts'
import { channels } from '#shared/case/preparation.ts'
import { maxOwner, type PromiseTerms } from '#shared/promise/terms.ts'
import styles from './promises.module.css'
import { PromiseWording } from './promise-wording.tsx'
import { shortened } from './shortened.ts'
import { usePromiseForm } from './use-promise-form.ts'

type Props = {
  promise: Entry
  /** The field one came for. */
  first: 'words' | 'date' | 'owner'
  onSave: (promise: Entry, content: EntryContent, terms: PromiseTerms) => void
  onClose: () => void
}

const none = 'none'

/** Everything a promise says. Ctrl/⌘+Enter saves it, Escape leaves it as it was. */
export function PromiseEditor({ promise, first, onSave, onClose }: Props) {
  const { t } = useTranslation('promises')
  const form = usePromiseForm(promise)
  const issues = useIssuesOfCase(promise.caseId)
  const [isTried, setIsTried] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  const text = form.text.trim()

  useEffect(() => {
    const place = { words: 'textarea', date: '[role=spinbutton]', owner: 'input[name=owner]' }
    root.current?.querySelector<HTMLElement>(place[first])?.focus()
  }, [first])

  const save = () => {
    setIsTried(true)
    if (text === '' || !form.hasDate) return
    const { kind } = promise
    const owner = form.terms.owner.trim()
    onSave(promise, { kind, text, dueAtMs: form.dueAtMs }, { ...form.terms, owner })
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className={styles['editor']} onKeyDown={onKeyDown}>
      <TextField
        label={t('edit.words')}
        multiline
        value={form.text}
        onChange={form.write}
        description={form.isTooLong ? t('edit.tooLong', { count: maxLine }) : undefined}
        error={isTried && text === '' ? t('edit.needWords') : undefined}
        inputRef={words}
      />
      {isPromise(promise.kind) && (
        <PromiseWording
          kind={promise.kind}
          text={text}
          dueAtMs={form.dueAtMs}
          owner={form.terms.owner}
          field={words}
        />
      )}
      <div className={styles['fields']}>
        <DueField form={form} isTried={isTried} />
        <TextField
          label={t('edit.owner')}
          name="owner"
          value={form.terms.owner}
          onChange={(owner) => form.amend({ owner })}
          maxLength={maxOwner}
        />
        <SelectField
          label={t('edit.channel')}
          options={[
            { value: none, label: t('edit.channelNone') },
            ...channels.map((channel) => ({ value: channel, label: t(`by.${channel}`) })),
          ]}
          value={form.terms.channel ?? none}
          onChange={(chosen) => form.amend({ channel: chosen === none ? null : chosen })}
        />
        {issues && issues.length > 0 && (
          <SelectField
            label={t('edit.issue')}
            options={[
              { value: none, label: t('edit.issueNone') },
              ...issues.map(({ id, text: issue }) => ({ value: id, label: shortened(issue) })),
            ]}
            value={form.terms.issueId ?? none}
            onChange={(chosen) => form.amend({ issueId: chosen === none ? null : chosen })}
          />
        )}
      </div>
      <div className={styles['buttons']}>
        <Button size="small" variant="primary" onPress={save}>
          {t('edit.save')}
        </Button>
        <Button size="small" variant="plain" onPress={onClose}>
          {t('edit.cancel')}
        </Button>
      </div>
    </div>
  )
}

type DueFieldProps = { form: ReturnType<typeof usePromiseForm>; isTried: boolean }

/** The date as it is understood, shown back at once, and the way to set it otherwise. */
function DueField({ form, isTried }: DueFieldProps) {
  const { t } = useTranslation('promises')
  const { language } = useEnvironment()
  const { dueAtMs, nowMs, hasDate, isRead } = form
  const said = () => {
    if (dueAtMs === null) return t('edit.noDate')
    if (!hasDate) return ''
    if (dueAtMs <= nowMs) return t('edit.past')
    return isRead ? t('edit.read', { due: dayAndTime(dueAtMs, language, nowMs) }) : ''
  }
  return (
    <div className={styles['dueField']}>
      <DateTimeField
        label={t('edit.due')}
        value={form.field}
        onChange={form.pickDue}
        error={isTried && !hasDate ? t('edit.notATime') : undefined}
      />
      <p role="status" className={dueAtMs === null ? styles['warm'] : styles['soft']}>
        {said()}
      </p>
      {dueAtMs !== null && (
        <Button size="small" variant="plain" onPress={form.clearDue}>
          {t('edit.clear')}
        </Button>
      )}
    </div>
  )
}
