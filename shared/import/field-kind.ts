import { longest } from '../case/case.ts'
import { longestOrderText } from '../order/order.ts'
import { fieldsReadAs, type ImportFieldId, type TabledThing } from './import-fields.ts'

export type FieldKind = 'text' | keyof typeof fieldsReadAs

const kinds = new Map<ImportFieldId, FieldKind>(
  (Object.keys(fieldsReadAs) as (keyof typeof fieldsReadAs)[]).flatMap((kind) =>
    fieldsReadAs[kind].map((field): [ImportFieldId, FieldKind] => [field, kind]),
  ),
)

/** How the cells of a field are read. */
export function kindOf(field: ImportFieldId): FieldKind {
  return kinds.get(field) ?? 'text'
}

const longestOfAccount: Partial<Record<ImportFieldId, number>> = {
  name: longest.customer,
  phone: longest.phone,
  contactName: longest.contact,
  contactPhone: longest.phone,
  address: 1000,
  note: 4000,
  products: 4000,
}

/** Longest text of a field, in UTF-16 units, as the schemas of orders and accounts have it. */
export function longestOf(what: TabledThing, field: ImportFieldId): number {
  return what === 'orders' ? longestOrderText : (longestOfAccount[field] ?? 200)
}

/** What a number of a field may be. */
export function boundsOf(field: ImportFieldId): readonly [least: number, most: number] {
  return field === 'expectedYears' || field === 'marginPercent' ? [0, 100] : [-1e12, 1e12]
}
