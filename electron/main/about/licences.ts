import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '#shared/base/schema.ts'
import type { Licence } from '#shared/ipc/app-api.ts'

const licencesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)

/** The licences that were noted beside the pages when they were built. */
export async function readLicences(pagesFolder: string): Promise<Licence[]> {
  try {
    const text = await readFile(join(pagesFolder, 'licences.json'), 'utf8')
    return licencesSchema.parse(JSON.parse(text))
  } catch {
    return []
  }
}
