import { type Ref, useMemo } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useBrand } from '#renderer/desktop/use-brand.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { signed } from '#shared/document/signed.ts'
import styles from './document-sheet.module.css'
import { DocumentView } from './document-view.tsx'

type Props = { document: PrintableDocument; ref?: Ref<HTMLElement> }

/** The live preview: a document as it goes out, on a sheet of the paper it is printed on. */
export function DocumentSheet({ document, ref }: Props) {
  const { settings } = useEnvironment()
  const { brand } = useBrand()
  const complete = useMemo(
    () => signed(document, settings.signature),
    [document, settings.signature],
  )
  return (
    <div className={styles['sheet']} data-paper={brand.paper}>
      <DocumentView document={complete} brand={brand} {...(ref ? { ref } : {})} />
    </div>
  )
}
