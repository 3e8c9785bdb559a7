import { z } from '#shared/base/schema.ts'
import { caseDataSchema } from '#shared/case-data/case-data.ts'
import { fullExportSchema } from '#shared/full-export/full-export.ts'

/** What other programs are promised, as JSON Schema (draft 2020-12), by the name of its file. */
export const publishedSchemas = {
  'tanto-case': published('A case of Tanto, version 1', caseDataSchema),
  'tanto-export': published('Everything Tanto knows, version 1', fullExportSchema),
} as const

function published(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    reused: 'ref',
    // A field may join in version 1: whoever checks a file with today's schema shall still take it.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
