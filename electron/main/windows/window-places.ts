import { join } from 'node:path'
import { z } from '#shared/base/schema.ts'
import { type JsonFile, openJsonFile } from '../files/json-file.ts'
import { log } from '../log.ts'

const rectangleSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
})

const placesSchema = z.object({
  desk: rectangleSchema.nullable().catch(null),
  companion: rectangleSchema.nullable().catch(null),
})
export type WindowPlaces = JsonFile<z.infer<typeof placesSchema>>

/** Where each window was last. */
export function openWindowPlaces(userData: string): WindowPlaces {
  return openJsonFile(join(userData, 'windows.json'), placesSchema, () =>
    log('the places of the windows could not be written'),
  )
}
