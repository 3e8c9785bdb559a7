import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { InsightPage } from '#renderer/features/insight/insight-page.tsx'
import { dayMs } from '#shared/base/time.ts'
import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { builtAtMs } from '#tests/support/builders.ts'
import { times } from '#tests/support/insight-builders.ts'
import { WithoutInsightThread } from '#tests/support/insight-without-thread.tsx'
import { livedCase } from '#tests/support/lived-case.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { inTeam, toldBy } from '#tests/support/team-of-three.ts'

const cases = (count: number): TantoEvent[] =>
  times(count, (nth) =>
    livedCase({
      id: `case-${nth}`,
      openedAtMs: builtAtMs - nth * dayMs,
      details: { failureKind: nth % 4 === 0 ? 'defect' : 'late-delivery' },
    }),
  ).flat()

async function renderPage(before: readonly RecordedEvent[], desktop: Partial<DesktopApi> = {}) {
  const { hook } = memoryLocation({ path: '/insight/all' })
  return renderInWindow(
    <WithoutInsightThread>
      <Router hook={hook}>
        <Route path="/insight/:span?/:of?">
          {({ span, of }) => <InsightPage span={span} of={of} />}
        </Route>
      </Router>
    </WithoutInsightThread>,
    { before, desktop },
  )
}

const causes = () => screen.findByRole('region', { name: 'What goes wrong most?' })

test('few cases are shown one by one, and no percentage is told of them', async () => {
  await renderPage(cases(4))
  const chart = await causes()
  expect(chart.textContent).toContain('Late delivery: 3 of 4.')
  expect(chart.textContent).not.toContain('%')
  expect(chart.querySelectorAll('g circle')).toHaveLength(4)
})

test('of many cases the share is told, and bars stand for them', async () => {
  await renderPage(cases(24))
  const chart = await causes()
  expect(chart.textContent).toContain('24 of 24 (100 %)')
  expect(chart.querySelectorAll('g circle')).toHaveLength(0)
})

test('a chart says its question and its answer to whoever cannot see it', async () => {
  await renderPage(cases(4))
  const image = within(await causes()).getByRole('img')
  expect(image.getAttribute('aria-label')).toContain('What goes wrong most? Late delivery: 3 of 4.')
})

test('the table of a chart goes to the desktop as the contract has it', async () => {
  const inputs: unknown[] = []
  const { user } = await renderPage(cases(4), {
    saveChart: async (input) => {
      inputs.push(input)
      return { kind: 'failed', problem: 'disk-full' }
    },
  })
  const chart = within(await causes())
  await user.click(chart.getByRole('button', { name: /^Save as CSV/ }))
  expect((await chart.findByText(/no room on that disk/)).textContent).toContain('Nothing is lost')
  expect(desktopInputs.saveChart.safeParse(inputs[0]).error?.issues ?? []).toEqual([])
  expect(inputs[0]).toMatchObject({
    table: {
      rows: [
        ['Late delivery', '3'],
        ['Defect', '1'],
      ],
    },
  })
})

test('a longer time is counted once it is chosen', async () => {
  const { user } = await renderPage(cases(60))
  await user.click(await screen.findByRole('radio', { name: '30 days' }))
  expect(await screen.findAllByText(/^30 cases\.$/)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'All' }))
  expect(await screen.findAllByText(/^60 cases\.$/)).toBeTruthy()
})

test('before the first case every question waits, and the page says for what', async () => {
  await renderPage([])
  expect(await screen.findByText(/^No case was opened in this time\./)).toBeTruthy()
})

test('in a team it is one’s own cases, the team’s without private ones, and for a lead each member’s', async () => {
  const of = (id: string) => livedCase({ id, openedAtMs: builtAtMs })
  const before = [
    ...of('private'),
    ...toldBy('mori', of('of-mori')),
    ...toldBy('sato', of('of-sato')),
  ]
  const { user } = await renderPage(before, inTeam({ role: 'lead' }))
  await screen.findByText('2 cases.')
  expect(screen.getByRole('region', { name: 'How much of the talking do I do?' })).toBeTruthy()
  const choose = async (name: string) => {
    await user.click(screen.getByRole('button', { name: /Whose cases/ }))
    await user.click(await screen.findByRole('option', { name }))
  }
  await choose('T. Sato')
  await screen.findByText('1 case.')
  expect(screen.queryByRole('region', { name: 'How much of the talking do I do?' })).toBeNull()
  await choose('The team')
  await screen.findByText('2 cases.')
  expect(document.body.textContent).toContain('What is private, and how anybody talks')
})

test('a rep sees their own figures and the team’s, and those of no colleague', async () => {
  const { user } = await renderPage(toldBy('sato', cases(1)), inTeam())
  await user.click(await screen.findByRole('button', { name: /Whose cases/ }))
  const options = await screen.findAllByRole('option')
  expect(options.map(({ textContent }) => textContent)).toEqual(['Mine', 'The team'])
})
