import { screen, waitFor } from '@testing-library/react'
import { Dexie } from 'dexie'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { databaseName } from '#renderer/data/database.ts'
import { useRecentCases } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { TitleBar } from '#renderer/features/call/title-bar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { DataAccess } from '#shared/ipc/data-api.ts'
import { callStartedEvents } from '#tests/support/builders.ts'
import { aKey, rightPassphrase, shownCode } from '#tests/support/memory-data.ts'
import { openWindow } from '#tests/support/window-on-data.tsx'

const open: DataAccess = { kind: 'open', storeKey: null }
const locked = (why: 'start' | 'keychain' | 'idle'): DataAccess => ({ kind: 'locked', why })

/** A page with a form that is half typed, and what the store has. */
function Content() {
  const [text, setText] = useState('')
  const { record } = useStore()
  const cases = useRecentCases(5)
  return (
    <>
      <label>
        Note
        <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p>{cases?.map(({ customer }) => customer).join(', ')}</p>
      <button type="button" onClick={() => record(callStartedEvents()[0]!)}>
        Write
      </button>
    </>
  )
}

function ContentWithDialog() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Ask
      </button>
      {isOpen && (
        <Dialog title="Sure?" onClose={() => setIsOpen(false)} buttons={<Button>Yes</Button>}>
          <p>About what is private</p>
        </Dialog>
      )}
    </>
  )
}

const secretField = () => screen.findByLabelText<HTMLInputElement>('Passphrase or recovery code')
const note = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Note' })
/** What is on the disk, as it lies there. */
async function rawRows(table: string): Promise<Record<string, unknown>[]> {
  const raw = await new Dexie(databaseName).open()
  try {
    return (await raw.table(table).toArray()) as Record<string, unknown>[]
  } finally {
    raw.close()
  }
}

test('an open window shows its content, and nothing stands in front of it', async () => {
  await openWindow(<Content />)
  await note()
  expect(screen.queryByRole('heading')).toBeNull()
})

test('with a key, the working store is sealed on the disk and read as ever', async () => {
  const { user } = await openWindow(<Content />, { access: { kind: 'open', storeKey: aKey } })
  await user.click(await screen.findByRole('button', { name: 'Write' }))
  await screen.findByText('Northgate Tools')
  const [row] = await rawRows('cases')
  expect(row).toMatchObject({ id: 'case-1', sealed: expect.any(Uint8Array) })
  expect(JSON.stringify(row)).not.toContain('Northgate')
})

test('a locked start asks for the secret, and opens with the passphrase', async () => {
  const { user } = await openWindow(<Content />, { access: locked('start') })
  await screen.findByRole('heading', { name: 'Tanto is locked' })
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull()
  expect(document.activeElement).toBe(await secretField())
  await user.keyboard(`${rightPassphrase}{Enter}`)
  await note()
  expect(screen.queryByRole('heading', { name: 'Tanto is locked' })).toBeNull()
})

test.each([
  ['not it at all', /doesn't open it/],
  [shownCode, /looks like a recovery code/],
])(
  '%s is said to be wrong beside the field, and is still there to be put right',
  async (typed, said) => {
    const { user } = await openWindow(<Content />, { access: locked('start') })
    await user.type(await secretField(), `${typed}{Enter}`)
    await screen.findByText(said)
    const field = await secretField()
    expect(field.value).toBe(typed)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await user.clear(field)
    await user.type(field, `${rightPassphrase}{Enter}`)
    await note()
  },
)

test('nothing typed is not tried', async () => {
  const { user } = await openWindow(<Content />, {
    access: locked('start'),
    desktop: { unlock: () => Promise.reject(new Error('It was tried')) },
  })
  await user.type(await secretField(), '{Enter}')
  expect(await screen.findByText('Please type your passphrase or the recovery code.')).toBeTruthy()
})

test('a desktop that does not answer is said, and can be asked again', async () => {
  let isBroken = true
  const { user, become } = await openWindow(<Content />, {
    access: locked('start'),
    desktop: {
      unlock: async () => {
        if (isBroken) throw new Error('No answer')
        become(open)
        return 'opened'
      },
    },
  })
  await user.type(await secretField(), `${rightPassphrase}{Enter}`)
  await screen.findByText(/could not be checked/)
  isBroken = false
  await user.click(screen.getByRole('button', { name: 'Unlock' }))
  expect(await note()).toBeTruthy()
})

test('what is typed is hidden, and shown to who asks', async () => {
  const { user } = await openWindow(<Content />, { access: locked('start') })
  expect((await secretField()).type).toBe('password')
  await user.click(screen.getByRole('button', { name: 'Show what is typed' }))
  expect((await secretField()).type).toBe('text')
})

test('a keychain that opens nothing any more is said, with what does open it', async () => {
  const { data, user } = await openWindow(<Content />, { access: locked('keychain') })
  await screen.findByText(/keychain no longer opens your cases/)
  data.access = open
  await user.click(screen.getByRole('button', { name: 'Try the keychain again' }))
  expect(await note()).toBeTruthy()
})

test('where no secret was ever set, none is asked for', async () => {
  await openWindow(<Content />, {
    access: locked('keychain'),
    desktop: {
      keyringState: async () => ({
        kind: 'locked',
        protection: 'keychain',
        accepts: { passphrase: false, recoveryCode: false },
      }),
    },
  })
  await screen.findByText(/there is no passphrase and no recovery code/)
  expect(screen.queryByLabelText('Passphrase or recovery code')).toBeNull()
  expect(screen.getByRole('button', { name: 'Restore from a backup file…' })).toBeTruthy()
})

test('behind the app lock a half-typed form is hidden from everybody, and back with its focus', async () => {
  const { user, become } = await openWindow(<Content />)
  await user.type(await note(), 'They order tw')
  become(locked('idle'))
  await screen.findByRole('heading', { name: 'Tanto is locked' })
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull()
  const hidden = screen.getByRole('textbox', { name: 'Note', hidden: true })
  expect(hidden.closest('[hidden]')?.hasAttribute('inert')).toBe(true)

  await user.type(await secretField(), `${rightPassphrase}{Enter}`)
  const field = await note()
  expect(field.value).toBe('They order tw')
  await waitFor(() => expect(document.activeElement).toBe(field))
  await user.keyboard('ice a year')
  expect(field.value).toBe('They order twice a year')
})

test('a dialog that was open does not keep the lock screen from being used', async () => {
  const { become, user } = await openWindow(<ContentWithDialog />)
  await user.click(await screen.findByRole('button', { name: 'Ask' }))
  await screen.findByRole('alertdialog')
  become(locked('idle'))
  const field = await secretField()
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(document.documentElement.hasAttribute('data-covered')).toBe(true)
  expect(field.closest('[inert], [aria-hidden=true]')).toBeNull()
  await user.keyboard(`${rightPassphrase}{Enter}`)
  await screen.findByRole('alertdialog')
  expect(document.documentElement.hasAttribute('data-covered')).toBe(false)
})

test('while everything is written anew the store is closed, and what comes meanwhile is stored after', async () => {
  const { user, become } = await openWindow(<Content />)
  await user.type(await note(), 'half')
  become({ kind: 'working' })
  await screen.findByRole('heading', { name: 'One moment' })
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull()
  // Nobody holds it open: it can be taken away.
  await Dexie.delete(databaseName)
  screen.getByRole('button', { name: 'Write', hidden: true }).click()

  become({ kind: 'open', storeKey: aKey })
  await screen.findByText('Northgate Tools')
  expect((await note()).value).toBe('half')
  expect((await rawRows('cases'))[0]).toHaveProperty('sealed')
})

test('the desktop is asked once more when the store is closed: then it may be taken away', async () => {
  let access: DataAccess = { kind: 'open', storeKey: null }
  let askedAtWork = 0
  const { announce } = await openWindow(<Content />, {
    desktop: {
      openData: async () => {
        const answer = access
        // What somebody still holds open is not deleted quietly: Dexie warns, and this test fails.
        if (answer.kind === 'working' && (askedAtWork += 1) === 2) await Dexie.delete(databaseName)
        return answer
      },
    },
  })
  await note()
  access = { kind: 'working' }
  announce('dataAccessChanged', {})
  await waitFor(() => expect(askedAtWork).toBe(2))
  access = open
  announce('dataAccessChanged', {})
  expect(await note()).toBeTruthy()
})

test('lost keys are said calmly, with the folder and the way back by a backup', async () => {
  const { become } = await openWindow(<Content />, {
    access: { kind: 'lost' },
    desktop: {
      chooseBackup: async () => ({ kind: 'ready', createdAtMs: Date.now(), cases: 3 }),
      restoreBackup: async () => {
        become(open)
        return { kind: 'done' }
      },
    },
  })
  await screen.findByRole('heading', { name: "Your cases are here, but can't be opened" })
  expect(screen.getByText(/Nothing was deleted/)).toBeTruthy()
  expect(screen.getByText('/data')).toBeTruthy()
  screen.getByRole('button', { name: 'Restore from a backup file…' }).click()
  await screen.findByText(/what can't be opened now is set aside in the data folder/)
  screen.getByRole('button', { name: 'Restore it' }).click()
  await note()
})

test('the companion’s bar is there before the data is open', async () => {
  const bar = <TitleBar title="Tanto" caseId={null} />
  await openWindow(<Content />, { access: locked('start'), bar })
  expect(await screen.findByRole('button', { name: 'Hide this window' })).toBeTruthy()
  expect(screen.queryByText('Something in this window broke')).toBeNull()
})

test('the bar of a window without a frame stays while its content is covered', async () => {
  const { become } = await openWindow(<Content />, { bar: <button type="button">Hide</button> })
  await note()
  expect(screen.queryByRole('button', { name: 'Hide' })).toBeNull()
  for (const access of [locked('idle'), { kind: 'working' }, { kind: 'lost' }] as const) {
    become(access)
    await screen.findByRole('button', { name: 'Hide' })
  }
})

test('in Japanese', async () => {
  await openWindow(<Content />, { access: locked('start'), language: 'ja' })
  await screen.findByRole('heading', { name: 'Tantoはロックされています' })
  expect(screen.getByLabelText('パスフレーズまたは復旧コード')).toBeTruthy()
})
