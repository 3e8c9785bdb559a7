import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OrderRow } from '#renderer/features/orders/order-row.tsx'
import type { LocalDate } from '#shared/base/local-date.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import {
  addDays,
  anOrder,
  today,
  watchDay,
  watchRules,
  watchWords,
} from '#tests/support/watch-builders.ts'

test.each<[string, LocalDate, string]>([
  ['still to come is on its way', addDays(today, 30), 'On its way as promised'],
  ['over for a year is not called well', addDays(today, -365), 'nothing newer is known'],
])('an order whose promised day is %s', async (_what, promisedOn, says) => {
  const order = anOrder({ promisedOn, expectedOn: promisedOn, orderedOn: promisedOn })
  void renderInWindow(
    <OrderRow
      id="order-0"
      order={order}
      index={0}
      topPx={0}
      isActive={false}
      rules={watchRules}
      day={watchDay()}
      words={watchWords}
      onOpen={() => undefined}
    />,
  )
  expect((await screen.findByRole('row')).textContent).toContain(says)
})
