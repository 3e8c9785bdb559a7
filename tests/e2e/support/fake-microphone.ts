import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JournaledEvent } from '#shared/event/event.ts'
import type { DesktopBridge, JournalPage } from '#shared/ipc/desktop-api.ts'
import { expect, type Page } from '@playwright/test'
import { type SpokenAudio, wavFile } from '../../support/spoken-audio.ts'
import type { Profile } from './profile.ts'
import type { RunningApp } from './running-app.ts'

type WithDesktop = { readonly desktop: DesktopBridge; listenedMs?: number }

/** Chromium's own fake capture device: it plays a file once each time the microphone is opened. */
export function fakeMicrophone({ folder }: Profile) {
  const file = join(folder, 'spoken.wav')
  return {
    args: [
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}%noloop`,
    ],
    /** What the microphone hears when it is opened next. */
    hears: (audio: SpokenAudio) => writeFileSync(file, wavFile(audio)),
  }
}

/** How long the meter has listened so far, as the companion was told from here on, in milliseconds. */
export async function listenedMs({ companion }: RunningApp): Promise<() => Promise<number>> {
  await companion.evaluate(() => {
    const page = window as unknown as WithDesktop
    const isCounted = page.listenedMs !== undefined
    page.listenedMs = 0
    if (isCounted) return
    page.desktop.on('talkTold', (report) => {
      if (report.kind === 'reading') page.listenedMs = (page.listenedMs ?? 0) + report.lengthMs
    })
  })
  return () => companion.evaluate(() => (window as unknown as WithDesktop).listenedMs ?? 0)
}

/** The measurements the journal has, in their order, page by page: there may be a snapshot by now. */
export async function measuredTalk({ companion }: RunningApp) {
  const events = await companion.evaluate(async () => {
    const { desktop } = window as unknown as WithDesktop
    const all: JournaledEvent[] = []
    for (let next: number | null = 1; next !== null;) {
      const page: JournalPage = await desktop.readJournal({ fromSeq: next, limit: 5_000 })
      all.push(...page.events)
      next = page.nextSeq
    }
    return all
  })
  return events.flatMap((event) => (event.kind === 'talk-measured' ? [event] : []))
}

/** How long each side spoke in some measurements, in milliseconds. */
export function sumsOfMeasured(measured: Awaited<ReturnType<typeof measuredTalk>>) {
  const sum = (of: 'lengthMs' | 'meMs' | 'themMs') =>
    measured.reduce((total, one) => total + (one[of] ?? 0), 0)
  return { lengthMs: sum('lengthMs'), meMs: sum('meMs'), themMs: sum('themMs') }
}

/** How many pages listen. The microphone is open for as long as one does. */
export async function listeningPages({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(
    ({ webContents }) =>
      webContents.getAllWebContents().filter((one) => one.getURL().endsWith('/talk.html')).length,
  )
}

/** The page that listens, once it is there. */
export async function listeningPage({ electron }: RunningApp): Promise<Page> {
  const find = () => electron.windows().find((page) => page.url().endsWith('/talk.html'))
  await expect.poll(find, { timeout: 20_000 }).toBeDefined()
  return find() as Page
}
