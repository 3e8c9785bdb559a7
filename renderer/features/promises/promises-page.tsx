import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type Promises, useOpenPromises } from '#renderer/data/use-ledger.ts'
import { Page } from '#renderer/ui/page.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import { type PromiseKind, promiseKinds } from '#shared/call/entry.ts'
import { type LedgerGroup, ledgerOf } from '#shared/promise/ledger.ts'
import { Now } from './now.ts'
import { PromiseRows } from './promise-rows.tsx'
import styles from './promises.module.css'
import { SettledPromises } from './settled-promises.tsx'
import { type RowActs, useSettling } from './use-settling.tsx'

/** What do I owe whom, what do they owe me, and what was asked inside (method: "Promise ledger"). */
export function PromisesPage() {
  const { t } = useTranslation('promises')
  const open = useOpenPromises()
  const nowMs = useNow(minuteMs)
  const { acts, list, toast } = useSettling()
  if (!open) return null
  return (
    <Now value={nowMs}>
      <Page title={t('title')} subtitle={t('lead')}>
        <div ref={list} tabIndex={-1} className={styles['ledger']}>
          {open.promises.length === 0 ? (
            <p className={styles['empty']}>{t('nobodyOwes')}</p>
          ) : (
            <Lists open={open} acts={acts} nowMs={nowMs} />
          )}
          <SettledPromises acts={acts} />
        </div>
        {toast}
      </Page>
    </Now>
  )
}

function Lists({ open, acts, nowMs }: { open: Promises; acts: RowActs; nowMs: number }) {
  const ledger = useMemo(
    () => ledgerOf(open.promises, (caseId) => open.cases.get(caseId)?.customer ?? ''),
    [open],
  )
  return promiseKinds.map((kind) => (
    <List key={kind} kind={kind} groups={ledger[kind]} open={open} acts={acts} nowMs={nowMs} />
  ))
}

type ListProps = {
  kind: PromiseKind
  groups: readonly LedgerGroup[]
  open: Promises
  acts: RowActs
  nowMs: number
}

function List({ kind, groups, open, acts, nowMs }: ListProps) {
  const { t } = useTranslation('promises')
  const all = groups.flatMap(({ promises }) => promises)
  const late = all.filter(({ dueAtMs }) => dueAtMs !== null && dueAtMs <= nowMs).length
  return (
    <section className={styles['list']} aria-label={t(`kind.${kind}`)}>
      <header className={styles['listHead']}>
        <h2>{t(`kind.${kind}`)}</h2>
        {all.length > 0 && (
          <span className={styles['soft']}>
            {t('summary', { count: all.length })}
            {late > 0 && (
              <>
                {' · '}
                <b className={styles['late']}>{t('lateOf', { count: late })}</b>
              </>
            )}
          </span>
        )}
      </header>
      {groups.length === 0 && <p className={styles['soft']}>{t(`nothing.${kind}`)}</p>}
      {groups.map((group) => (
        <Group
          key={group.customer || group.promises[0]?.caseId}
          group={group}
          open={open}
          acts={acts}
        />
      ))}
    </section>
  )
}

function Group({ group, open, acts }: { group: LedgerGroup; open: Promises; acts: RowActs }) {
  const { t } = useTranslation('promises')
  const { promises } = group
  const customer = group.customer || t('unnamed')
  const caseIds = [...new Set(promises.map(({ caseId }) => caseId))]
  const [only] = caseIds.length === 1 ? caseIds : []
  return (
    <div className={styles['group']}>
      <h3>
        <bdi>{only === undefined ? customer : <Link to={`/cases/${only}`}>{customer}</Link>}</bdi>
      </h3>
      <PromiseRows
        promises={promises}
        label={customer}
        cases={open.cases}
        issues={open.issues}
        acts={acts}
        isCaseNamed={only === undefined}
      />
    </div>
  )
}
