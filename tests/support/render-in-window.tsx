import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { applyInOrder } from '#renderer/data/apply-events.ts'
import { openContent } from '#renderer/data/content-source.ts'
import { createRecorder, slowMs } from '#renderer/data/recorder.ts'
import { type Store, StoreProvider } from '#renderer/data/store.tsx'
import { synchronise } from '#renderer/data/synchronise.ts'
import { teamOf } from '#renderer/data/team/store-team.ts'
import { createTeamAuthor } from '#renderer/data/team/team-author.ts'
import { DesktopProvider } from '#renderer/desktop/desktop.tsx'
import { startI18n } from '#renderer/language/i18n.ts'
import type { Language } from '#shared/base/language.ts'
import type { RecordedEvent } from '#shared/event/event.ts'
import type {
  AppendOutcome,
  DesktopApi,
  DesktopBridge,
  DesktopEvents,
  Environment,
} from '#shared/ipc/desktop-api.ts'
import { settingsSchema } from '#shared/settings/settings.ts'
import { builtAtMs } from './builders.ts'
import { type MemoryData, memoryData } from './memory-data.ts'
import { memoryJournal } from './memory-journal.ts'
import { noTeam } from './no-team.ts'
import { openTestDatabase } from './open-test-database.ts'

// The test window has no notion of being idle.
globalThis.requestIdleCallback ??= (run) => setTimeout(run)

type Options = {
  readonly language?: Language
  /** What happened before the window opened. */
  readonly before?: readonly RecordedEvent[]
  /** What the desktop does otherwise than cancel and take note. */
  readonly desktop?: Partial<DesktopApi>
  /** What the window knows otherwise than by default. */
  readonly environment?: Partial<Environment>
  /** How the data stands when the window opens. */
  readonly prepare?: (data: MemoryData) => void
}

/**
 * Shows a window's content on the real store, over a journal in memory, as a rep would find it. It
 * hands back a user to work it with, and what reached the journal and the desktop.
 */
export async function renderInWindow(content: ReactNode, options: Options = {}) {
  const { language = 'en', before = [] } = options
  const db = openTestDatabase()
  const journal = memoryJournal()
  const desktop = testDesktop(journal, { ...options, language })
  await journal.appendEvents({ events: [...before] })
  await synchronise(db, journal)
  await db.meta.where('key').notEqual('tip').delete()

  let ids = 0
  // An hour after what was before; each look at the clock is a millisecond later.
  let nowMs = builtAtMs + 3_600_000
  let refusal: AppendOutcome | null = null
  let held: Promise<void> | null = null
  const author = createTeamAuthor({
    desktop: {
      ...desktop.bridge,
      appendEvents: async (input) => {
        await held
        return refusal ?? journal.appendEvents(input)
      },
    },
    use: (work) => work(db),
    newId: () => `shared-${++ids}`,
    nowMs: () => nowMs,
  })
  const recorder = createRecorder({
    append: author.append,
    note: author.note,
    apply: (written) => applyInOrder(db, journal.readJournal, written),
    // A busy machine makes no disk slow: only a disk that is held is.
    wait: (ms) =>
      ms === slowMs && !held ? new Promise(() => {}) : new Promise((go) => setTimeout(go, 5)),
  })
  const store: Store = {
    db,
    storeKey: null,
    record: recorder.record,
    attempt: recorder.attempt,
    settled: recorder.settled,
    team: teamOf(db, { ...recorder, author, readJournal: journal.readJournal }),
    newId: <Id extends string>() => `id-${++ids}` as Id,
    nowMs: () => ++nowMs,
    content: await openContent(db),
  }

  startI18n(language)
  await i18next.changeLanguage(language)
  render(
    <DesktopProvider desktop={desktop.bridge}>
      <StoreProvider store={store} recorder={recorder}>
        {content}
      </StoreProvider>
    </DesktopProvider>,
  )
  onTestFinished(async () => {
    refusal = null
    await recorder.settled()
    cleanup()
    // What goes with the window may still have something to write down.
    await recorder.settled()
    author.end()
  })

  return {
    user: userEvent.setup(),
    store,
    /** What reached the journal since the window opened. */
    recorded: () => journal.events.slice(before.length),
    /** Events as they reached the journal together. */
    asked: desktop.asked,
    announce: desktop.announce,
    data: desktop.data,
    refuseWrites: (outcome: AppendOutcome | null) => {
      refusal = outcome
    },
    /** The disk does not answer until the function returned is called. */
    holdWrites: (): (() => void) => {
      let release = () => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        held = null
        release()
      }
    },
    settled: recorder.settled,
    letTimePass: (ms: number) => {
      nowMs += ms
    },
  }
}

/** A desktop over a journal and data in memory; what is asked of it otherwise is taken note of. */
export function testDesktop(
  journal: ReturnType<typeof memoryJournal>,
  { language = 'en', desktop = {}, environment = {}, prepare = () => {} }: Options = {},
) {
  const asked: { method: keyof DesktopBridge; input: unknown }[] = []
  const listeners = new Map<keyof DesktopEvents, Set<(payload: never) => void>>()
  const note =
    (method: keyof DesktopBridge) =>
    async (input: unknown): Promise<void> => {
      asked.push({ method, input })
    }
  const announce = <E extends keyof DesktopEvents>(event: E, payload: DesktopEvents[E]) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never)
  }
  const data = memoryData(() => announce('dataAccessChanged', {}))
  prepare(data)
  const bridge: DesktopBridge = {
    ...journal,
    ...data,
    aboutApp: async () => ({
      version: '0.1.0',
      electron: '45.4.1',
      chromium: '150.0.0.0',
      node: '24.0.0',
      system: 'linux 6.1.0 x64',
      isTestRuntime: false,
    }),
    licences: async () => [],
    updateState: async () => ({ state: { kind: 'off' }, news: null }),
    lookForUpdate: note('lookForUpdate'),
    downloadUpdate: note('downloadUpdate'),
    installUpdate: async () => ({ kind: 'refused' }),
    dismissUpdateNews: note('dismissUpdateNews'),
    diagnostics: async () => ({ text: '' }),
    saveDiagnostics: async () => ({ kind: 'cancelled' }),
    ...noTeam,
    showCompanion: note('showCompanion'),
    hideCompanion: note('hideCompanion'),
    showDesk: note('showDesk'),
    readyToQuit: note('readyToQuit'),
    changeSettings: note('changeSettings'),
    bindSummonShortcut: async () => ({ kind: 'bound' }),
    tellUpcoming: note('tellUpcoming'),
    screenPops: async () => [],
    dismissScreenPop: note('dismissScreenPop'),
    dial: async () => ({ kind: 'failed' }),
    textCopied: note('textCopied'),
    setTalkMeter: note('setTalkMeter'),
    tellTalk: note('tellTalk'),
    openMail: async () => ({ kind: 'failed' }),
    saveCaseData: async () => ({ kind: 'cancelled' }),
    saveChart: async () => ({ kind: 'cancelled' }),
    saveCrmFile: async () => ({ kind: 'cancelled' }),
    beginExport: async () => ({ kind: 'cancelled' }),
    addToExport: async () => ({ kind: 'written' }),
    endExport: async () => ({ kind: 'cancelled' }),
    saveDocument: async () => ({ kind: 'cancelled' }),
    saveCalendarFile: async () => ({ kind: 'cancelled' }),
    saveContentFile: async () => ({ kind: 'cancelled' }),
    readLogo: async () => null,
    saveLogo: async () => ({ kind: 'saved' }),
    takePrintDocument: () => Promise.reject(new Error('Not the print window')),
    printReady: note('printReady'),
    zoomTo: () => {},
    ...desktop,
    environment: {
      settings: settingsSchema.parse({}),
      language,
      summonShortcut: 'CommandOrControl+Shift+Space',
      systemCountry: null,
      platform: 'linux',
      dataFolder: '/data',
      ...environment,
    },
    on: (event, listener) => {
      const heard = listeners.get(event) ?? new Set()
      listeners.set(event, heard.add(listener))
      return () => heard.delete(listener)
    },
  }
  return { bridge, asked, announce, data }
}
