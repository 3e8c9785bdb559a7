import type { OrderFields } from '../order/order.ts'
import type { ImportedThing } from './import-record.ts'

/** What a table of rows can bring; people come as cards. */
export type TabledThing = Exclude<ImportedThing, 'contacts'>

/**
 * What a column can say of an order, the needed one first. `currency` is that of the row's amounts
 * which name none themselves.
 */
export const orderFieldIds = [
  'number',
  'customer',
  'promisedOn',
  'expectedOn',
  'shippedOn',
  'deliveredOn',
  'orderedOn',
  'quantity',
  'backOrdered',
  'amount',
  'line',
  'product',
  'productNumber',
  'reference',
  'customerNumber',
  'contact',
  'phone',
  'email',
  'currency',
] as const satisfies readonly (keyof OrderFields | 'currency')[]

/** What a column can say of a customer, the needed one first, and of one person there. */
export const accountFieldIds = [
  'name',
  'number',
  'phone',
  'email',
  'address',
  'note',
  'products',
  'revenuePerYear',
  'expectedYears',
  'marginPercent',
  'lifetimeValue',
  'contactName',
  'contactRole',
  'contactPhone',
  'contactEmail',
  'currency',
] as const

export type OrderFieldId = (typeof orderFieldIds)[number]
export type AccountFieldId = (typeof accountFieldIds)[number]
export type ImportFieldId = OrderFieldId | AccountFieldId

export const importFieldIds: Readonly<Record<TabledThing, readonly ImportFieldId[]>> = {
  orders: orderFieldIds,
  accounts: accountFieldIds,
}

/** Without these a row says nothing. */
export const neededFields: Readonly<Record<TabledThing, readonly ImportFieldId[]>> = {
  orders: ['number'],
  accounts: ['name'],
}

/** How a cell of a field is read; what is not named is text. */
export const fieldsReadAs = {
  day: ['promisedOn', 'expectedOn', 'shippedOn', 'deliveredOn', 'orderedOn'],
  number: ['quantity', 'backOrdered', 'expectedYears', 'marginPercent'],
  amount: ['amount', 'revenuePerYear', 'lifetimeValue'],
} as const satisfies Readonly<Record<string, readonly ImportFieldId[]>>

/** Fields that may have several columns, and what stands between the parts. */
export const fieldsOfMany: Readonly<Partial<Record<ImportFieldId, string>>> = {
  contactName: ' ',
  address: '\n',
  note: '\n',
  products: '\n',
}
