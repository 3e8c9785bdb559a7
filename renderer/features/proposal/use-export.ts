import { type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import type { WriteProblem } from '#shared/base/write-problem.ts'
import type { ExportFormat, Proposal } from '#shared/proposal/proposal.ts'
import { htmlToCopy } from './html-to-copy.ts'

export type ExportState =
  | { readonly kind: 'idle' | 'working' | 'cancelled' | 'copied' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | {
      readonly kind: 'failed'
      readonly problem: WriteProblem | 'clipboard'
      readonly format: ExportFormat
    }

type Source = {
  readonly proposal: Proposal
  /** Built anew for each export: a page left open overnight must not send yesterday's date. */
  readonly documentNow: () => CustomerDocument
  readonly suggestedName: () => string
  /** The document as the preview shows it. */
  readonly preview: RefObject<HTMLElement | null>
}

/** Sends the document where the rep wants it. A failure changes nothing: it can be tried again. */
export function useExport(source: Source) {
  const { record, nowMs } = useStore()
  const desktop = useDesktop()
  const [state, setState] = useState<ExportState>({ kind: 'idle' })

  const run = async (format: ExportFormat) => {
    // In the page before it goes on: a copy is taken from the preview, which must be of today too.
    flushSync(() => setState({ kind: 'working' }))
    const outcome = format === 'clipboard' ? await copy() : await save(format)
    if (outcome.kind === 'saved' || outcome.kind === 'copied') {
      record({
        kind: 'proposal-exported',
        proposalId: source.proposal.id,
        atMs: nowMs(),
        format,
        fileName: outcome.kind === 'saved' ? outcome.fileName : '',
      })
    }
    setState(outcome)
  }

  const save = async (format: Exclude<ExportFormat, 'clipboard'>): Promise<ExportState> => {
    const { documentNow, suggestedName } = source
    const failed = { kind: 'failed', problem: 'unknown' } as const
    const outcome = await desktop
      .saveDocument({ document: documentNow(), format, suggestedName: suggestedName() })
      .catch(() => failed)
    return outcome.kind === 'failed' ? { ...outcome, format } : outcome
  }

  const copy = async (): Promise<ExportState> => {
    const { documentNow, preview } = source
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
