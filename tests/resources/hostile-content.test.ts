import fc from 'fast-check'
import { expect, test } from 'vitest'
import hubspot from '#resources/crm/hubspot.json'
import salesforce from '#resources/crm/salesforce.json'
import holidays from '#resources/holidays/holidays.json'
import letterForms from '#resources/letters/forms.json'
import letters from '#resources/letters/letters.json'
import playbook from '#resources/playbooks/repair.json'
import review from '#resources/review/questions.json'
import remedies from '#resources/remedies/catalogue.json'
import { holidaysSchema } from '#shared/calendar/holidays.ts'
import { crmLayoutSchema } from '#shared/crm/layout.ts'
import { letterFormsSchema } from '#shared/letter/form.ts'
import { playbookSchema } from '#shared/method/playbook.ts'
import { letterTextsSchema } from '#shared/proposal/letter-texts.ts'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { reviewContentSchema } from '#shared/review/review-content.ts'
import { jsonSchemaOf } from '../support/json-schema.ts'
import { openPlaces } from '../support/open-places.ts'
import { spoiled } from '../support/spoiled-values.ts'

const kinds = [
  ['playbook', playbookSchema, playbook],
  ['catalogue of remedies', remedyCatalogueSchema, remedies],
  ['set of letters', letterTextsSchema, letters],
  ['set of forms', letterFormsSchema, letterForms],
  ['set of review questions', reviewContentSchema, review],
  ['list of holidays', holidaysSchema, holidays],
  ['layout for Salesforce', crmLayoutSchema, salesforce],
  ['layout for HubSpot', crmLayoutSchema, hubspot],
] as const

test.each(kinds)('a %s has an end in every respect', (name, schema) => {
  expect(openPlaces(jsonSchemaOf(schema), name)).toEqual([])
})

test.each(kinds)('a %s spoiled in any one place is refused, without an error', (_, schema, own) => {
  expect(schema.safeParse(own).success).toBe(true)
  fc.assert(
    fc.property(spoiled(own), (content) => {
      expect(schema.safeParse(content).success).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test.each(kinds)('whatever JSON is given for a %s is refused, without an error', (_, schema) => {
  fc.assert(
    fc.property(fc.jsonValue(), (content) => {
      expect(schema.safeParse(content).success).toBe(false)
    }),
    { numRuns: 500 },
  )
})
