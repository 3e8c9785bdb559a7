import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import type { UpdateNews } from '#shared/ipc/app-api.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import styles from './desk-frame.module.css'

/**
 * What became of an update, told once; and that there is one, until it is waved away. Never during
 * a call, and never beside the settings, which say it themselves.
 */
export function UpdateBanner() {
  const { value: told, renew } = useRenewed(updateState, 'updateStateChanged')
  const [location] = useLocation()
  const [wavedAway, setWavedAway] = useState('')
  const call = useOpenCall()
  // Not known yet is no answer either.
  if (!told || call === undefined || call?.status === 'live') return null
  const { state, news } = told
  if (news) return <News news={news} onSeen={renew} />
  if (state.kind !== 'found' && state.kind !== 'ready') return null
  const offer = `${state.kind} ${state.version}`
  if (offer === wavedAway || location.startsWith('/settings')) return null
  return <Offer kind={state.kind} version={state.version} onLater={() => setWavedAway(offer)} />
}

function News({ news, onSeen }: { news: UpdateNews; onSeen: () => Promise<void> }) {
  const { t } = useTranslation('about')
  const desktop = useDesktop()
  const [, go] = useLocation()
  const keptAt = useKeptBefore()
  const see = async (path?: string) => {
    await desktop.dismissUpdateNews({})
    if (path !== undefined) go(path)
    await onSeen()
  }
  return (
    <div className={styles['banner']} role="status">
      <span>{t(`updates.news.${news.kind}`, news)}</span>
      {news.kind === 'updated' && keptAt && <span>{t('updates.news.kept', { when: keptAt })}</span>}
      <span className={styles['space']} />
      <Button size="small" variant="plain" onPress={() => void see()}>
        {t('updates.news.dismiss')}
      </Button>
      {news.kind === 'updated' && (
        <Button size="small" onPress={() => void see('/about/new')}>
          {t('updates.news.see')}
        </Button>
      )}
    </div>
  )
}

/** When the snapshot was taken that is kept of the time before the newest update. */
function useKeptBefore(): string | null {
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const { value: snapshots = [] } = useRenewed(listSnapshots)
  const times = snapshots.flatMap(({ reason, createdAtMs }) =>
    reason === 'update' ? [createdAtMs] : [],
  )
  return times.length > 0 ? dayAndTime(Math.max(...times), language, nowMs()) : null
}

type OfferProps = { kind: 'found' | 'ready'; version: string; onLater: () => void }

function Offer({ kind, version, onLater }: OfferProps) {
  const { t } = useTranslation('about')
  const [, go] = useLocation()
  return (
    <div className={styles['banner']} role="status">
      <span>{t(`updates.banner.${kind}`, { version })}</span>
      <span className={styles['space']} />
      <Button size="small" variant="plain" onPress={onLater}>
        {t('updates.banner.later')}
      </Button>
      <Button size="small" onPress={() => go('/settings/updates')}>
        {t('updates.banner.look')}
      </Button>
    </div>
  )
}

const listSnapshots = (desktop: DesktopBridge) => desktop.listSnapshots({})
const updateState = (desktop: DesktopBridge) => desktop.updateState({})
