import { Upload } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type AccountLine, fitsSearch, useAccountLines } from '#renderer/data/use-account-lines.ts'
import { noTrouble, type Trouble, useTroubles } from '#renderer/data/use-troubles.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { WindowedList } from '#renderer/ui/windowed-list.tsx'
import { minuteMs } from '#shared/base/time.ts'
import { AccountRow, type Listed } from './account-row.tsx'
import styles from './account-list.module.css'
import { NoAccounts } from './no-accounts.tsx'

/** As in the style sheet. */
const rowPx = 64
const longestSearch = 200

/** All customers that are kept: those in trouble first, then by name. */
export function AccountListPage() {
  const { t } = useTranslation('accounts')
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const lines = useAccountLines()
  const troubles = useTroubles(useNow(minuteMs))
  const all = useMemo(() => lines && troubles && inTrouble(lines, troubles), [lines, troubles])
  const wanted = useDeferredValue(typed.trim())
  const found = useMemo(
    () => (wanted === '' ? all : all?.filter((line) => fitsSearch(line, wanted))),
    [all, wanted],
  )
  if (!all || !found) {
    return (
      <Page title={t('title')}>
        <p role="status">{t('reading')}</p>
      </Page>
    )
  }
  return (
    <Page
      isFilled
      title={t('title')}
      {...(all.length > 0 ? { subtitle: t('lead', { count: all.length }) } : {})}
      actions={
        <>
          <Button onPress={() => go('/import')}>
            <Upload size={16} aria-hidden />
            {t('import')}
          </Button>
          <Button variant="primary" onPress={() => go('/accounts/new')}>
            {t('new')}
          </Button>
        </>
      }
    >
      {all.length === 0 ? (
        <NoAccounts />
      ) : (
        <>
          <div className={styles['search']}>
            <TextField
              label={t('search')}
              isLabelUnseen
              type="search"
              placeholder={t('searchHint')}
              value={typed}
              onChange={setTyped}
              maxLength={longestSearch}
            />
          </div>
          <p role="status" className={styles['found']}>
            {wanted !== '' &&
              (found.length === 0
                ? t('nothingFound', { typed: wanted })
                : t('found', { count: found.length }))}
          </p>
          <WindowedList label={t('title')} rows={found} rowPx={rowPx} keyOf={({ id }) => id}>
            {(line, tabIndex) => <AccountRow line={line} tabIndex={tabIndex} />}
          </WindowedList>
        </>
      )}
    </Page>
  )
}

function inTrouble(
  lines: readonly AccountLine[],
  troubles: ReadonlyMap<string, Trouble>,
): readonly Listed[] {
  const troubleOf = ({ keys }: AccountLine): Trouble => {
    const own = keys.map((key) => troubles.get(key) ?? noTrouble)
    return {
      openCases: own.reduce((sum, { openCases }) => sum + openCases, 0),
      latePromises: own.reduce((sum, { latePromises }) => sum + latePromises, 0),
    }
  }
  return lines
    .map((line) => ({ ...line, ...troubleOf(line) }))
    .toSorted(
      (a, b) =>
        b.latePromises - a.latePromises ||
        b.openCases - a.openCases ||
        // By code unit: comparing as a language does would hold up the window at 20,000.
        (a.key < b.key ? -1 : 1),
    )
}
