import { app, screen } from 'electron'
import type { Settings } from '#shared/settings/settings.ts'
import { freeBytesAt } from '../data/warnings.ts'
import type { DataVault } from '../data/data-vault.ts'
import { codeOf } from '../log.ts'
import { aboutApp } from './about-app.ts'
import { type DiagnosticFacts, logLines } from './diagnostics.ts'
import { shownSettings } from './shown-settings.ts'

/** Everything the diagnostics say, as it is now. What can't be found out is said to be so. */
export async function lookAtApp(
  userData: string,
  settings: Settings,
  vault: DataVault,
): Promise<DiagnosticFacts> {
  return {
    about: aboutApp(),
    screens: screen
      .getAllDisplays()
      .map(({ size, scaleFactor }) => `${size.width} x ${size.height}, scale ${scaleFactor}`),
    memory: app
      .getAppMetrics()
      .map(({ type, memory }) => `${type}: ${Math.round(memory.workingSetSize / 1024)} MB`),
    graphics: Object.entries(app.getGPUFeatureStatus()).map(([name, state]) => `${name}: ${state}`),
    settings: shownSettings(settings),
    data: await dataFacts(userData, vault).catch((error: unknown) => [
      `not known: ${codeOf(error)}`,
    ]),
    log: await logLines(userData),
  }
}

async function dataFacts(userData: string, vault: DataVault): Promise<string[]> {
  const free = `free on the disk: ${megabytes(await freeBytesAt(userData))}`
  const state = (await vault.keyring()).state()
  if (vault.isLocked() || state.kind !== 'open')
    return [free, `protection: ${state.kind}`, 'locked']
  const history = await vault.history()
  const snapshots = await history.snapshots()
  return [
    free,
    `protection: ${state.protection}`,
    `events: ${history.journal.tip().seq}`,
    `gaps in the journal: ${history.journal.gaps().length}`,
    `the store is suspect: ${vault.isStoreSuspect() ? 'yes' : 'no'}`,
    `snapshots: ${snapshots.length}`,
    ...snapshots
      .slice(-5)
      .map(({ createdAtMs, reason }) => `  ${new Date(createdAtMs).toISOString()} ${reason}`),
  ]
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`
