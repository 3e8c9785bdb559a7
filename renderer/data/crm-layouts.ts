import hubspot from '#resources/crm/hubspot.json'
import salesforce from '#resources/crm/salesforce.json'
import type { Crm } from '#shared/crm/crm.ts'
import { type CrmLayout, crmLayoutSchema } from '#shared/crm/layout.ts'

/** How each CRM wants its files. */
export const crmLayouts: Readonly<Record<Crm, CrmLayout>> = {
  salesforce: crmLayoutSchema.parse(salesforce),
  hubspot: crmLayoutSchema.parse(hubspot),
}
