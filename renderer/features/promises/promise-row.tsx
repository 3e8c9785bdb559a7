import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '#renderer/ui/button.tsx'
import type { Entry, PromiseKind } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import type { PromiseOutcome } from '#shared/promise/terms.ts'
import { PromiseEditor } from './promise-editor.tsx'
import { Due, Owner } from './promise-meta.tsx'
import { SettleForm } from './settle-form.tsx'
import styles from './promises.module.css'
import { shortened } from './shortened.ts'
import type { RowActs } from './use-settling.tsx'

export type RowProps = {
  promise: Entry
  of: Case | undefined
  issue: Entry | undefined
  acts: RowActs
  /** The case is named in each row: those of a customer may be of several cases. */
  isCaseNamed?: boolean
  /** Whose promise it is stands in each row: the list has them all. */
  isKindNamed?: boolean
}

type Mode = 'shown' | 'words' | 'date' | 'owner' | 'broken' | 'released'

/** One open promise: what can be done with it stands beside it, and its words open its editor. */
export const PromiseRow = memo(function PromiseRow(props: RowProps) {
  const { promise, of, issue, acts } = props
  const [mode, setMode] = useState<Mode>('shown')
  const words = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (mode === 'shown' && wasOpen.current) words.current?.focus()
    wasOpen.current = mode !== 'shown'
  }, [mode])
  const close = () => setMode('shown')

  return (
    <li className={styles['row']} data-promise={promise.id}>
      {mode === 'words' || mode === 'date' || mode === 'owner' ? (
        <PromiseEditor promise={promise} first={mode} onSave={acts.amend} onClose={close} />
      ) : (
        <>
          <div className={styles['said']}>
            <Words promise={promise} onPress={() => setMode('words')} ref={words} />
            <p className={styles['meta']}>
              {props.isKindNamed && <Kind kind={promise.kind as PromiseKind} />}
              <Due dueAtMs={promise.dueAtMs} onAsk={() => setMode('date')} />
              <Owner promise={promise} of={of} onAsk={() => setMode('owner')} />
              <Terms promise={promise} issue={issue} />
              {props.isCaseNamed && of && <CaseLink of={of} />}
            </p>
          </div>
          {mode === 'shown' ? (
            <RowButtons
              promise={promise}
              onKept={() => acts.settle(promise, 'kept', '')}
              onAsk={setMode}
            />
          ) : (
            <SettleForm
              outcome={mode}
              onSettle={(note) => acts.settle(promise, mode, note)}
              onClose={close}
            />
          )}
        </>
      )}
    </li>
  )
}, isSameRow)

/** Rows come anew from the store with each change: what they say decides whether to draw again. */
function isSameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.acts === b.acts &&
    a.isCaseNamed === b.isCaseNamed &&
    a.isKindNamed === b.isKindNamed &&
    a.issue?.text === b.issue?.text &&
    a.of?.contact === b.of?.contact &&
    a.of?.whatHappened === b.of?.whatHappened &&
    JSON.stringify(a.promise) === JSON.stringify(b.promise)
  )
}

type WordsProps = {
  promise: Entry
  onPress: () => void
  ref: React.Ref<HTMLButtonElement>
}

function Words({ promise, onPress, ref }: WordsProps) {
  const { t } = useTranslation('promises')
  return (
    <button
      ref={ref}
      type="button"
      dir="auto"
      className={styles['words']}
      aria-label={t('editLabel', { words: promise.text })}
      onClick={onPress}
    >
      {promise.text}
    </button>
  )
}

export function Kind({ kind }: { kind: PromiseKind }): ReactNode {
  const { t } = useTranslation('promises')
  return (
    <span className={styles['kind']} data-kind={kind}>
      {t(`kind.${kind}`)}
    </span>
  )
}

function Terms({ promise, issue }: { promise: Entry; issue: Entry | undefined }) {
  const { t } = useTranslation('promises')
  const { channel } = promise.promise
  return (
    <>
      {channel !== null && <span>{t(`by.${channel}`)}</span>}
      {issue && <bdi>{t('puts', { issue: shortened(issue.text) })}</bdi>}
    </>
  )
}

export function CaseLink({ of }: { of: Case }) {
  const { t } = useTranslation('promises')
  const what = shortened(of.whatHappened.trim()) || t('nothingKnown')
  return <Link to={`/cases/${of.id}`}>{t('toCase', { what })}</Link>
}

type ButtonsProps = {
  promise: Entry
  onKept: () => void
  onAsk: (outcome: Exclude<PromiseOutcome, 'kept'>) => void
}

function RowButtons({ promise, onKept, onAsk }: ButtonsProps) {
  const { t } = useTranslation('promises')
  const label = (outcome: PromiseOutcome) =>
    t('actLabel', { act: t(`outcome.${outcome}`), words: shortened(promise.text) })
  return (
    <div className={styles['acts']}>
      {promise.kind === 'internal-ask' && (
        <Link
          to={`/cases/${promise.caseId}/memo/${promise.id}`}
          className={styles['memo'] ?? ''}
          aria-label={t('actLabel', { act: t('memo'), words: shortened(promise.text) })}
        >
          {t('memo')}
        </Link>
      )}
      <Button size="small" aria-label={label('kept')} onPress={onKept}>
        {t('outcome.kept')}
      </Button>
      <Button
        size="small"
        variant="plain"
        aria-label={label('broken')}
        onPress={() => onAsk('broken')}
      >
        {t('outcome.broken')}
      </Button>
      <Button
        size="small"
        variant="plain"
        aria-label={label('released')}
        onPress={() => onAsk('released')}
      >
        {t('outcome.released')}
      </Button>
    </div>
  )
}
