import catalogueJson from '#resources/remedies/catalogue.json'
import { catalogueInForce } from '#shared/content/catalogue-in-force.ts'
import { type RemedyCatalogue, remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { madeOnce, useChanges } from './content.tsx'

export const builtInCatalogue: RemedyCatalogue = remedyCatalogueSchema.parse(catalogueJson)

/** What is built in, with the changes of a firm on it. */
export const catalogueWith = madeOnce((changes) => catalogueInForce(builtInCatalogue, changes))

export function useCatalogue(): RemedyCatalogue {
  return catalogueWith(useChanges())
}
