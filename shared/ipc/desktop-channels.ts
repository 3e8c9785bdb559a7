import type { DesktopApi, DesktopEvents } from './desktop-api.ts'

// The names, once more, as values: the preload loops over them. A missing or a foreign name does
// not compile.

type Names<T> = Readonly<Record<keyof T, true>>

const methods: Names<DesktopApi> = {
  openData: true,
  lookAgain: true,
  unlock: true,
  lock: true,
  keyringState: true,
  protect: true,
  makeRecoveryCode: true,
  changeKey: true,
  dataWarnings: true,
  listSnapshots: true,
  takeSnapshot: true,
  restoreSnapshot: true,
  backUp: true,
  chooseBackup: true,
  unlockBackup: true,
  restoreBackup: true,
  aboutApp: true,
  licences: true,
  updateState: true,
  lookForUpdate: true,
  downloadUpdate: true,
  installUpdate: true,
  dismissUpdateNews: true,
  diagnostics: true,
  saveDiagnostics: true,
  appendEvents: true,
  journalState: true,
  readJournal: true,
  repairJournal: true,
  storeInStep: true,
  dropStore: true,
  readyToQuit: true,
  showCompanion: true,
  hideCompanion: true,
  showDesk: true,
  changeSettings: true,
  bindSummonShortcut: true,
  tellUpcoming: true,
  screenPops: true,
  dismissScreenPop: true,
  dial: true,
  setTalkMeter: true,
  tellTalk: true,
  textCopied: true,
  saveDocument: true,
  openMail: true,
  saveCaseData: true,
  saveChart: true,
  saveCrmFile: true,
  beginExport: true,
  addToExport: true,
  endExport: true,
  saveCalendarFile: true,
  saveContentFile: true,
  readLogo: true,
  saveLogo: true,
  takePrintDocument: true,
  printReady: true,
}

const events: Names<DesktopEvents> = {
  summoned: true,
  navigate: true,
  settingsChanged: true,
  dataAccessChanged: true,
  dataWarningsChanged: true,
  upcomingAsked: true,
  screenPopsChanged: true,
  reminderUnshown: true,
  talkTold: true,
  updateStateChanged: true,
  quitting: true,
  idle: true,
}

export const desktopMethodNames = Object.keys(methods) as (keyof DesktopApi)[]
export const desktopEventNames = Object.keys(events) as (keyof DesktopEvents)[]

/** The environment travels to the preload as this command-line switch of the page's process. */
export const environmentSwitch = '--tanto-environment='
