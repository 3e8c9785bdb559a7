import type { RefObject } from 'react'
import { useStore } from '#renderer/data/store.tsx'
import { useSendDocument } from '#renderer/ui/use-send-document.ts'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import type { ExportFormat, Proposal } from '#shared/proposal/proposal.ts'

type Source = {
  readonly proposal: Proposal
  readonly documentNow: () => CustomerDocument
  readonly suggestedName: () => string
  readonly preview: RefObject<HTMLElement | null>
}

/** Sends the customer's document out, and writes down that it went. */
export function useExport({ proposal, ...source }: Source) {
  const { record, nowMs } = useStore()
  const { state, run: send } = useSendDocument(source)

  const run = async (format: ExportFormat) => {
    const outcome = await send(format)
    if (outcome.kind !== 'saved' && outcome.kind !== 'copied') return
    record({
      kind: 'proposal-exported',
      proposalId: proposal.id,
      atMs: nowMs(),
      format,
      fileName: outcome.kind === 'saved' ? outcome.fileName : '',
    })
  }
  return { state, run }
}
