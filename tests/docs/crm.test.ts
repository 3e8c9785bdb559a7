import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import hubspot from '#resources/crm/hubspot.json'
import salesforce from '#resources/crm/salesforce.json'
import { crmNames } from '#shared/crm/crm.ts'
import { crmLayoutSchema } from '#shared/crm/layout.ts'
import { projectRoot } from '../support/source-files.ts'

const page = readFileSync(join(projectRoot, 'docs', 'crm.md'), 'utf8')

test.each([salesforce, hubspot])(
  'each column for $crm is told of, and none that is not there',
  (json) => {
    const { crm, calls, tasks } = crmLayoutSchema.parse(json)
    const [, part = ''] = page.split(`\n## ${crmNames[crm]}\n`)
    const [own = ''] = part.split('\n## ')
    const told = [...own.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
    const columns = new Set([...calls, ...tasks].map(({ header }) => header))
    expect(new Set(told)).toEqual(columns)
    expect(told).toHaveLength(columns.size)
  },
)
