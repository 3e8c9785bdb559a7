import { render, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { shownOnceLoaded } from '#renderer/ui/shown-once-loaded.tsx'

const Page = ({ name }: { name: string }) => <h1>{name}</h1>

class Boundary extends Component<{ children: ReactNode }> {
  override state = { isBroken: false }
  static getDerivedStateFromError = () => ({ isBroken: true })
  override render() {
    return this.state.isBroken ? <p>It could not be fetched</p> : this.props.children
  }
}

test('a page is fetched once, when it is first shown, and is there at once from then on', async () => {
  const load = vi.fn<() => Promise<{ default: typeof Page }>>(async () => ({ default: Page }))
  const Later = shownOnceLoaded(load)
  expect(load).not.toHaveBeenCalled()
  const first = render(<Later name="Insight" />)
  expect((await screen.findByRole('heading')).textContent).toBe('Insight')
  first.unmount()
  render(<Later name="Again" />)
  expect(screen.getByRole('heading').textContent).toBe('Again')
  expect(load).toHaveBeenCalledTimes(1)
})

test('a page that cannot be fetched is an error like any other', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const Later = shownOnceLoaded<{ name: string }>(() => Promise.reject(new Error('Gone')))
  render(
    <Boundary>
      <Later name="Insight" />
    </Boundary>,
  )
  expect(await screen.findByText('It could not be fetched')).toBeTruthy()
  expect(logged).toHaveBeenCalled()
  logged.mockRestore()
})
