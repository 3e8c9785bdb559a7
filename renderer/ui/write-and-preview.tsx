import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { Choice } from './choice.tsx'
import { DocumentSheet } from './document-sheet.tsx'
import { Page } from './page.tsx'
import styles from './write-and-preview.module.css'

export type View = 'write' | 'preview'

type Props = {
  title: string
  subtitle: ReactNode
  /** The ways out. */
  actions: ReactNode
  /** What became of the last way out, and what holds them. */
  notices?: ReactNode
  /** What to look at before it goes out. */
  check?: ReactNode
  /** Where it is written. */
  children: ReactNode
  document: PrintableDocument
  previewLabel: string
  /** Of narrow windows, which have room for one of both. */
  view: View
  onView: (view: View) => void
}

/** A page where something for the customer is written, with what they get of it beside it. */
export function WriteAndPreview(props: Props) {
  const { title, subtitle, actions, notices, check, children, view, onView } = props
  const { document, previewLabel } = props
  return (
    <div className={styles['page']} data-view={view}>
      <Page width="wide" title={title} subtitle={subtitle} actions={actions}>
        {notices}
        {check !== undefined && <div className={styles['check']}>{check}</div>}
        <div className={styles['switch']}>
          <ViewSwitch view={view} onView={onView} />
        </div>
        <div className={styles['panes']}>
          <div className={styles['write']}>{children}</div>
          <div className={styles['preview']}>
            {/* It scrolls by itself, so the keyboard must be able to get into it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <section className={styles['paper']} aria-label={previewLabel} tabIndex={0}>
              <DocumentSheet document={document} />
            </section>
          </div>
        </div>
      </Page>
    </div>
  )
}

const ViewSwitch = memo(function ViewSwitch({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  const { t } = useTranslation()
  return (
    <Choice
      label={t('view.label')}
      value={view}
      onChange={onView}
      options={[
        { value: 'write', label: t('view.write') },
        { value: 'preview', label: t('view.preview') },
      ]}
    />
  )
})
