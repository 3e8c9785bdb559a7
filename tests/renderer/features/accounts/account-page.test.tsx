import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OrdersStarter } from '#renderer/data/orders/warm-orders.ts'
import { AccountPage } from '#renderer/features/accounts/account-page.tsx'
import { EditAccountPage } from '#renderer/features/accounts/account-form-pages.tsx'
import { KeepCustomer } from '#renderer/features/accounts/keep-customer.tsx'
import { createOrderList } from '#shared/order/order-list.ts'
import { accountId, accountKept } from '../../../support/account-builders.ts'
import { caseId, caseOpened } from '../../../support/builders.ts'
import { anOrder } from '../../../support/order-builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const orders = [
  anOrder({
    number: '1',
    customer: 'Aster Ltd',
    promisedOn: '2026-02-01',
    deliveredOn: '2026-02-01',
  }),
  anOrder({ number: '2', customer: 'Old Aster', promisedOn: '2999-01-01' }),
  anOrder({ number: '3', customer: 'Aster Ltd', promisedOn: '2026-02-02' }),
  anOrder({ number: '4', customer: 'Somebody else' }),
]

/** The thread of orders, without a thread. */
const withOrders = (content: React.ReactNode) => (
  <OrdersStarter
    value={() => ({
      ask: async (_question, asked) => createOrderList(orders).ofCustomer(asked as never) as never,
      subscribe: () => () => {},
      end: () => {},
    })}
  >
    {content}
  </OrdersStarter>
)
const kept = accountKept(
  'aster',
  { name: 'Aster Ltd', formerNames: 'Old Aster', products: 'Press P3' },
  [{ name: 'A. Berg', phone: '030 1' }],
)
const region = (name: string) => screen.findByRole('region', { name })

test('a customer has their cases and orders under every name they had, what is late first', async () => {
  await renderInWindow(withOrders(<AccountPage accountId={accountId('aster')} />), {
    before: [
      ...kept,
      caseOpened({ customer: 'OLD ASTER', whatHappened: 'Drills came blunt' }),
      caseOpened({ customer: 'Somebody else', whatHappened: 'Not theirs' }, 'case-2'),
    ],
  })
  expect(await within(await region('Cases')).findByText('Drills came blunt')).toBeDefined()
  expect(screen.queryByText('Not theirs')).toBeNull()
  const rows = await within(await region('Orders')).findAllByRole('rowheader')
  expect(rows.map(({ textContent }) => textContent)).toEqual(['3', '2', '1'])
  const products = await region('What they have from us')
  expect(
    within(products)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Press P3', 'Sample pump'])
})

test('a person is added, put right, removed, and brought back', async () => {
  const { user, recorded } = await renderInWindow(
    withOrders(<AccountPage accountId={accountId('aster')} />),
    { before: kept },
  )
  await user.click(await screen.findByRole('button', { name: 'Add a person' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByText('What is their name?')).toBeDefined()
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'B. New')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByRole('button', { name: 'Edit B. New' })

  await user.click(screen.getByRole('button', { name: 'Edit A. Berg' }))
  await user.type(screen.getByRole('textbox', { name: 'What they do there' }), 'Buyer')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Buyer')

  await user.click(screen.getByRole('button', { name: 'Remove A. Berg' }))
  await waitFor(() => expect(screen.queryByText('Buyer')).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Buyer')
  expect(recorded()).toMatchObject([
    { kind: 'contact-written', patch: { name: 'B. New' } },
    { kind: 'contact-written', contactId: 'aster-0', patch: { role: 'Buyer' } },
    { kind: 'contact-removed', contactId: 'aster-0' },
    { kind: 'contact-written', contactId: 'aster-0', patch: {} },
  ])
})

test('only what was changed of a customer is written, and a new name keeps the old', async () => {
  const { user, recorded } = await renderInWindow(
    <EditAccountPage accountId={accountId('aster')} />,
    { before: kept },
  )
  const name = await screen.findByRole('textbox', { name: 'Name' })
  await user.clear(name)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByText('What is their name?')).toBeDefined()
  await user.type(name, 'Aster Group')
  await user.type(screen.getByRole('textbox', { name: 'Years they will stay' }), '2,5')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(recorded()).toHaveLength(1))
  expect(recorded()).toMatchObject([
    {
      kind: 'account-written',
      patch: { name: 'Aster Group', formerNames: 'Old Aster\nAster Ltd', expectedYears: 2.5 },
    },
  ])
})

test('from a case its customer is kept with whom was spoken to; one who is kept is linked', async () => {
  const { user, recorded } = await renderInWindow(<KeepCustomer caseId={caseId('case-1')} />, {
    before: [caseOpened()],
  })
  await user.click(await screen.findByRole('button', { name: 'Keep as a customer' }))
  await screen.findByRole('link', { name: 'Northgate Tools' })
  expect(recorded()).toMatchObject([
    { kind: 'account-written', patch: { name: 'Northgate Tools' } },
    { kind: 'contact-written', patch: { name: 'M. Ito', phone: '+81 3 0000 0000' } },
  ])
})
