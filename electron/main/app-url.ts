import { extname, join, normalize, sep } from 'node:path'
import { originOf, parseUrl } from './parse-url.ts'

/**
 * The origin of every page, for ever: the browser names the database's folder after it. Changing
 * it would look like an empty profile.
 */
export const appOrigin = 'app://bundle'

/** The file a URL of our origin names, or null when it is none of ours. */
export function fileWithin(folder: string, url: string): string | null {
  const parsed = parseUrl(url)
  if (!parsed || originOf(url) !== appOrigin) return null
  let name: string
  try {
    name = decodeURIComponent(parsed.pathname)
  } catch {
    return null
  }
  if (name.includes('\0')) return null
  const path = normalize(join(folder, name))
  // Every file built has an extension; a folder has none, and would be listed.
  return path.startsWith(folder + sep) && extname(path) !== '' ? path : null
}
