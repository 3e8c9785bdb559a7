import { protocol, type Session } from 'electron'
import { fileWithin } from './app-url.ts'

/** What a page may load. */
export const policyOfPages = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

/** The page that listens shows nothing, and runs the voice model, which is WebAssembly. */
export const policyOfTalk = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

// net::ERR_FILE_NOT_FOUND
const fileNotFound = -6

/**
 * Serves the built pages from one folder and nothing from outside of it. Chromium reads the files by
 * itself: `protocol.handle`, which this call came before, loads Node's whole fetch at each start and
 * passes every byte through JavaScript (60 ms of processor time).
 */
export function serveAppScheme(
  session: Pick<Session, 'protocol'>,
  folder: string,
  policies: readonly string[],
): void {
  const policy = policies.join('; ')
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  session.protocol.registerFileProtocol('app', (request, respond) => {
    const path = fileWithin(folder, request.url)
    respond(
      path === null
        ? { error: fileNotFound }
        : {
            path,
            headers: {
              'Content-Security-Policy': policy,
              'X-Content-Type-Options': 'nosniff',
            },
          },
    )
  })
}
