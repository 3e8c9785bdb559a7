import type { Hit } from '#shared/search/hit.ts'

/** Where something found is opened. */
export function placeOf({ source, id, caseId }: Pick<Hit, 'source' | 'id' | 'caseId'>): string {
  switch (source) {
    case 'case':
      return `/cases/${id}`
    case 'promise':
    case 'line':
      return `/cases/${caseId}/line/${id}`
    case 'proposal':
      return `/proposals/${id}`
    case 'letter':
      return `/letters/${id}`
  }
}
