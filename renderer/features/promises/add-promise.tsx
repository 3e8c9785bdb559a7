import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writeDown } from '#renderer/data/case-acts.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDueReader } from '#renderer/data/use-due-reader.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { dueText } from '#renderer/ui/due-text.ts'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { clipped } from '#shared/base/clipped.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { maxLine, type PromiseKind, promiseKinds } from '#shared/call/entry.ts'
import { maxOwner } from '#shared/promise/terms.ts'
import styles from './promises.module.css'
import { PromiseWording } from './promise-wording.tsx'
import { shortened } from './shortened.ts'

type Props = { caseId: CaseId; onClose: () => void }

/** A promise written down outside a call: whose it is, the words with their date, who keeps it. */
export function AddPromise({ caseId, onClose }: Props) {
  const { t } = useTranslation('promises')
  const { language } = useEnvironment()
  const store = useStore()
  const readDue = useDueReader()
  const [kind, setKind] = useState<PromiseKind>('promise-by-us')
  const [typed, setTyped] = useState('')
  const [owner, setOwner] = useState('')
  const [added, setAdded] = useState('')
  const words = useRef<HTMLInputElement | HTMLTextAreaElement>(null)

  const nowMs = store.nowMs()
  const text = clipped(typed.trim(), maxLine)
  const dueAtMs = text !== '' && readDue ? readDue(text, nowMs) : null
  const isUnnamed = kind === 'internal-ask' && owner.trim() === ''

  const add = () => {
    if (text !== '') {
      const entryId = writeDown(store, caseId, { kind, text, dueAtMs })
      if (owner.trim() !== '') {
        const patch = { owner: owner.trim() }
        const about = { entryId, callId: null, atMs: store.nowMs() }
        store.record({ kind: 'promise-amended', ...about, patch })
      }
      setAdded(text)
      setTyped('')
      setOwner('')
    }
    words.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isField = (event.target as HTMLElement).matches('input:not([type=radio])')
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && isField && !event.altKey) add()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const said = () => {
    if (typed.trim().length > maxLine) return t('edit.tooLong', { count: maxLine })
    if (text === '') return undefined
    const date =
      dueAtMs === null ? t('add.noDate') : t('add.due', { due: dueText(dueAtMs, language, nowMs) })
    return isUnnamed ? `${date} ${t('add.noOwner')}` : date
  }
  return (
    // The keys are heard on their way up from the fields.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['add']} onKeyDown={onKeyDown}>
      <Choice
        label={t('add.kind')}
        options={promiseKinds.map((value) => ({ value, label: t(`add.kinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label={t('add.words')}
        placeholder={t('add.placeholder')}
        value={typed}
        onChange={setTyped}
        description={said()}
        inputRef={words}
        // It was asked for this moment.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <PromiseWording kind={kind} text={text} dueAtMs={dueAtMs} owner={owner} field={words} />
      <TextField
        label={t('edit.owner')}
        description={t(`add.ownerHint.${kind}`)}
        value={owner}
        onChange={setOwner}
        maxLength={maxOwner}
      />
      <div className={styles['buttons']}>
        <Button size="small" variant="primary" onPress={add}>
          {t('add.add')}
        </Button>
        <Button size="small" variant="plain" onPress={onClose}>
          {t('add.close')}
        </Button>
        <Outcome done={added !== '' && t('add.added', { words: shortened(added) })} />
      </div>
    </div>
  )
}
