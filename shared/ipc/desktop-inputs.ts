import { z } from '../base/schema.ts'
import { customerDocumentSchema } from '../document/customer-document.ts'
import { eventSchema } from '../event/event.ts'
import { settingsPatchSchema } from '../settings/settings.ts'
import type { DesktopApi } from './desktop-api.ts'

const nothing = z.strictObject({})

/** One schema per method: what does not fit never reaches its handler. */
export const desktopInputs = {
  appendEvents: z.strictObject({ events: z.array(eventSchema).min(1).max(5000) }),
  journalState: nothing,
  readJournal: z.strictObject({ fromSeq: z.int().min(1), limit: z.int().min(1).max(5000) }),
  showCompanion: z.strictObject({ focus: z.boolean() }),
  hideCompanion: nothing,
  showDesk: z.strictObject({ path: z.string().regex(/^\/[\w/-]{0,200}$/) }),
  changeSettings: z.strictObject({ patch: settingsPatchSchema }),
  textCopied: z.strictObject({ isPrivate: z.boolean() }),
  saveDocument: z.strictObject({
    document: customerDocumentSchema,
    format: z.enum(['pdf', 'docx', 'md']),
    suggestedName: z.string().max(200),
  }),
  takePrintDocument: nothing,
  printReady: nothing,
} satisfies { [M in keyof DesktopApi]: z.ZodType }
