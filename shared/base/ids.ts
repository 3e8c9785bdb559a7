import { z } from './schema.ts'

// Ids are made by the shells and passed in: the core never generates one.
const id = z.string().min(1).max(64)

export const caseIdSchema = id.brand<'CaseId'>()
export const callIdSchema = id.brand<'CallId'>()
export const entryIdSchema = id.brand<'EntryId'>()
export const proposalIdSchema = id.brand<'ProposalId'>()
export const optionIdSchema = id.brand<'OptionId'>()
export const letterIdSchema = id.brand<'LetterId'>()
export const accountIdSchema = id.brand<'AccountId'>()
export const contactIdSchema = id.brand<'ContactId'>()
export const importIdSchema = z.string().min(1).max(50).brand<'ImportId'>()
export const importProfileIdSchema = id.brand<'ImportProfileId'>()

export type CaseId = z.infer<typeof caseIdSchema>
export type CallId = z.infer<typeof callIdSchema>
export type EntryId = z.infer<typeof entryIdSchema>
export type ProposalId = z.infer<typeof proposalIdSchema>
export type OptionId = z.infer<typeof optionIdSchema>
export type LetterId = z.infer<typeof letterIdSchema>
export type AccountId = z.infer<typeof accountIdSchema>
export type ContactId = z.infer<typeof contactIdSchema>
export type ImportId = z.infer<typeof importIdSchema>
export type ImportProfileId = z.infer<typeof importProfileIdSchema>
