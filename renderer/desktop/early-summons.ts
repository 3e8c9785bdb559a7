import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'

/**
 * The desktop with a memory: a summons that comes while the page still starts (its store may take
 * seconds) is told to the first who listens.
 */
export function keepingEarlySummons(desktop: DesktopBridge): DesktopBridge {
  let isSummoned = false
  const stop = desktop.on('summoned', () => {
    isSummoned = true
  })
  return {
    ...desktop,
    on: (event, listener) => {
      const end = desktop.on(event, listener)
      if (event !== 'summoned') return end
      stop()
      if (isSummoned) listener({} as Parameters<typeof listener>[0])
      isSummoned = false
      return end
    },
  }
}
