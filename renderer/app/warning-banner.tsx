import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import { Button } from '#renderer/ui/button.tsx'
import { bytesText } from '#renderer/ui/bytes-text.ts'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import type { DataWarning } from '#shared/ipc/data-api.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import styles from './desk-frame.module.css'

/** A calm line for each thing around the data that somebody should know, until it is waved away. */
export function WarningBanner() {
  const { t } = useTranslation('data')
  const { value: warnings = [] } = useRenewed(dataWarnings, 'dataWarningsChanged')
  const say = useSayWarning()
  const [wavedAway, setWavedAway] = useState<readonly DataWarning['kind'][]>([])

  const shown = warnings.filter(({ kind }) => !wavedAway.includes(kind))
  return shown.map((warning) => (
    <div key={warning.kind} className={styles['banner']} role="status">
      <span>{say(warning)}</span>
      <span className={styles['space']} />
      <Button
        size="small"
        variant="plain"
        onPress={() => setWavedAway([...wavedAway, warning.kind])}
      >
        {t('warning.understood')}
      </Button>
    </div>
  ))
}

function useSayWarning(): (warning: DataWarning) => string {
  const { t } = useTranslation('data')
  const { language, dataFolder } = useEnvironment()
  const { nowMs } = useStore()
  return (warning) => {
    switch (warning.kind) {
      case 'disk-nearly-full':
        return t('warning.diskNearlyFull', { free: bytesText(warning.freeBytes, language) })
      case 'not-writable':
        return t('warning.notWritable', { folder: dataFolder })
      case 'clock-behind':
        return t('warning.clockBehind', { when: dayAndTime(warning.lastAtMs, language, nowMs()) })
    }
  }
}

const dataWarnings = (desktop: DesktopBridge) => desktop.dataWarnings({})
