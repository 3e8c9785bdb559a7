import { expect, test } from 'vitest'
import type { Account } from '#shared/account/account.ts'
import type { AccountId, ContactId } from '#shared/base/ids.ts'
import { planCards } from '#shared/vcard/plan-cards.ts'
import type { ContactCard } from '#shared/vcard/read-card.ts'

const ids = () => {
  let made = 0
  return {
    account: () => `a-${++made}` as AccountId,
    contact: () => `c-${++made}` as ContactId,
  }
}
const aCard = (more: Partial<ContactCard>): ContactCard => ({
  line: 1,
  firm: 'Aster Ltd',
  name: 'M. Ito',
  role: '',
  phone: '030 1',
  email: '',
  ...more,
})
const aster: Account = {
  id: 'aster' as AccountId,
  typed: { name: 'Aster Group', formerNames: 'Aster Ltd' },
  imported: [],
  contacts: [
    {
      id: 'ito' as ContactId,
      typed: { name: 'M. Ito', phone: '030 1' },
      imported: [],
      isRemoved: false,
    },
  ],
}

test('people come to the firm that is kept, under any name it had, and rename nobody', () => {
  const { news, counts, newFirms } = planCards(
    [aCard({}), aCard({ name: 'A. Berg' })],
    [aster],
    ids(),
  )
  expect(counts).toEqual({ added: 1, changed: 0, unchanged: 1, refused: 0 })
  expect(newFirms).toBe(0)
  expect(news).toMatchObject([
    { accountId: 'aster', fields: { name: 'Aster Group' }, contacts: [{ name: 'A. Berg' }] },
  ])
})

test('people of a new firm come together, and who is of none is left out', () => {
  const cards = [
    aCard({ firm: 'Birch', name: 'One' }),
    aCard({ firm: 'BIRCH ', name: 'Two' }),
    aCard({ firm: '', name: 'Aunt' }),
  ]
  const { news, counts, newFirms } = planCards(cards, [aster], ids())
  expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 1 })
  expect(newFirms).toBe(1)
  expect(news.map(({ contacts }) => contacts.map(({ name }) => name))).toEqual([['One', 'Two']])
})

test('what is new of somebody is taken, and taken once', () => {
  const { counts, news } = planCards([aCard({ email: 'ito@example.com' })], [aster], ids())
  expect(counts).toMatchObject({ added: 0, changed: 1 })
  expect(news).toMatchObject([{ contacts: [{ contactId: 'ito', email: 'ito@example.com' }] }])
})
