import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { fileWithin } from './app-url.ts'

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
