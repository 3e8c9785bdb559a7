import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { originOf, parseUrl } from './parse-url.ts'

/**
 * The origin of every page, for ever: the browser names the database's folder after it. Changing
 * it would look like an empty profile.
 */
export const appOrigin = 'app://bundle'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built pages from one folder and nothing from outside of it. */
export function serveAppScheme(folder: string): void {
  protocol.handle('app', async (request) => {
    const path = fileWithin(folder, request.url)
    if (path === null) return new Response('Not found', { status: 404 })
    const response = await net.fetch(pathToFileURL(path).href).catch(() => null)
    if (!response) return new Response('Not found', { status: 404 })
    const headers = new Headers(response.headers)
    headers.set('Content-Security-Policy', contentSecurityPolicy)
    headers.set('X-Content-Type-Options', 'nosniff')
    return new Response(response.body, { status: response.status, headers })
  })
}

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
  return path.startsWith(folder + sep) ? path : null
}
