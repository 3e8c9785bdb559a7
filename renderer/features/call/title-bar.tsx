import type { CaseId } from '#shared/base/ids.ts'
import styles from './window.module.css'
import { CallerBadge } from './caller-badge.tsx'
import { TeamLine } from './team-link.tsx'
import { WindowButtons } from './window-buttons.tsx'

type Props = {
  title: string
  caseId: CaseId | null
  /** To who calls; none where they are shown already. */
  onCaller?: (() => void) | undefined
}

/** The bar of the window outside of a call: the handle by which it is moved. */
export function TitleBar({ title, caseId, onCaller }: Props) {
  return (
    <header className={styles['bar']}>
      <span className={styles['barTitle']}>{title}</span>
      <span className={styles['barTeam']}>
        <TeamLine isShort={caseId !== null} />
      </span>
      {onCaller && <CallerBadge onOpen={onCaller} />}
      <WindowButtons caseId={caseId} />
    </header>
  )
}
