import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useContentEditor } from '#renderer/data/content-editor.ts'
import { ContentAsOf } from '#renderer/data/content.tsx'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { builtAtMs } from '#tests/support/builders.ts'
import { contentChanged } from '#tests/support/content-builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

function StepName({ of }: { of: string }) {
  return <p>{`${of}: ${usePlaybook().steps[0]?.name.en}`}</p>
}

function Page() {
  const { save, undo } = useContentEditor()
  return (
    <>
      <StepName of="now" />
      <ContentAsOf atMs={builtAtMs + 1}>
        <StepName of="then" />
      </ContentAsOf>
      <button type="button" onClick={() => save({ 'steps/listen': { 'name/en': 'Hear' } })}>
        Change
      </button>
      <button type="button" onClick={undo}>
        Undo
      </button>
    </>
  )
}

test('what the firm says otherwise is there from the first moment on', async () => {
  await renderInWindow(<Page />, {
    before: [contentChanged('v1', { 'steps/listen': { 'name/en': 'All ears' } })],
  })
  expect(screen.getByText('now: All ears')).toBeTruthy()
})

test('a change is in force at once, but not in a call that began before it; undo takes it back', async () => {
  const { user } = await renderInWindow(<Page />)
  await user.click(screen.getByText('Change'))
  expect(await screen.findByText('now: Hear')).toBeTruthy()
  expect(screen.getByText('then: Listen')).toBeTruthy()
  await user.click(screen.getByText('Undo'))
  expect(await screen.findByText('now: Listen')).toBeTruthy()
})
