import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ShortcutsSection } from '#renderer/features/settings/shortcuts-section.tsx'
import { settingsWindow } from '../../../support/settings-window.tsx'

const show = (options: Parameters<typeof settingsWindow>[1] = {}) =>
  settingsWindow(<ShortcutsSection />, options)
const change = (name: string) => screen.getByRole('button', { name: `Change: ${name}` })
const patches = (asked: readonly { method: string; input: unknown }[]) =>
  asked.filter(({ method }) => method === 'changeSettings').map(({ input }) => input)

test('an act gets the keys that are pressed, and the others stay', async () => {
  const { user, asked } = await show({ settings: { callShortcuts: { sheet: 'F9' } } })
  await user.click(change('The talk meter on or off'))
  await user.keyboard('{F8}')
  expect(patches(asked())).toEqual([
    { patch: { callShortcuts: { sheet: 'F9', 'talk-meter': 'F8' } } },
  ])
  expect(screen.queryByText('Press the new keys…')).toBeNull()
})

test('keys that something has already are refused by name, and it goes on listening', async () => {
  const { user, asked } = await show()
  await user.click(change('The talk meter on or off'))
  await user.keyboard('{F2}')
  expect(screen.getByRole('alert').textContent).toContain('Who, what, how grave')
  await user.keyboard('j')
  expect(screen.getByRole('alert').textContent).toContain('Those keys type')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(patches(asked())).toEqual([])
})

test('a shortcut that the system refuses is said, and the old one stays', async () => {
  const wanted: unknown[] = []
  const { user } = await show({
    desktop: {
      bindSummonShortcut: async (input) => {
        wanted.push(input)
        return { kind: 'taken' }
      },
    },
  })
  await user.click(change('Here from any program: begins a call, or leads to its line'))
  await user.keyboard('{Control>}{Alt>}j{/Alt}{/Control}')
  expect(wanted).toEqual([{ shortcut: 'CommandOrControl+Alt+J' }])
  expect((await screen.findByRole('alert')).textContent).toContain('The old ones stay')
  const [first] = screen.getAllByRole('listitem')
  expect(within(first!).getByText('Ctrl Shift Space')).toBeTruthy()
})

test('all is as usual again by one press', async () => {
  const { user, asked } = await show({ settings: { callShortcuts: { sheet: 'F9' } } })
  await user.click(screen.getByRole('button', { name: 'All as usual' }))
  expect(patches(asked())).toEqual([{ patch: { callShortcuts: {} } }])
})
