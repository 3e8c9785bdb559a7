import { type ReactNode, useState } from 'react'
import type { ExportFormat, Sent } from '#shared/proposal/proposal.ts'
import { type MailGuard, MailGuardDialog } from './mail-guard-dialog.tsx'
import { type SendSource, useSendDocument } from './use-send-document.ts'
import { useUnchanging } from './use-unchanging.ts'
import { WayOutOutcome, WaysOut } from './ways-out.tsx'

type Options = SendSource & {
  /** The most wanted first: four are buttons, the rest are in a menu. */
  readonly ways: readonly ExportFormat[]
  /** Null: an e-mail with it is no bad news to a customer. */
  readonly guard: MailGuard | null
  /** Nothing goes out yet, for a reason the page says. */
  readonly isHeld?: boolean
  /** It is for our own people. */
  readonly isPrivate?: boolean
  readonly onSent?: (sent: Omit<Sent, 'atMs'>) => void
}

/**
 * The ways out of a document: `buttons` for the head of the page, and `outcome` below it, which says
 * what became of the last one. E-mail that is held asks first (method: "Channel adviser").
 */
export function useWaysOut({ ways, guard, isHeld = false, isPrivate = false, ...rest }: Options): {
  readonly buttons: ReactNode
  readonly outcome: ReactNode
} {
  const { onSent, ...source } = rest
  const { state, run } = useSendDocument(source)
  const [held, setHeld] = useState<ExportFormat | null>(null)
  // What was too long to be handed over, or failed, goes on with the same reason.
  const [given, setGiven] = useState<string>()

  const send = async (format: ExportFormat, reason?: string) => {
    const outcome = await run(format)
    const hasGone = ['saved', 'copied', 'opened'].includes(outcome.kind)
    if (!hasGone) return
    const fileName = outcome.kind === 'saved' ? outcome.fileName : ''
    onSent?.({ format, fileName, ...(reason === undefined ? {} : { reason }) })
  }
  const ask = useUnchanging((format: ExportFormat) => {
    // Passed over rather than disabled: a button that is pressed would lose the focus by it.
    if (state.kind === 'working') return
    if (guard?.isHeld && isMail(format)) setHeld(format)
    else void send(format)
  })
  return {
    buttons: <WaysOut ways={ways} isHeld={isHeld} onSend={ask} />,
    outcome: (
      <>
        <WayOutOutcome state={state} isPrivate={isPrivate} onSend={ask} />
        {guard && held && (
          <MailGuardDialog
            guard={{ ...guard, lastReason: given ?? guard.lastReason }}
            onGoOn={(reason) => {
              setHeld(null)
              setGiven(reason)
              void send(held, reason)
            }}
            onClose={() => setHeld(null)}
          />
        )}
      </>
    ),
  }
}

const isMail = (format: ExportFormat) => format === 'eml' || format === 'mailto'
