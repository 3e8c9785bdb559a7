import { app } from 'electron'
import type { Settings } from '#shared/settings/settings.ts'
import { packageKind } from './package-kind.ts'
import type { UpdateMemory } from './update-memory.ts'
import { readUpdateSource, writtenSource } from './update-source.ts'
import { createUpdates, type Updates } from './updates.ts'

type Wiring = {
  readonly mode: () => Settings['updates']
  readonly memory: UpdateMemory
  readonly takeSnapshot: () => Promise<unknown>
  readonly onChange: () => void
}

/** Wires updates to this machine: the source that was built in, the package the app came in, its end. */
export function startUpdates({ memory, ...wiring }: Wiring): Updates {
  const source = readUpdateSource(writtenSource(app.isPackaged, process.env))
  const kind = packageKind(process.platform, process.env, process.resourcesPath)
  const updates = createUpdates({
    ...wiring,
    // Fetched when first needed: while updates are off, nothing is there that could ask.
    openDriver: source && (async () => (await import('./open-driver.ts')).openDriver(source, kind)),
    canInstall: kind !== null,
    nowMs: () => Date.now(),
    quitToInstall: (version) => {
      memory.installing(version)
      app.quit()
    },
  })
  updates.start()
  return updates
}

/** The very last act: the installer takes over, or else the app is started as it is. */
export function endOrHandOver(updates: Updates | null): void {
  // What is installed may be started before this one is gone.
  app.releaseSingleInstanceLock()
  const end = (isInOrder: boolean) => {
    if (!isInOrder) app.relaunch()
    app.exit()
  }
  if (updates) updates.handOver(end)
  else end(true)
}
