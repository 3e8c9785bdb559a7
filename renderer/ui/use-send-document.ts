import { useState } from 'react'
import { useBrand } from '#renderer/desktop/use-brand.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { WriteProblem } from '#shared/base/write-problem.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { signed } from '#shared/document/signed.ts'
import type { SaveFormat } from '#shared/ipc/desktop-api.ts'
import type { ExportFormat } from '#shared/proposal/proposal.ts'

export type SendState =
  | { readonly kind: 'idle' | 'working' | 'cancelled' | 'copied' | 'opened' | 'too-long' }
  | { readonly kind: 'saved'; readonly fileName: string; readonly format: SaveFormat }
  | {
      readonly kind: 'failed'
      readonly problem: WriteProblem | 'clipboard' | 'mail-program'
      readonly format: ExportFormat
    }

export type SendSource = {
  /** Built anew for each export: a page left open overnight must not send yesterday's date. */
  readonly documentNow: () => PrintableDocument
  readonly suggestedName: () => string
  /** False for a sheet that is no letter: the firm's lines are not put under it. */
  readonly isSigned?: boolean
}

/** Sends the document where the rep wants it. A failure changes nothing: it can be tried again. */
export function useSendDocument({ suggestedName, isSigned = true, ...source }: SendSource) {
  const desktop = useDesktop()
  const { brand } = useBrand()
  const { signature } = useEnvironment().settings
  const documentNow = () => signed(source.documentNow(), isSigned ? signature : [])
  const [state, setState] = useState<SendState>({ kind: 'idle' })

  const run = async (format: ExportFormat): Promise<SendState> => {
    setState({ kind: 'working' })
    const outcome = await send(format)
    setState(outcome)
    return outcome
  }

  const send = (format: ExportFormat): Promise<SendState> => {
    if (format === 'clipboard') return copy()
    return format === 'mailto' ? open() : save(format)
  }

  const save = async (format: SaveFormat): Promise<SendState> => {
    const outcome = await desktop
      .saveDocument({ document: documentNow(), format, suggestedName: suggestedName() })
      .catch(() => ({ kind: 'failed', problem: 'unknown' }) as const)
    return outcome.kind === 'cancelled' ? outcome : { ...outcome, format }
  }

  const open = async (): Promise<SendState> => {
    const document = documentNow()
    const failed = { kind: 'failed', problem: 'mail-program', format: 'mailto' } as const
    if (document.mark !== undefined) return failed
    const { kind } = await desktop.openMail({ document }).catch(() => failed)
    return kind === 'failed' ? failed : { kind }
  }

  const copy = async (): Promise<SendState> => {
    const document = documentNow()
    try {
      const { renderMailBody } = await import('#shared/document/render-mail-body.ts')
      const html = renderMailBody(document, brand)
      const item = new ClipboardItem({
        'text/plain': new Blob([renderPlainText(document)], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      })
      await navigator.clipboard.write([item])
      return { kind: 'copied' }
    } catch {
      return { kind: 'failed', problem: 'clipboard', format: 'clipboard' }
    }
  }

  return { state, run }
}
