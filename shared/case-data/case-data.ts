import {
  callIdSchema,
  caseIdSchema,
  entryIdSchema,
  letterIdSchema,
  proposalIdSchema,
} from '../base/ids.ts'
import { languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { maxIssues } from '../call/call.ts'
import { entryContentSchema, maxLine } from '../call/entry.ts'
import { momentSchema } from '../call/moment.ts'
import { actSchemas } from '../case/acts.ts'
import { caseDetailsSchema } from '../case/case.ts'
import { preparationSchema } from '../case/preparation.ts'
import { stages } from '../case/stage.ts'
import { letterFormSchema, letterWordsSchema } from '../letter/letter.ts'
import { stepIds, stepIdSchema } from '../method/step.ts'
import { promiseOutcomeSchema, promiseTermsSchema } from '../promise/terms.ts'
import { proposalContentSchema, sentSchema, versionSchema } from '../proposal/proposal.ts'

// A case as another program reads it (docs/data.md says each field). Its form is a promise of its
// own, apart from how the app keeps things: what a reader of version 1 relies on stays.

/** Most of one kind in a case: far more than anybody writes. */
const most = 50_000
const list = <T extends z.ZodType>(item: T) => z.array(item).max(most)
const moment = timestampMsSchema

const callSchema = z.strictObject({
  id: callIdSchema,
  startedAtMs: moment,
  endedAtMs: moment.nullable(),
  stepsEntered: z.array(stepIdSchema).max(stepIds.length),
  silences: list(z.strictObject({ beganAtMs: moment, endedAtMs: moment.nullable() })),
  issueOrder: z.array(entryIdSchema).max(maxIssues),
  readBack: z.string().max(maxLine).nullable(),
  moment: momentSchema.nullable(),
  mergedInto: callIdSchema.nullable(),
})

const entrySchema = z.strictObject({
  id: entryIdSchema,
  callId: callIdSchema.nullable(),
  atMs: moment,
  step: stepIdSchema,
  ...entryContentSchema.shape,
  issueStep: stepIdSchema.nullable(),
  promise: promiseTermsSchema,
  settled: z
    .strictObject({
      outcome: promiseOutcomeSchema,
      note: z.string().max(maxLine),
      atMs: moment,
    })
    .nullable(),
})

const proposalSchema = z.strictObject({
  id: proposalIdSchema,
  callId: callIdSchema.nullable(),
  draftedAtMs: moment,
  ...proposalContentSchema.shape,
  exports: list(sentSchema),
  versions: list(versionSchema),
})

const letterSchema = z.strictObject({
  id: letterIdSchema,
  form: letterFormSchema,
  language: languageSchema,
  draftedAtMs: moment,
  parts: letterWordsSchema,
  exports: list(sentSchema),
})

export const caseDataSchema = z.strictObject({
  format: z.literal('tanto-case'),
  version: z.literal(1),
  exportedAtMs: moment,
  case: z.strictObject({
    id: caseIdSchema,
    openedAtMs: moment,
    ...caseDetailsSchema.shape,
    stage: z.enum(stages),
    stageSinceMs: moment,
    repeats: z.int().min(0).max(most),
    binnedAtMs: moment.nullable(),
    preparation: preparationSchema,
    acts: list(z.discriminatedUnion('kind', actSchemas)),
  }),
  calls: list(callSchema),
  entries: list(entrySchema),
  proposals: list(proposalSchema),
  letters: list(letterSchema),
})
export type CaseData = z.infer<typeof caseDataSchema>
