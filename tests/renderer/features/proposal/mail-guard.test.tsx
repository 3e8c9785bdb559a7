import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DesktopApi, MailOutcome } from '#shared/ipc/desktop-api.ts'
import { caseId } from '../../../support/builders.ts'
import { renderProposal } from '../../../support/proposal-window.tsx'

type SaveInput = Parameters<DesktopApi['saveDocument']>[0]

async function renderGuarded({ mail = 'opened' }: { mail?: MailOutcome['kind'] } = {}) {
  const saved: SaveInput[] = []
  const shown = await renderProposal({
    desktop: {
      saveDocument: async (input) => {
        saved.push(input)
        return { kind: 'saved', fileName: `offer.${input.format}` }
      },
      openMail: async () => ({ kind: mail }),
    },
  })
  const press = (name: string) => shown.user.click(screen.getByRole('button', { name }))
  return {
    ...shown,
    saved,
    press,
    openMail: async () => {
      await press('More')
      await shown.user.click(screen.getByRole('menuitem', { name: 'Open in the mail program' }))
    },
  }
}

const dialog = () => screen.findByRole('dialog', { name: 'Call first, then write' })
const giveReason = 'Send it by e-mail all the same, because'

test('an e-mail draft is held before anybody has spoken with them, and it is said why', async () => {
  const { press, saved, user } = await renderGuarded()
  await press('E-mail draft')
  expect((await dialog()).textContent).toContain('read colder than it is meant')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(saved).toEqual([])
})

test.each(['PDF', 'Word'])('%s is not held: it may be handed over in person', async (name) => {
  const { press, settled, saved } = await renderGuarded()
  await press(name)
  await screen.findByText(/^Saved as offer/)
  await settled()
  expect(saved).toHaveLength(1)
})

test('with a reason the e-mail goes on, and the reason is kept and offered again', async () => {
  const { press, user, recorded, settled, saved } = await renderGuarded()
  await press('E-mail draft')
  await dialog()
  await press('Go on with the e-mail')
  expect(await screen.findByText('Write why it cannot be a call.')).toBeTruthy()
  expect(saved).toEqual([])

  await user.type(screen.getByRole('textbox', { name: giveReason }), 'They are at sea{Enter}')
  expect(await screen.findByText(/Opened, it is an e-mail that is not sent yet/)).toBeTruthy()
  await settled()
  expect(recorded()).toMatchObject([
    { kind: 'proposal-exported', format: 'eml', fileName: 'offer.eml', reason: 'They are at sea' },
  ])

  await press('E-mail draft')
  await dialog()
  expect(screen.getByRole('textbox', { name: giveReason })).toHaveProperty(
    'value',
    'They are at sea',
  )
})

test('whoever has spoken with them says so, and the e-mail goes on and is held no more', async () => {
  const { press, user, recorded, settled, saved } = await renderGuarded()
  await press('E-mail draft')
  await dialog()
  await press('I have spoken with them')
  const form = await screen.findByRole('dialog', { name: 'You have spoken with them' })
  await user.click(within(form).getByRole('radio', { name: 'Visit' }))
  await user.type(within(form).getByRole('textbox'), 'They will wait')
  await press('Note it and go on')
  await screen.findByText(/^Saved as offer.eml/)
  await settled()
  const [contact, sent] = recorded()
  expect(contact).toMatchObject({
    kind: 'customer-contacted',
    channel: 'visit',
    note: 'They will wait',
    caseId: caseId('case-1'),
  })
  expect(sent).toMatchObject({ kind: 'proposal-exported', format: 'eml' })
  expect(sent).not.toHaveProperty('reason')

  await press('E-mail draft')
  await expect.poll(() => saved.length).toBe(2)
  expect(screen.queryByRole('dialog')).toBeNull()
  await settled()
})

test('the call can be started from there', async () => {
  const { press, recorded, settled, asked } = await renderGuarded()
  await press('E-mail draft')
  await dialog()
  await press('Call now')
  await settled()
  expect(recorded()).toMatchObject([{ kind: 'call-started', caseId: caseId('case-1') }])
  expect(asked.map(({ method }) => method)).toContain('showCompanion')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the mail program is held the same way, and what is too long for it becomes a draft', async () => {
  const { openMail, press, user, recorded, settled } = await renderGuarded({ mail: 'too-long' })
  await openMail()
  await dialog()
  await user.type(screen.getByRole('textbox', { name: giveReason }), 'At sea{Enter}')
  expect(await screen.findByText(/Too long to be handed over like that/)).toBeTruthy()
  expect(recorded()).toEqual([])

  await press('Save an e-mail draft')
  await dialog()
  await press('Go on with the e-mail')
  await screen.findByText(/^Saved as offer.eml/)
  await settled()
  expect(recorded()).toMatchObject([{ format: 'eml', reason: 'At sea' }])
})

test('no mail program at all is said, and nothing counts as sent', async () => {
  const { openMail, user, recorded } = await renderGuarded({ mail: 'failed' })
  await openMail()
  await dialog()
  await user.type(screen.getByRole('textbox', { name: giveReason }), 'At sea{Enter}')
  expect(await screen.findByText(/No mail program took it/)).toBeTruthy()
  expect(recorded()).toEqual([])
})
