import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SharePage } from '#renderer/features/team/share-page.tsx'
import { sampleCaseId } from '#shared/case/sample.ts'
import { builtAtMs } from '#tests/support/builders.ts'
import { livedCase } from '#tests/support/lived-case.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { aTeam, teamDesktop } from '#tests/support/team-builders.ts'

const opened = (id: string, customer: string, acts = 0) =>
  livedCase({ id, openedAtMs: builtAtMs, details: { customer }, acts })

const share = (before = [...opened('one', 'Sample Print'), ...opened('two', 'Sample Foods')]) =>
  renderInWindow(<SharePage after="joined" />, { before, desktop: teamDesktop(aTeam()).desktop })

test('a rep chooses which of their open cases the team sees, and no other is shared', async () => {
  const { user, recorded } = await share()
  await user.click(await screen.findByRole('checkbox', { name: /Sample Foods/ }))
  await user.click(screen.getByRole('button', { name: 'Share 1 case' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Share 1 case' })).toBeTruthy())
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /Sample Print/ })).toBeNull())
  const streams = recorded().flatMap((event) =>
    event.kind === 'shared' ? [event.shared.stream] : [],
  )
  expect([...new Set(streams)]).toEqual(['case/one'])
  expect(screen.getByRole('checkbox', { name: /Sample Foods/ })).toBeTruthy()
})

test('nothing is shared by going on without', async () => {
  const { user, recorded } = await share()
  await user.click(await screen.findByRole('button', { name: 'Not now' }))
  expect(recorded()).toEqual([])
})

test('ended cases and the sample are not offered; with none there is nothing to tick', async () => {
  await share([...opened('done', 'Sample Print', 11), ...opened(sampleCaseId('one'), 'Sample')])
  expect(await screen.findByText(/no open case that is yours alone/)).toBeTruthy()
})
