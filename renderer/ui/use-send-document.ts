import { type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { WriteProblem } from '#shared/base/write-problem.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { signed } from '#shared/document/signed.ts'
import type { SaveFormat } from '#shared/ipc/desktop-api.ts'
import { htmlToCopy } from './html-to-copy.ts'

type WayOut = SaveFormat | 'clipboard'

export type SendState =
  | { readonly kind: 'idle' | 'working' | 'cancelled' | 'copied' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | {
      readonly kind: 'failed'
      readonly problem: WriteProblem | 'clipboard'
      readonly format: WayOut
    }

type Source = {
  /** Built anew for each export: a page left open overnight must not send yesterday's date. */
  readonly documentNow: () => PrintableDocument
  readonly suggestedName: () => string
  /** The document as the preview shows it. */
  readonly preview: RefObject<HTMLElement | null>
}

/** Sends the document where the rep wants it. A failure changes nothing: it can be tried again. */
export function useSendDocument({ suggestedName, preview, ...source }: Source) {
  const desktop = useDesktop()
  const { signature } = useEnvironment().settings
  const documentNow = () => signed(source.documentNow(), signature)
  const [state, setState] = useState<SendState>({ kind: 'idle' })

  const run = async (format: WayOut): Promise<SendState> => {
    // In the page before it goes on: a copy is taken from the preview, which must be of today too.
    flushSync(() => setState({ kind: 'working' }))
    const outcome = format === 'clipboard' ? await copy() : await save(format)
    setState(outcome)
    return outcome
  }

  const save = async (format: SaveFormat): Promise<SendState> => {
    const failed = { kind: 'failed', problem: 'unknown' } as const
    const outcome = await desktop
      .saveDocument({ document: documentNow(), format, suggestedName: suggestedName() })
      .catch(() => failed)
    return outcome.kind === 'failed' ? { ...outcome, format } : outcome
  }

  const copy = async (): Promise<SendState> => {
    const html = preview.current ? htmlToCopy(preview.current) : ''
    const item = new ClipboardItem({
      'text/plain': new Blob([renderPlainText(documentNow())], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    })
    try {
      await navigator.clipboard.write([item])
      return { kind: 'copied' }
    } catch {
      return { kind: 'failed', problem: 'clipboard', format: 'clipboard' }
    }
  }

  return { state, run }
}
