import type { Hit } from '#shared/search/hit.ts'

/** Where something found is opened. */
export function placeOf({ source, id, holderId }: Pick<Hit, 'source' | 'id' | 'holderId'>): string {
  switch (source) {
    case 'case':
      return `/cases/${id}`
    case 'account':
      return `/accounts/${id}`
    case 'order':
      return `/orders?key=${encodeURIComponent(id)}`
    case 'promise':
    case 'line':
      return `/cases/${holderId}/line/${id}`
    case 'proposal':
      return `/proposals/${id}`
    case 'letter':
      return `/letters/${id}`
  }
}
