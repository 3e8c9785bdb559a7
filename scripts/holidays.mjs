/** Writes the public holidays anew: `npm run holidays`, after the library that knows them changed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holidaysContent } from './content/public-holidays.mjs'
import { projectRoot, say } from './launch/project.mjs'

const path = join(projectRoot, 'resources', 'holidays', 'holidays.json')
writeFileSync(path, `${JSON.stringify(holidaysContent(), null, 2)}\n`)
say(`wrote ${path}`)
