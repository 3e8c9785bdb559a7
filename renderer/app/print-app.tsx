import { useEffect, useState } from 'react'
import { DocumentView } from '#renderer/ui/document-view.tsx'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { setToFit } from './set-to-fit.ts'

type Props = { desktop: Pick<DesktopApi, 'takePrintDocument' | 'printReady'> }
type Printed = Awaited<ReturnType<DesktopApi['takePrintDocument']>>

/** Shows the document the desktop wants printed, and says when its fonts and pictures are there. */
export function PrintApp({ desktop }: Props) {
  const [printed, setPrinted] = useState<Printed | null>(null)

  useEffect(() => {
    void desktop.takePrintDocument({}).then(setPrinted)
  }, [desktop])

  useEffect(() => {
    if (!printed) return
    // Both end up in the file: its title, and the language screen readers read it in.
    document.title = printed.document.title
    document.documentElement.lang = printed.document.language
    // Fonts are asked for when the page is laid out, and a hidden page is laid out only when asked.
    document.body.getBoundingClientRect()
    // A logo that is broken after all is left out; the letter is not.
    const pictures = Array.from(document.querySelectorAll('img'), (image) => image.decode())
    void Promise.allSettled([document.fonts.ready, ...pictures]).then(() => {
      const letter = document.querySelector<HTMLElement>('.doc:not(.doc-internal)')
      if (letter) setToFit(letter, printed.brand.paper)
      return desktop.printReady({})
    })
  }, [desktop, printed])

  return printed && <DocumentView {...printed} />
}
