import type { CaseId } from '#shared/base/ids.ts'
import styles from './window.module.css'
import { WindowButtons } from './window-buttons.tsx'

/** The bar of the window outside of a call: the handle by which it is moved. */
export function TitleBar({ title, caseId }: { title: string; caseId: CaseId | null }) {
  return (
    <header className={styles['bar']}>
      <span className={styles['barTitle']}>{title}</span>
      <WindowButtons caseId={caseId} />
    </header>
  )
}
