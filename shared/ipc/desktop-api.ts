import type { Language } from '../base/language.ts'
import type { WriteProblem } from '../base/write-problem.ts'
import type { CalendarEntry } from '../calendar-file/calendar-entry.ts'
import type { CaseData } from '../case-data/case-data.ts'
import type { Table } from '../case-data/case-table.ts'
import type { Brand, Logo } from '../document/brand.ts'
import type { CustomerDocument } from '../document/customer-document.ts'
import type { PrintableDocument } from '../document/internal-document.ts'
import type { JournaledEvent, RecordedEvent } from '../event/event.ts'
import type { ExportPage } from '../full-export/full-export.ts'
import type { Upcoming } from '../reminder/reminder.ts'
import type { ScreenPop } from '../screen-pop/screen-pop.ts'
import type { Settings, SettingsPatch } from '../settings/settings.ts'
import type { TalkReport } from '../talk/talk-report.ts'
import type { AppApi } from './app-api.ts'
import type { DataApi } from './data-api.ts'
import type { AppendTerms, PageOutcome } from './page-append.ts'
import type { TeamApi, TeamEvents } from './team-api.ts'

// Types only, so that the preload can import it and stay one small file. The schema of each input
// stands in desktop-inputs.ts.

/**
 * `firstSeq` is the first event's place in the journal, `chain` the content hash of all up to the
 * last. A refused batch is not in the journal at all.
 */
export type AppendOutcome =
  | { readonly kind: 'durable'; readonly firstSeq: number; readonly chain: string }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

/** From one event to another, both included. */
export type SeqRange = { readonly fromSeq: number; readonly toSeq: number }

export type JournalState = {
  /** Place of the newest event; 0 when nothing happened yet. */
  readonly lastSeq: number
  /** The content hash up to the place asked for; null when it is not known any more. */
  readonly chain: string | null
  /** Events that neither journal nor snapshot has. */
  readonly gaps: readonly SeqRange[]
  /** Bytes of the journal's files that were no whole record at this start; they are kept aside. */
  readonly cutBytes: number
  /** The newest snapshot holds all up to here; 0 when there is none. */
  readonly snapshotSeq: number
  /** Two snapshots hold all up to here: the working store need not keep those events. */
  readonly safeSeq: number
  /** The working store was removed on purpose, to be built anew: its absence is no loss. */
  readonly isStoreCleared: boolean
  /** The app did not end as it should last time: the working store may have lost rows. */
  readonly isStoreSuspect: boolean
}

export type JournalPage = {
  readonly events: readonly JournaledEvent[]
  /** The content hash up to the last of them; null in the middle of a snapshot. */
  readonly chain: string | null
  /** Where to go on; null at the end. */
  readonly nextSeq: number | null
}

export type SaveFormat = 'pdf' | 'docx' | 'html' | 'md' | 'txt' | 'eml'

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

export type MailOutcome = { readonly kind: 'opened' | 'too-long' | 'failed' }

export type DialOutcome = { readonly kind: 'dialled' | 'no-number' | 'failed' }

export type CaseDataFile =
  | { readonly as: 'json'; readonly data: CaseData }
  | { readonly as: 'csv'; readonly table: Table }

/** A chart, as a PNG (base64) or as its table. */
export type ChartFile =
  | { readonly as: 'png'; readonly png: string }
  | { readonly as: 'csv'; readonly table: Table }

/** How a CSV is written. Always UTF-8. */
export type CsvNotation = { readonly byteOrderMark: boolean; readonly lineEnd: 'crlf' | 'lf' }

export type LogoOutcome =
  | { readonly kind: 'saved' }
  /** It is no picture that can be a logo. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

/** Everything a window may ask of the desktop. Method name = channel name. */
export type DesktopApi = DataApi &
  AppApi &
  TeamApi & {
    /** Resolves once the events are on the disk, or have been refused. */
    appendEvents: (input: { events: RecordedEvent[] } & AppendTerms) => Promise<PageOutcome>
    /** How far the journal is, and its content hash at a place. */
    journalState: (input: { seq: number }) => Promise<JournalState>
    /** Events from a place on, out of the newest snapshot and the journal behind it. */
    readJournal: (input: { fromSeq: number; limit: number }) => Promise<JournalPage>
    /** What the working store still has of the journal's gaps. What nobody has is then known as lost. */
    repairJournal: (input: { events: JournaledEvent[] }) => Promise<{ readonly lost: number }>
    /** The working store can't be opened, or lost rows: it is removed, to be built anew. Once a run. */
    dropStore: (input: Record<never, never>) => Promise<void>
    /** The working store has all that the journal has. */
    storeInStep: (input: Record<never, never>) => Promise<void>
    /** An answer to `quitting`: the working store has all that this page recorded. */
    readyToQuit: (input: Record<never, never>) => Promise<void>
    /** Shows the companion; takes the focus only when asked to. */
    showCompanion: (input: { focus: boolean }) => Promise<void>
    hideCompanion: (input: Record<never, never>) => Promise<void>
    /** Brings the desk to the front at a place of its own. */
    showDesk: (input: { path: string }) => Promise<void>
    changeSettings: (input: { patch: SettingsPatch }) => Promise<void>
    /** Binds the shortcut that summons; null: one of the usual. `taken`: the system refused, and the old one stays. */
    bindSummonShortcut: (input: {
      shortcut: string | null
    }) => Promise<{ readonly kind: 'bound' | 'taken' }>
    /** What falls due, each time that changes, for reminders and the tray. It replaces what was told. */
    tellUpcoming: (input: Upcoming) => Promise<void>
    /** Calls that were announced and not dismissed, the oldest first. */
    screenPops: (input: Record<never, never>) => Promise<readonly ScreenPop[]>
    dismissScreenPop: (input: { id: number }) => Promise<void>
    /** Hands the number in a text to the telephone of this computer. */
    dial: (input: { phone: string }) => Promise<DialOutcome>
    /**
     * Opens the microphone for the call that runs, where the settings allow it, or closes it at once.
     * What is heard is told by `talkTold`.
     */
    setTalkMeter: (input: { isOn: boolean }) => Promise<void>
    /** For the page that listens only, which may ask for nothing else. */
    tellTalk: (input: TalkReport) => Promise<void>
    /** Text of the page is on its way into the clipboard: it will be taken out again. */
    textCopied: (input: { isPrivate: boolean }) => Promise<void>
    /** Asks where to, renders, writes atomically and shows the file in its folder. */
    saveDocument: (input: {
      document: PrintableDocument
      format: SaveFormat
      suggestedName: string
    }) => Promise<SaveOutcome>
    /**
     * Opens an e-mail with the letter in the rep's mail program, to nobody yet. Never a paper for
     * ourselves: other users of the computer may see what programs are started with.
     */
    openMail: (input: { document: CustomerDocument }) => Promise<MailOutcome>
    /** Writes all of a case, or a table of it, to a place of the user's choice. For ourselves. */
    saveCaseData: (input: CaseDataFile & { suggestedName: string }) => Promise<SaveOutcome>
    /** Writes a chart to a place of the user's choice. For ourselves. What is no whole PNG is refused. */
    saveChart: (input: ChartFile & { suggestedName: string }) => Promise<SaveOutcome>
    /** Writes calls or things to do for a CRM to a place of the user's choice. */
    saveCrmFile: (input: {
      table: Table
      notation: CsvNotation
      suggestedName: string
    }) => Promise<SaveOutcome>
    /** Asks where to write everything that is known, and begins. One at a time: another is given up. */
    beginExport: (input: {
      suggestedName: string
      exportedAtMs: number
    }) => Promise<
      | { readonly kind: 'begun' | 'cancelled' }
      | { readonly kind: 'failed'; readonly problem: WriteProblem }
    >
    /** Some more of it, in the order of the lists. After a failure there is nothing to go on with. */
    addToExport: (
      input: ExportPage,
    ) => Promise<
      { readonly kind: 'written' } | { readonly kind: 'failed'; readonly problem: WriteProblem }
    >
    /** The file is there whole from now on, or not at all. */
    endExport: (input: { isWhole: boolean }) => Promise<SaveOutcome>
    /** The same for dates, as a file every calendar imports. */
    saveCalendarFile: (input: {
      entries: CalendarEntry[]
      suggestedName: string
    }) => Promise<SaveOutcome>
    /** The same for the playbook, as a text that people read. */
    saveContentFile: (input: { text: string; suggestedName: string }) => Promise<SaveOutcome>
    /** The firm's logo, as it was checked; null when there is none, or none that is whole. */
    readLogo: (input: Record<never, never>) => Promise<Logo | null>
    /** Keeps a PNG (base64) as the logo; null: there is none any more. */
    saveLogo: (input: { png: string | null }) => Promise<LogoOutcome>
    /** For the print window only: what it is to show, and how. */
    takePrintDocument: (
      input: Record<never, never>,
    ) => Promise<{ readonly document: PrintableDocument; readonly brand: Brand }>
    /** For the print window only: its page is laid out and its fonts are there. */
    printReady: (input: Record<never, never>) => Promise<void>
  }

/** What the desktop may announce to a window. */
export type DesktopEvents = TeamEvents & {
  /** The global shortcut or the tray: begin a call, or go to the line of the one that runs. */
  summoned: Record<never, never>
  /** The desk is to show this place. */
  navigate: { readonly path: string }
  settingsChanged: Environment
  /** The data was locked, opened or is being worked on: ask again. */
  dataAccessChanged: Record<never, never>
  /** Something about the place of the data is other than it was: ask again. */
  dataWarningsChanged: Record<never, never>
  /** The desk is to tell anew what falls due: a day has gone by, or the clock was changed. */
  upcomingAsked: Record<never, never>
  /** A call was announced, or one dismissed: ask again. */
  screenPopsChanged: Record<never, never>
  /** A reminder that this system shows no notification for. */
  reminderUnshown: { readonly title: string; readonly body: string; readonly path: string }
  /** What the talk meter hears, once a second while it is on. */
  talkTold: TalkReport
  /** Something about updates is other than it was: ask again. */
  updateStateChanged: Record<never, never>
  /** The app is about to end, and waits a moment for what is still on its way into the store. */
  quitting: Record<never, never>
  /** No key and no mouse for as long as the setting `lockAfterMinutes` says. */
  idle: Record<never, never>
}

/** What a window knows from its first line of code on. */
export type Environment = {
  readonly settings: Settings
  /** The language in force: the setting, or the system's. */
  readonly language: Language
  /** The shortcut that summons the companion, as Electron writes it; null when all were taken. */
  readonly summonShortcut: string | null
  /** The country the system is set to (ISO 3166); null: it does not say. */
  readonly systemCountry: string | null
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly dataFolder: string
}

/** What the preload puts into a page as `window.desktop`. */
export type DesktopBridge = DesktopApi & {
  readonly environment: Environment
  /** Listens to an announcement; the function returned ends it. */
  readonly on: <E extends keyof DesktopEvents>(
    event: E,
    listener: (payload: DesktopEvents[E]) => void,
  ) => () => void
  /** Shows the window's own page larger or smaller; 1 is as it is made. */
  readonly zoomTo: (factor: number) => void
}
