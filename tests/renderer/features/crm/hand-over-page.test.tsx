import { screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, test } from 'vitest'
import { useStore } from '#renderer/data/store.tsx'
import { HandOverPage } from '#renderer/features/crm/hand-over-page.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi, SaveOutcome } from '#shared/ipc/desktop-api.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { builtAtMs, callId, caseId } from '../../../support/builders.ts'
import { livedCase } from '../../../support/lived-case.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

type Input = Parameters<DesktopApi['saveCrmFile']>[0]

function heldCall(id: string, ofCase: string, startedAtMs: number): TantoEvent[] {
  const about = { callId: callId(id) }
  return [
    { kind: 'call-started', ...about, caseId: caseId(ofCase), atMs: startedAtMs },
    {
      kind: 'entry-captured',
      ...about,
      entryId: `said-in-${id}` as never,
      caseId: caseId(ofCase),
      atMs: startedAtMs + 1,
      step: 'listen',
      content: { kind: 'note', text: `said in ${id}`, dueAtMs: null },
    },
    { kind: 'call-ended', ...about, atMs: startedAtMs + 60_000 },
    { kind: 'wrap-up-finished', ...about, atMs: startedAtMs + 61_000 },
  ]
}

const owed = [{ kind: 'promise-by-us' as const, text: 'Ink by nine', dueAtMs: builtAtMs }]
const past: TantoEvent[] = [
  ...livedCase({ id: 'case-1', openedAtMs: builtAtMs, acts: 11, owed }),
  ...livedCase({ id: 'case-2', openedAtMs: builtAtMs, acts: 11 }),
  ...heldCall('call-1', 'case-1', builtAtMs),
  ...heldCall('call-2', 'case-2', builtAtMs + 1000),
]

const ofCase = <HandOverPage caseId={caseId('case-1')} />

type Options = { outcome?: SaveOutcome; before?: readonly TantoEvent[] }

async function renderPage(page: ReactNode, { outcome, before = [] }: Options = {}) {
  const inputs: Input[] = []
  const window = await renderInWindow(page, {
    before: [...past, ...before],
    desktop: {
      saveCrmFile: async (input) => {
        inputs.push(input)
        return outcome ?? { kind: 'saved', fileName: 'a.csv' }
      },
    },
  })
  const press = async (name: string) =>
    window.user.click(await screen.findByRole('button', { name }))
  return { ...window, inputs, press }
}

test('calls go to the desktop as the contract has it, once: then there is nothing new', async () => {
  const { inputs, press } = await renderPage(ofCase)
  await screen.findByText(/^1 call, \d+ things to do$/)
  await press('Save calls…')
  await screen.findByText(/^Saved as a\.csv/)
  expect(desktopInputs.saveCrmFile.safeParse(inputs[0]).error?.issues ?? []).toEqual([])
  expect(inputs[0]?.table.rows).toHaveLength(1)
  expect(JSON.stringify(inputs[0])).toContain('said in call-1')
  expect(inputs[0]?.suggestedName).toMatch(/^Salesforce calls 2026/)
  await screen.findByText(/^0 calls, /)
  expect(screen.getByText(/^Handed over last: /)).toBeTruthy()
})

test('what was handed over goes again on wish', async () => {
  const { inputs, press, user } = await renderPage(ofCase)
  await screen.findByText(/^1 call, /)
  await press('Save calls…')
  await screen.findByText(/^0 calls, /)
  await user.click(screen.getByRole('checkbox', { name: 'Also what was handed over before' }))
  await screen.findByText(/^1 call, /)
  await press('Save calls…')
  await waitFor(() => expect(inputs).toHaveLength(2))
})

test('another CRM was given nothing yet', async () => {
  const { press, user } = await renderPage(ofCase)
  await screen.findByText(/^1 call, /)
  await press('Save calls…')
  await screen.findByText(/^0 calls, /)
  await user.click(screen.getByRole('radio', { name: 'HubSpot' }))
  expect(await screen.findByText(/^1 call, /)).toBeTruthy()
})

test('of all cases the calls go together, and what is owed in each', async () => {
  const { inputs, press } = await renderPage(<HandOverPage />)
  await screen.findByText(/^2 calls, /)
  await press('Save things to do…')
  await screen.findByText(/^Saved as a\.csv/)
  const [input] = inputs
  expect(input?.table.rows.map(([subject]) => subject)).toContain('Ink by nine')
  await screen.findByText(/^2 calls, 0 things to do$/)
})

test('what could not be written is said, and is not taken for handed over', async () => {
  const { press } = await renderPage(ofCase, { outcome: { kind: 'failed', problem: 'disk-full' } })
  await screen.findByText(/^1 call, /)
  await press('Save calls…')
  expect((await screen.findByText(/no room on that disk/)).textContent).toContain('Nothing is lost')
  expect(screen.getByText(/^1 call, /)).toBeTruthy()
})

test('decided against in the dialog nothing is taken for handed over', async () => {
  const { inputs, press } = await renderPage(ofCase, { outcome: { kind: 'cancelled' } })
  await screen.findByText(/^1 call, /)
  await press('Save calls…')
  await waitFor(() => expect(inputs).toHaveLength(1))
  expect(screen.getByText(/^1 call, /)).toBeTruthy()
})

const lateMs = builtAtMs - 20 * 86_400_000
const lateCall = heldCall('call-late', 'case-1', lateMs)

/** The page, and the same gone to anew after a wrap-up that was done in between. */
function GoneToTwice() {
  const store = useStore()
  const [visit, setVisit] = useState(1)
  const later = async () => {
    store.record(...lateCall.slice(-1))
    await store.settled()
    setVisit(2)
  }
  return (
    <>
      <button onClick={() => void later()}>Later</button>
      <HandOverPage key={visit} />
    </>
  )
}

test('a call whose wrap-up is done later is not missed by the next hand-over', async () => {
  const { inputs, press } = await renderPage(<GoneToTwice />, { before: lateCall.slice(0, -1) })
  await screen.findByText(/^2 calls, /)
  expect(screen.getByText('1 call is left out until its wrap-up is done.')).toBeTruthy()
  await press('Save calls…')
  await screen.findByText(/^0 calls, /)
  await press('Later')
  await screen.findByText(/^1 call, /)
  await press('Save calls…')
  await screen.findByText(/^0 calls, /)
  expect(JSON.stringify(inputs[1])).toContain('said in call-late')
})
