import type { ReactNode } from 'react'
import { KeepSender } from '#renderer/ui/keep-sender.tsx'
import { MailGuardDialog } from '#renderer/ui/mail-guard-dialog.tsx'
import type { SendState } from '#renderer/ui/use-send-document.ts'
import { useWaysOut } from '#renderer/ui/use-ways-out.tsx'
import { WayOutOutcome, WaysOut } from '#renderer/ui/ways-out.tsx'
import type { Language } from '#shared/base/language.ts'
import { type Exhibit, OnDemand } from './exhibit.tsx'
import { sampleDocument } from './sample-case.ts'
import type { SampleTexts } from './sample-texts.ts'

const nothing = () => undefined
const ways = ['pdf', 'docx', 'eml', 'clipboard', 'html', 'md', 'txt'] as const

/** The ways out of a document, what became of one, and what holds it. */
export function sendingExhibits(s: SampleTexts, language: Language): Exhibit[] {
  const sending = (state: SendState) => (
    <WayOutOutcome state={state} isPrivate={false} onSend={nothing} />
  )
  return [
    {
      name: 'ways-out',
      states: [
        {
          state: 'rest',
          shown: (
            <Wide>
              <WaysOut ways={ways} isHeld={false} onSend={nothing} />
            </Wide>
          ),
        },
        {
          state: 'disabled',
          shown: (
            <Wide>
              <WaysOut ways={ways} isHeld onSend={nothing} />
            </Wide>
          ),
        },
        {
          state: 'saved',
          shown: sending({ kind: 'saved', fileName: 'sample.pdf', format: 'pdf' }),
        },
        { state: 'too long', shown: sending({ kind: 'too-long' }) },
        {
          state: 'failed',
          shown: sending({ kind: 'failed', problem: 'disk-full', format: 'pdf' }),
        },
      ],
    },
    {
      name: 'use-ways-out',
      states: [
        {
          state: 'an e-mail that is held',
          shown: (
            <Wide>
              <HeldMail s={s} language={language} />
            </Wide>
          ),
        },
      ],
    },
    {
      name: 'keep-sender',
      states: [
        {
          state: 'nobody has said yet who they are',
          shown: <KeepSender sender={{ repName: s.value }} />,
        },
        { state: 'empty', shown: <KeepSender sender={{}} /> },
      ],
    },
    {
      name: 'mail-guard-dialog',
      states: [
        {
          state: 'on demand',
          shown: (
            <OnDemand>
              {(close) => (
                <MailGuardDialog
                  guard={{ isHeld: true, lastReason: '', callNow: close, noteContact: close }}
                  onGoOn={close}
                  onClose={close}
                />
              )}
            </OnDemand>
          ),
        },
      ],
    },
  ]
}

function Wide({ children }: { children: ReactNode }) {
  return <div data-wide>{children}</div>
}

function HeldMail({ s, language }: { s: SampleTexts; language: Language }) {
  const { buttons, outcome } = useWaysOut({
    ways: ['eml', 'pdf'],
    guard: { isHeld: true, lastReason: '', callNow: null, noteContact: null },
    documentNow: () => sampleDocument(s, language),
    suggestedName: () => 'sample',
  })
  return (
    <>
      {buttons}
      {outcome}
    </>
  )
}
