import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import { Button } from '#renderer/ui/button.tsx'
import { bytesText } from '#renderer/ui/bytes-text.ts'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { SnapshotInfo, SnapshotOutcome } from '#shared/ipc/data-api.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import styles from './data-settings.module.css'
import { snapshotFailedText } from './snapshot-failed-text.ts'

const shownAtFirst = 5
type Act = { readonly did: 'took' | 'wentBack'; readonly outcome: SnapshotOutcome }

/** The copies this computer keeps by itself, the newest first, and the ways to make and use one. */
export function Snapshots() {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const sayWhen = useSayWhen()
  const { value: snapshots, renew } = useRenewed(newestFirst)
  const [chosen, setChosen] = useState<SnapshotInfo | null>(null)
  const [isAllShown, setIsAllShown] = useState(false)
  const { answer, isWaiting, ask } = useAnswer<Act>({
    did: 'took',
    outcome: { kind: 'failed', problem: 'unknown' },
  })

  const take = async () => {
    await ask(async () => ({ did: 'took', outcome: await desktop.takeSnapshot({}) }))
    await renew()
  }
  const goBackTo = async ({ name }: SnapshotInfo) => {
    setChosen(null)
    await ask(async () => ({ did: 'wentBack', outcome: await desktop.restoreSnapshot({ name }) }))
    await renew()
  }
  const shown = isAllShown ? snapshots : snapshots?.slice(0, shownAtFirst)
  return (
    <div className={styles['part']}>
      <h3>{t('snapshots.title')}</h3>
      <p className={styles['soft']}>{t('snapshots.lead')}</p>
      {snapshots?.length === 0 && <p>{t('snapshots.none')}</p>}
      <ul className={styles['list']} aria-label={t('snapshots.title')}>
        {shown?.map((snapshot) => (
          <SnapshotRow key={snapshot.name} snapshot={snapshot} onChoose={setChosen} />
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button isPending={isWaiting} onPress={() => void take()}>
          {t('snapshots.take')}
        </Button>
        {snapshots && snapshots.length > shownAtFirst && !isAllShown && (
          <Button variant="plain" onPress={() => setIsAllShown(true)}>
            {t('snapshots.showAll', { count: snapshots.length })}
          </Button>
        )}
      </div>
      <Outcome
        done={
          isWaiting
            ? t('copies.working')
            : answer?.outcome.kind === 'done' && t(`snapshots.${answer.did}`)
        }
        failed={answer && answer.outcome.kind !== 'done' && snapshotFailedText(t, answer.outcome)}
      />
      {chosen && (
        <Dialog
          title={t('snapshots.goBack.title', { when: sayWhen(chosen.createdAtMs) })}
          onClose={() => setChosen(null)}
          buttons={
            <>
              <Button variant="primary" onPress={() => void goBackTo(chosen)}>
                {t('snapshots.goBack.confirm')}
              </Button>
              <Button onPress={() => setChosen(null)}>{t('cancel')}</Button>
            </>
          }
        >
          <p>{t('snapshots.goBack.willBe')}</p>
          <p>{t('snapshots.goBack.isKept')}</p>
        </Dialog>
      )}
    </div>
  )
}

type RowProps = { snapshot: SnapshotInfo; onChoose: (snapshot: SnapshotInfo) => void }

function SnapshotRow({ snapshot, onChoose }: RowProps) {
  const { t } = useTranslation('data')
  const { language } = useEnvironment()
  const when = useSayWhen()(snapshot.createdAtMs)
  const reason = t(`snapshots.reason.${snapshot.reason}`)
  return (
    <li className={styles['row']}>
      <span className={styles['when']}>{when}</span>
      <span className={styles['soft']}>{reason}</span>
      <span className={styles['size']}>{bytesText(snapshot.bytes, language)}</span>
      <Button
        size="small"
        aria-label={t('snapshots.goBackTo', { when, reason })}
        onPress={() => onChoose(snapshot)}
      >
        {t('snapshots.goBackButton')}
      </Button>
    </li>
  )
}

function useSayWhen(): (atMs: number) => string {
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  return (atMs) => dayAndTime(atMs, language, nowMs())
}

async function newestFirst(desktop: DesktopBridge): Promise<SnapshotInfo[]> {
  const snapshots = await desktop.listSnapshots({})
  return snapshots.toSorted((a, b) => b.createdAtMs - a.createdAtMs)
}
