import { app, type Session, type WebContents } from 'electron'
import { log } from './log.ts'
import { parseUrl } from './parse-url.ts'

// Electron's security checklist in one place: nothing is permitted that the app does not need.

/** Whether a page is given a permission; for media, of which sort: sound, picture, or not yet said. */
export type Permits = (permission: string, media: readonly string[]) => boolean

const allowedPermissions = new Set(['clipboard-sanitized-write', 'persistent-storage'])

/** Keeps the browser underneath from calling home by itself. Must run before the app is ready. */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  // Whatever it still tries finds no other machine. The dev server is on this one.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
}

/**
 * Keeps other programs of the same user from starting the app in order to look into its pages. Must
 * run before the app is ready.
 */
export function refuseDebuggers(): void {
  if (!app.isPackaged) return
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe']) {
    app.commandLine.removeSwitch(name)
  }
}

/** Denies permissions and every request that leaves the machine. */
export function lockDownSession(
  session: Session,
  isOwnUrl: (url: string) => boolean,
  permits: Permits = (permission) => allowedPermissions.has(permission),
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permits(permission, 'mediaTypes' in details ? (details.mediaTypes ?? []) : [])),
  )
  session.setPermissionCheckHandler((_contents, permission, _origin, { mediaType }) =>
    permits(permission, mediaType === undefined ? [] : [mediaType]),
  )
  // Without languages too: else Chromium fetches a dictionary before it hears that none is wanted.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => {
    const isOwn = isOwnUrl(details.url)
    if (!isOwn) log('blocked a request to', parseUrl(details.url)?.protocol)
    decide({ cancel: !isOwn })
  })
  // Files are written by the exporter alone, where the user said.
  session.on('will-download', (event) => event.preventDefault())
}

/** A page stays where it was put and opens no other. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // Of the page and of any frame in it.
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
