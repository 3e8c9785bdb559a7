import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useStore } from '#renderer/data/store.tsx'
import { useKnownCaller } from '#renderer/data/use-known-caller.ts'
import { accountKept } from '../../support/account-builders.ts'
import { renderInWindow } from '../../support/render-in-window.tsx'

function Caller({ phone }: { phone: string }) {
  const caller = useKnownCaller(useStore().db, phone)
  return <p>{caller ? `${caller.customer}, ${caller.contact}, ${caller.phone}` : 'nobody'}</p>
}

const kept = [
  ...accountKept('firm', { name: 'Aster Ltd', phone: '03-1234-5678' }),
  ...accountKept('person', { name: 'Birch', phone: '06-1' }, [
    { name: 'A. Berg', phone: '０３－１２３４－５６７８ ext. 3' },
  ]),
]
const environment = { systemCountry: 'JP' }

test('a person’s own number says more than their firm’s, in any notation', async () => {
  await renderInWindow(<Caller phone="+81312345678" />, { before: kept, environment })
  expect(await screen.findByText('Birch, A. Berg, +81312345678')).toBeDefined()
})

test('a number of a firm alone names the firm', async () => {
  const before = accountKept('firm', { name: 'Aster Ltd', phone: '03-1234-5678' })
  await renderInWindow(<Caller phone="+81312345678" />, { before, environment })
  expect(await screen.findByText('Aster Ltd, , +81312345678')).toBeDefined()
})

test.each(['', '+81399999999'])('nobody has the number %j', async (phone) => {
  const { settled } = await renderInWindow(<Caller phone={phone} />, { before: kept, environment })
  await settled()
  await waitFor(() => expect(screen.getByText('nobody')).toBeDefined())
})
