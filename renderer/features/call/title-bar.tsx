import type { ReactNode } from 'react'
import type { CaseId } from '#shared/base/ids.ts'
import styles from './window.module.css'
import { CallerBadge } from './caller-badge.tsx'
import { WindowButtons } from './window-buttons.tsx'

type Props = {
  title: string
  caseId: CaseId | null
  /** How the window stands to a team, once there is data to know it by. */
  team?: ReactNode
  /** To who calls; none where they are shown already. */
  onCaller?: (() => void) | undefined
}

/** The bar of the window outside of a call: the handle by which it is moved. */
export function TitleBar({ title, caseId, team, onCaller }: Props) {
  return (
    <header className={styles['bar']}>
      <span className={styles['barTitle']}>{title}</span>
      {team !== undefined && <span className={styles['barTeam']}>{team}</span>}
      {onCaller && <CallerBadge onOpen={onCaller} />}
      <WindowButtons caseId={caseId} />
    </header>
  )
}
