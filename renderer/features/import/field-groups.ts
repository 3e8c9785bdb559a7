import type { ImportFieldId, TabledThing } from '#shared/import/import-fields.ts'

type Group = {
  readonly id: 'first' | 'days' | 'amounts' | 'what' | 'who' | 'person' | 'worth' | 'more'
  readonly fields: readonly ImportFieldId[]
}

/** The fields as they are offered: what is needed first, then what belongs together. */
export const fieldGroups: Readonly<Record<TabledThing, readonly Group[]>> = {
  orders: [
    { id: 'first', fields: ['number', 'customer'] },
    { id: 'days', fields: ['promisedOn', 'expectedOn', 'shippedOn', 'deliveredOn', 'orderedOn'] },
    { id: 'amounts', fields: ['quantity', 'backOrdered', 'amount', 'currency'] },
    { id: 'what', fields: ['line', 'product', 'productNumber', 'reference'] },
    { id: 'who', fields: ['customerNumber', 'contact', 'phone', 'email'] },
  ],
  accounts: [
    { id: 'first', fields: ['name', 'number'] },
    { id: 'who', fields: ['phone', 'email', 'address'] },
    { id: 'person', fields: ['contactName', 'contactRole', 'contactPhone', 'contactEmail'] },
    {
      id: 'worth',
      fields: ['revenuePerYear', 'expectedYears', 'marginPercent', 'lifetimeValue', 'currency'],
    },
    { id: 'more', fields: ['note', 'products'] },
  ],
}
