import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { calendarEntrySchema, maxCalendarEntries } from '../calendar-file/calendar-entry.ts'
import { longest } from '../case/case.ts'
import { caseDataSchema } from '../case-data/case-data.ts'
import { tableSchema } from '../case-data/case-table.ts'
import { longestContentFile } from '../content/changes.ts'
import { customerDocumentSchema } from '../document/customer-document.ts'
import { maxLogoText } from '../document/logo.ts'
import { exportPageSchema } from '../full-export/full-export.ts'
import { printableDocumentSchema } from '../document/internal-document.ts'
import { journaledEventSchema, recordedEventSchema } from '../event/event.ts'
import { deskPathSchema, upcomingSchema } from '../reminder/reminder.ts'
import { settingsPatchSchema } from '../settings/settings.ts'
import { shortcutSchema } from '../shortcut/shortcut.ts'
import { talkReportSchema } from '../talk/talk-report.ts'
import { streamIdSchema } from '../team/shared-event.ts'
import type { DesktopApi, SaveFormat } from './desktop-api.ts'
import { teamInputs } from './team-inputs.ts'

const nothing = z.strictObject({})

const suggestedName = z.string().max(200)

const saveFormats = ['pdf', 'docx', 'html', 'md', 'txt', 'eml'] as const satisfies SaveFormat[]

/** A picture as base64: far more than a chart takes. */
const maxPictureText = 8 * 1024 * 1024
/** With the first bytes of every PNG. */
const pictureSchema = z
  .string()
  .max(maxPictureText)
  .regex(/^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/)

const secret = z.string().min(1).max(1024)

/** One schema per method: what does not fit never reaches its handler. */
export const desktopInputs = {
  openData: nothing,
  lookAgain: nothing,
  unlock: z.strictObject({ secret }),
  lock: nothing,
  keyringState: nothing,
  protect: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('keychain') }),
    z.strictObject({
      by: z.literal('passphrase'),
      passphrase: secret,
      askedAt: z.enum(['every-start', 'app-lock']),
    }),
    z.strictObject({ by: z.literal('none') }),
  ]),
  makeRecoveryCode: nothing,
  changeKey: z.strictObject({ passphrase: secret.nullable() }),
  dataWarnings: nothing,
  listSnapshots: nothing,
  takeSnapshot: nothing,
  restoreSnapshot: z.strictObject({ name: z.string().regex(/^[\w-]{1,80}\.tanto$/) }),
  backUp: nothing,
  chooseBackup: nothing,
  unlockBackup: z.strictObject({ secret }),
  restoreBackup: nothing,
  aboutApp: nothing,
  licences: nothing,
  updateState: nothing,
  lookForUpdate: nothing,
  downloadUpdate: nothing,
  installUpdate: nothing,
  dismissUpdateNews: nothing,
  diagnostics: nothing,
  saveDiagnostics: nothing,
  ...teamInputs,
  appendEvents: z.strictObject({
    events: z.array(recordedEventSchema).min(1).max(5000),
    asOf: z.int().min(0).optional(),
    begins: z.array(streamIdSchema).max(5000).optional(),
    after: z.int().min(0).optional(),
  }),
  journalState: z.strictObject({ seq: z.int().min(0) }),
  readJournal: z.strictObject({ fromSeq: z.int().min(1), limit: z.int().min(1).max(5000) }),
  repairJournal: z.strictObject({ events: z.array(journaledEventSchema).max(100_000) }),
  storeInStep: nothing,
  dropStore: nothing,
  readyToQuit: nothing,
  showCompanion: z.strictObject({ focus: z.boolean() }),
  hideCompanion: nothing,
  showDesk: z.strictObject({ path: deskPathSchema }),
  changeSettings: z.strictObject({ patch: settingsPatchSchema }),
  bindSummonShortcut: z.strictObject({ shortcut: shortcutSchema.nullable() }),
  tellUpcoming: upcomingSchema,
  screenPops: nothing,
  dismissScreenPop: z.strictObject({ id: z.int().min(1) }),
  dial: z.strictObject({ phone: z.string().max(longest.phone) }),
  setTalkMeter: z.strictObject({ isOn: z.boolean() }),
  tellTalk: talkReportSchema,
  textCopied: z.strictObject({ isPrivate: z.boolean() }),
  saveDocument: z.strictObject({
    document: printableDocumentSchema,
    format: z.enum(saveFormats),
    suggestedName,
  }),
  openMail: z.strictObject({ document: customerDocumentSchema }),
  saveCaseData: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('json'), data: caseDataSchema, suggestedName }),
    z.strictObject({ as: z.literal('csv'), table: tableSchema, suggestedName }),
  ]),
  saveChart: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('png'), png: pictureSchema, suggestedName }),
    z.strictObject({ as: z.literal('csv'), table: tableSchema, suggestedName }),
  ]),
  saveCrmFile: z.strictObject({
    table: tableSchema,
    notation: z.strictObject({ byteOrderMark: z.boolean(), lineEnd: z.enum(['crlf', 'lf']) }),
    suggestedName,
  }),
  beginExport: z.strictObject({ suggestedName, exportedAtMs: timestampMsSchema }),
  addToExport: exportPageSchema,
  endExport: z.strictObject({ isWhole: z.boolean() }),
  saveCalendarFile: z.strictObject({
    entries: z.array(calendarEntrySchema).max(maxCalendarEntries),
    suggestedName,
  }),
  saveContentFile: z.strictObject({ text: z.string().max(longestContentFile), suggestedName }),
  readLogo: nothing,
  saveLogo: z.strictObject({ png: z.string().max(maxLogoText).nullable() }),
  takePrintDocument: nothing,
  printReady: nothing,
} satisfies { [M in keyof DesktopApi]: z.ZodType }
