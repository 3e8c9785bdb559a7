import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useColleagueOf } from '#renderer/data/team/use-standpoint.ts'
import type { CallersCase } from '#renderer/data/use-callers-cases.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dueText } from '#renderer/ui/due-text.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { whoLine } from '#shared/case/person-name.ts'
import { severityOf } from '#shared/case/severity.ts'
import { isLiving } from '#shared/case/stage.ts'
import styles from './caller-card.module.css'
import { CaseUrgency } from './case-urgency.tsx'

type Props = {
  cases: readonly CallersCase[]
  /** Who calls, where that is sure: the first case is then one press of Enter away. Else empty. */
  known: string
  /** Null: no call can be started now. */
  onCall: ((caseId: CaseId) => void) | null
}

/** More than one looks through while it rings; the rest is one press away. */
const shownAtFirst = 12

/** The cases of who calls, the open ones under a heading of their own and first. */
export function CallersCaseList({ cases, known, onCall }: Props) {
  const { t } = useTranslation('phone')
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? cases : cases.slice(0, shownAtFirst)
  const open = shown.filter(({ theCase }) => isLiving(theCase))
  const ended = shown.filter(({ theCase }) => !isLiving(theCase))
  return (
    <>
      {[open, ended].map((some, index) => {
        const label = t(index === 0 ? 'pop.open' : 'pop.ended')
        return some.length === 0 ? null : (
          <section key={label} aria-label={label}>
            <h2 className={styles['heading']}>{label}</h2>
            <ul>
              {some.map((one) => (
                <CallersCaseRow
                  key={one.theCase.id}
                  of={one}
                  known={known}
                  isFirst={known !== '' && one === cases[0]}
                  onCall={onCall}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {shown.length < cases.length && (
        <Button size="small" variant="plain" onPress={() => setIsWhole(true)}>
          {t('pop.showAll', { count: cases.length - shown.length })}
        </Button>
      )}
    </>
  )
}

function CallersCaseRow(props: {
  of: CallersCase
  known: string
  isFirst: boolean
  onCall: Props['onCall']
}) {
  const { of, known, isFirst, onCall } = props
  const { theCase, nextPromise } = of
  const { t } = useTranslation('phone')
  const { t: course } = useTranslation('course')
  const { t: companion } = useTranslation('companion')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const title = theCase.whatHappened || t('pop.nothingKnown')
  const { t: work } = useTranslation('teamWork')
  const owner = useColleagueOf(theCase)
  const who = whoLine(theCase, language)
  const due = nextPromise?.dueAtMs ?? null
  return (
    <li className={styles['case']}>
      <div className={styles['text']}>
        <span className={styles['what']}>
          <bdi>{title}</bdi>
        </span>
        <span className={styles['meta']}>
          <span>{course(`stage.${theCase.stage}`)}</span>
          {isLiving(theCase) && (
            <>
              <span>{companion('header.severity', { level: severityOf(theCase) })}</span>
              <CaseUrgency theCase={theCase} />
            </>
          )}
          {who !== known && <span>{who}</span>}
          {owner && <span>{work('owner.is', { name: owner.name })}</span>}
        </span>
        {nextPromise && due !== null && (
          <span className={styles['promise']} data-late={due < nowMs() || undefined}>
            {t(`pop.promise.${nextPromise.kind === 'promise-by-them' ? 'theirs' : 'ours'}`, {
              when: dueText(due, language, nowMs()),
            })}{' '}
            <bdi>{nextPromise.text}</bdi>
          </span>
        )}
      </div>
      {onCall && (
        <Button
          size="small"
          variant={isFirst ? 'primary' : 'quiet'}
          // Only where nobody is typing: Enter takes the call, once the rep goes to the window.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isFirst && !document.hasFocus()}
          aria-label={t('pop.callWith', { what: title })}
          onPress={() => onCall(theCase.id)}
        >
          {t('pop.callThis')}
        </Button>
      )}
    </li>
  )
}
