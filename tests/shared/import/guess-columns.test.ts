import { expect, test } from 'vitest'
import columnNames from '#resources/import/columns.json'
import { columnNamesSchema } from '#shared/import/column-names.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'

const names = columnNamesSchema.parse(columnNames)

function guess(
  heads: readonly string[],
  what: 'orders' | 'accounts' = 'orders',
  rows: string[][] = [],
) {
  const columns = guessColumns({ heads, rows }, what, names)
  return Object.fromEntries(columns.map(({ field, head }) => [head, field]))
}

test.each([
  [
    'SAP, English',
    ['Sales Document', 'Item', 'Sold-to Party', 'Sold-to Name', 'Material', 'Material Description'],
    ['number', 'line', 'customer', null, 'productNumber', 'product'],
  ],
  [
    'SAP, German',
    [
      'Verkaufsbeleg',
      'Position',
      'Kundenname',
      'Materialnummer',
      'Wunschlieferdatum',
      'Offene Menge',
      'Nettowert',
      'Währung',
    ],
    [
      'number',
      'line',
      'customer',
      'productNumber',
      'promisedOn',
      'backOrdered',
      'amount',
      'currency',
    ],
  ],
  [
    'a Japanese ERP',
    [
      '受注番号',
      '行No',
      '得意先コード',
      '得意先名',
      '品番',
      '品名',
      '受注日',
      '回答納期',
      '出荷予定日',
      '出荷日',
      '受注数',
      '受注残',
      '金額',
    ],
    [
      'number',
      'line',
      'customerNumber',
      'customer',
      'productNumber',
      'product',
      'orderedOn',
      'promisedOn',
      'expectedOn',
      'shippedOn',
      'quantity',
      'backOrdered',
      'amount',
    ],
  ],
  [
    'an American ERP',
    [
      'SO #',
      'Customer PO',
      'Customer Name',
      'Order Date',
      'Promise Date',
      'Est. Delivery Date',
      'Ship Date',
      'Qty Ordered',
      'Qty Backordered',
      'Order Total',
    ],
    [
      'number',
      'reference',
      'customer',
      'orderedOn',
      'promisedOn',
      'expectedOn',
      'shippedOn',
      'quantity',
      'backOrdered',
      'amount',
    ],
  ],
  [
    'a German ERP',
    [
      'Auftragsnr.',
      'Pos.',
      'Kd.-Nr.',
      'Kunde',
      'Artikel-Nr.',
      'Bezeichnung',
      'Auftragsdatum',
      'Bestätigter Liefertermin',
      'Voraussichtlicher Liefertermin',
      'Restmenge',
    ],
    [
      'number',
      'line',
      'customerNumber',
      'customer',
      'productNumber',
      'product',
      'orderedOn',
      'promisedOn',
      'expectedOn',
      'backOrdered',
    ],
  ],
  [
    'a French ERP',
    [
      'N° commande',
      'Client',
      'Référence article',
      'Désignation',
      'Date de commande',
      'Date de livraison confirmée',
      'Date de livraison prévue',
      'Reste à livrer',
      'Montant HT',
    ],
    [
      'number',
      'customer',
      'productNumber',
      'product',
      'orderedOn',
      'promisedOn',
      'expectedOn',
      'backOrdered',
      'amount',
    ],
  ],
  [
    'a Spanish ERP',
    [
      'Nº pedido',
      'Cliente',
      'Código de artículo',
      'Descripción',
      'Fecha de pedido',
      'Fecha confirmada',
      'Fecha prevista',
      'Cantidad pendiente',
      'Importe',
    ],
    [
      'number',
      'customer',
      'productNumber',
      'product',
      'orderedOn',
      'promisedOn',
      'expectedOn',
      'backOrdered',
      'amount',
    ],
  ],
])('the columns of %s are known', (_, heads, fields) => {
  const known = guess(heads)
  expect(heads.map((head) => known[head] ?? null)).toEqual(fields)
})

test('how a head is written counts nothing', () => {
  expect(guess(['ORDER_NUMBER', 'order-date', 'ＱＴＹ', 'promised  date'])).toEqual({
    ORDER_NUMBER: 'number',
    'order-date': 'orderedOn',
    ＱＴＹ: 'quantity',
    'promised  date': 'promisedOn',
  })
})

test('a list of people gives names, mail addresses and telephones to them', () => {
  expect(
    guess(
      ['First Name', 'Last Name', 'Company Name', 'Job Title', 'Email', 'Phone Number', 'City'],
      'accounts',
    ),
  ).toEqual({
    'First Name': 'contactName',
    'Last Name': 'contactName',
    'Company Name': 'name',
    'Job Title': 'contactRole',
    Email: 'contactEmail',
    'Phone Number': 'contactPhone',
    City: 'address',
  })
})

test('a list of firms keeps their telephone, and joins their address', () => {
  expect(
    guess(
      [
        'Firma',
        'Kundennummer',
        'Telefon',
        'Straße',
        'PLZ',
        'Ort',
        'Ansprechpartner',
        'Jahresumsatz',
      ],
      'accounts',
    ),
  ).toEqual({
    Firma: 'name',
    Kundennummer: 'number',
    Telefon: 'phone',
    Straße: 'address',
    PLZ: 'address',
    Ort: 'address',
    Ansprechpartner: 'contactName',
    Jahresumsatz: 'revenuePerYear',
  })
})

test('a column that holds something else than its head says is not taken', () => {
  const rows = [
    ['1', 'by road'],
    ['2', 'by sea'],
  ]
  expect(guess(['Order No', 'Shipped'], 'orders', rows)).toEqual({ 'Order No': 'number' })
})

test('a head that only mentions a field is not taken, one that adds a unit is', () => {
  expect(guess(['Order Status', 'Total Weight', 'Menge (Stk)', 'Amount (EUR)'])).toEqual({
    'Menge (Stk)': 'quantity',
    'Amount (EUR)': 'amount',
  })
})

test('mail addresses are known without a head', () => {
  const rows = [
    ['1', 'a@sample.example'],
    ['2', ''],
  ]
  expect(guess(['Order No', 'B'], 'orders', rows)).toEqual({ 'Order No': 'number', B: 'email' })
})

test('no field is given to two columns', () => {
  expect(guess(['Order No', 'Order Number', 'Order Date', 'Order Date (2)'])).toEqual({
    'Order Number': 'number',
    'Order Date': 'orderedOn',
  })
})
