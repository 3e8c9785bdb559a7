import { z } from '../base/schema.ts'

/** The CRMs there are layouts for. The names are kept in the journal: they never change. */
export const crms = ['salesforce', 'hubspot'] as const
export const crmSchema = z.enum(crms)
export type Crm = (typeof crms)[number]

/** Names of products: the same in every language. */
export const crmNames: Readonly<Record<Crm, string>> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
}
