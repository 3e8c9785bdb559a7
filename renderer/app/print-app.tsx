import { useEffect, useState } from 'react'
import { DocumentView } from '#renderer/ui/document-view.tsx'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'

type Props = { desktop: Pick<DesktopApi, 'takePrintDocument' | 'printReady'> }

/** Shows the document the desktop wants printed, and says when its fonts are there. */
export function PrintApp({ desktop }: Props) {
  const [shown, setShown] = useState<PrintableDocument | null>(null)

  useEffect(() => {
    void desktop.takePrintDocument({}).then(setShown)
  }, [desktop])

  useEffect(() => {
    if (!shown) return
    // Both end up in the file: its title, and the language screen readers read it in.
    document.title = shown.title
    document.documentElement.lang = shown.language
    // Fonts are asked for when the page is laid out, and a hidden page is laid out only when asked.
    document.body.getBoundingClientRect()
    void document.fonts.ready.then(() => desktop.printReady({}))
  }, [desktop, shown])

  return shown && <DocumentView document={shown} />
}
