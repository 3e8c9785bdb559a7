import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseDataSchema } from '#shared/case-data/case-data.ts'
import { fullExportSchema } from '#shared/full-export/full-export.ts'
import { fittingValues } from '../support/fitting-values.ts'
import { jsonSchemaOf } from '../support/json-schema.ts'
import { publishedSchemas } from '../support/published-schemas.ts'
import { projectRoot } from '../support/source-files.ts'

const schemas = [
  ['tanto-case', caseDataSchema],
  ['tanto-export', fullExportSchema],
] as const

const published = (name: string) =>
  readFileSync(join(projectRoot, 'docs', 'schemas', `${name}.schema.json`), 'utf8')

/** A validator that knows nothing of ours: only what is published. */
function validatorOf(name: string) {
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(published(name)) as object,
  )
}

test.each(schemas)('the schema of a %s is the one the app goes by: npm run schemas', (name) => {
  expect(published(name)).toBe(publishedSchemas[name])
})

test.each(schemas)('another validator takes whatever may stand in a %s', (name, schema) => {
  const validate = validatorOf(name)
  fc.assert(
    fc.property(fittingValues(jsonSchemaOf(schema)), (value) => {
      validate(JSON.parse(JSON.stringify(value)))
      expect(validate.errors).toBeNull()
    }),
    { numRuns: 200 },
  )
})

test.each(schemas)('and refuses a %s without its form, or of another version', (name, schema) => {
  const validate = validatorOf(name)
  const [value] = fc.sample(fittingValues(jsonSchemaOf(schema)), 1) as [object]
  const plain = JSON.parse(JSON.stringify(value)) as object
  expect(validate(plain)).toBe(true)
  expect(validate({ ...plain, version: 2 })).toBe(false)
  expect(validate({ ...plain, format: 'other' })).toBe(false)
  expect(validate({ ...plain, exportedAtMs: 'today' })).toBe(false)
})

test.each(schemas)('a field that joins a %s in version 1 breaks no reader', (name, schema) => {
  const validate = validatorOf(name)
  const [value] = fc.sample(fittingValues(jsonSchemaOf(schema)), 1) as [object]
  const plain = JSON.parse(JSON.stringify(value)) as object
  expect(validate({ ...plain, newsOfTomorrow: 1 })).toBe(true)
})
