import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { UndecidedBanner } from '#renderer/app/undecided-banner.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import type { Protection } from '#shared/seal/protection.ts'
import { callStartedEvents } from '#tests/support/builders.ts'
import { anOpenKeyring } from '#tests/support/memory-data.ts'
import { KeyringProvider } from '#renderer/desktop/keyring.tsx'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { useRecentCases } from '#renderer/data/queries.ts'

const [caseOpened, callStarted] = callStartedEvents() as [TantoEvent, TantoEvent]

/** Beside it what says that the store has answered. */
function Desk() {
  return (
    <KeyringProvider>
      <UndecidedBanner />
      {useRecentCases(1) && <p>Loaded</p>}
    </KeyringProvider>
  )
}

function desk(protection: Protection, before: readonly TantoEvent[]) {
  return renderInWindow(<Desk />, {
    before,
    prepare: (data) => {
      data.keyring = anOpenKeyring({ protection })
    },
  })
}
const banner = () => screen.queryByText(/kept on this computer, not yet encrypted/)

test('with a case and nothing chosen, one line says so and leads to the choice', async () => {
  const { user } = await desk('undecided', [caseOpened])
  await screen.findByText(/kept on this computer, not yet encrypted/)
  await user.click(screen.getByRole('button', { name: 'Choose how to protect it' }))
  expect(location.pathname).toBe('/settings/protection')
  await waitFor(() => expect(banner()).toBeNull())
  history.replaceState(null, '', '/')
})

test('it goes when it is waved away', async () => {
  const { user } = await desk('undecided', [caseOpened])
  await user.click(await screen.findByRole('button', { name: 'Not now' }))
  expect(banner()).toBeNull()
})

test.each<[string, Protection, readonly TantoEvent[]]>([
  ['before the first case', 'undecided', []],
  ['during a call', 'undecided', [caseOpened, callStarted]],
  ['once unencrypted was chosen', 'none', [caseOpened]],
  ['behind a keychain', 'keychain', [caseOpened]],
  ['behind a passphrase', 'passphrase', [caseOpened]],
])('it is not there %s', async (_, protection, before) => {
  const { settled } = await desk(protection, before)
  await screen.findByText('Loaded')
  await settled()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(banner()).toBeNull()
})
