import catalogueJson from '#resources/remedies/catalogue.json'
import { type RemedyCatalogue, remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'

export const catalogue: RemedyCatalogue = remedyCatalogueSchema.parse(catalogueJson)
