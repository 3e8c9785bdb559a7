import { expect, test } from 'vitest'
import hubspotJson from '#resources/crm/hubspot.json'
import salesforceJson from '#resources/crm/salesforce.json'
import { tableSchema } from '#shared/case-data/case-table.ts'
import { callTable, taskTable } from '#shared/crm/crm-table.ts'
import { crmLayoutSchema } from '#shared/crm/layout.ts'
import { printable } from '#shared/document/printable.ts'
import { aHandedCall, aHandedTask } from '../../support/crm-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const salesforce = crmLayoutSchema.parse(salesforceJson)
const hubspot = crmLayoutSchema.parse(hubspotJson)
const tokyo = { timeZone: 'Asia/Tokyo' }

/** The one row of a table, by its headers. */
function named({ head, rows }: ReturnType<typeof callTable>): Record<string, string> {
  return Object.fromEntries(head.map((name, index) => [name, rows[0]?.[index] ?? 'no row']))
}

test('a call for Salesforce is a completed task of the subtype Call', () => {
  expect(named(callTable(salesforce, [aHandedCall({ whoCalled: 'we' })], tokyo))).toEqual({
    Subject: 'Call: flanges',
    ActivityDate: '2026-03-02',
    Status: 'Completed',
    Priority: 'Normal',
    TaskSubtype: 'Call',
    CallType: 'Outbound',
    CallDurationInSeconds: '91',
    Description: 'Issue: press 3 is idle',
    WhoId: '',
    WhatId: '',
    'Contact Name': 'M. Ito',
    'Contact Email': 'ito@example.com',
    'Contact Phone': '+81 3 0000 0000',
    'Account Name': 'Northgate Tools',
    Tanto_Id__c: 'call-1',
  })
})

test('a call for HubSpot has its time, and its length in milliseconds', () => {
  expect(named(callTable(hubspot, [aHandedCall()], tokyo))).toEqual({
    'Call title': 'Call: flanges',
    'Activity date': '2026-03-02 09:00',
    'Call notes': 'Issue: press 3 is idle',
    'Call direction': '',
    'Call duration': '90500',
    'Call outcome': 'Connected',
    'Call status': 'COMPLETED',
    'Activity assigned to': 'rep@example.com',
    Email: 'ito@example.com',
    'Contact name': 'M. Ito',
    'Phone number': '+81 3 0000 0000',
    'Company name': 'Northgate Tools',
    'Tanto ID': 'call-1',
  })
})

test('what is to be done has its day, and no day where none was said', () => {
  const due = named(taskTable(salesforce, [aHandedTask()], tokyo))
  expect(due).toMatchObject({ ActivityDate: '2026-03-02', Status: 'Not Started', Priority: 'High' })
  const undated = aHandedTask({ dueAtMs: null, priority: 'normal', kind: 'to-do' })
  expect(named(taskTable(hubspot, [undated], tokyo))).toMatchObject({
    'Due date': '',
    'Task status': 'NOT_STARTED',
    Priority: 'MEDIUM',
    'Task type': 'TODO',
  })
})

test('dates are those of the rep, not of Greenwich', () => {
  const late = aHandedTask({ dueAtMs: Date.UTC(2026, 2, 2, 23, 30) })
  const dayIn = (timeZone: string) =>
    named(taskTable(hubspot, [late], { timeZone }))['Due date'] ?? ''
  expect(dayIn('Asia/Tokyo')).toBe('2026-03-03 08:30')
  expect(dayIn('America/New_York')).toBe('2026-03-02 18:30')
})

test.each([salesforce, hubspot])(
  'no text is longer than $crm takes, and says where it ends',
  (layout) => {
    const table = callTable(layout, [aHandedCall({ notes: '長😀'.repeat(20_000) })], tokyo)
    const notes = table.rows[0]?.find((cell) => cell.startsWith('長')) ?? ''
    expect(notes.length).toBeLessThanOrEqual(32_000)
    expect(notes.length).toBeGreaterThan(31_990)
    expect(notes.endsWith('…')).toBe(true)
    expect(notes).not.toMatch(/\p{Cs}/u)
  },
)

test.each(hostileTexts)('whatever a text holds, every row fits the contract', (text) => {
  for (const layout of [salesforce, hubspot]) {
    const call = aHandedCall({ title: text, notes: text, customer: text })
    const task = aHandedTask({ title: text, notes: text, contact: text })
    for (const table of [callTable(layout, [call], tokyo), taskTable(layout, [task], tokyo)]) {
      expect(tableSchema.safeParse(table).success).toBe(true)
      expect(table.rows[0]).toHaveLength(table.head.length)
      for (const cell of table.rows[0] ?? []) expect(printable(cell)).toBe(cell)
    }
  }
})
