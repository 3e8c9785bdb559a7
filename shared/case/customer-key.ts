/**
 * The same for every way one customer's name is typed: upper or lower case, full or half width, more
 * or less blank. Empty: not named, so no two such cases are known to be of one customer.
 */
export function customerKey(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
