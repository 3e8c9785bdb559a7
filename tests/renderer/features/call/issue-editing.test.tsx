import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, callId, callStartedEvents, caseId, entryId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const inCall = { callId: callId('call-1'), atMs: builtAtMs }

function issue(id: string, text: string): TantoEvent {
  return {
    kind: 'entry-captured',
    ...inCall,
    entryId: entryId(id),
    caseId: caseId('case-1'),
    step: 'listen',
    content: { kind: 'issue', text, dueAtMs: null },
  }
}

test('an issue in the ranked list is edited where it stands, whatever the others begin with', async () => {
  const { user } = await renderInWindow(<CompanionScreen />, {
    before: [
      ...callStartedEvents(),
      { kind: 'step-entered', ...inCall, step: 'question' },
      issue('1', 'Line 3 idle'),
      issue('2', 'no call back'),
    ],
  })
  const list = await screen.findByRole('grid', { name: 'Issues, the most pressing first' })
  await user.click(await within(list).findByText('Line 3 idle'))
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Edit this line' })
  await user.keyboard(' no longer let up')
  expect(editor.value).toBe('! Line 3 idle no longer let up')
  expect(document.activeElement).toBe(editor)
})
