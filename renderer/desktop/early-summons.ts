import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'

/**
 * The desktop with a memory: a summons that comes while the page still starts (its store may take
 * seconds) or is locked is told to the first who listens, once the data is open.
 */
export function keepingEarlySummons(desktop: DesktopBridge): DesktopBridge {
  const listeners = new Set<() => void>()
  let isSummoned = false
  let isOpen = true

  const tellIfAnybodyListens = () => {
    if (!isSummoned || !isOpen || listeners.size === 0) return
    isSummoned = false
    for (const listener of listeners) listener()
  }
  desktop.on('summoned', () => {
    isSummoned = true
    tellIfAnybodyListens()
  })

  return {
    ...desktop,
    openData: async (input) => {
      const access = await desktop.openData(input)
      isOpen = access.kind === 'open'
      tellIfAnybodyListens()
      return access
    },
    on: (event, listener) => {
      if (event !== 'summoned') return desktop.on(event, listener)
      const tell = () => listener({} as Parameters<typeof listener>[0])
      listeners.add(tell)
      tellIfAnybodyListens()
      return () => listeners.delete(tell)
    },
  }
}
