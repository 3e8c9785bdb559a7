import { join } from 'node:path'
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  screen,
  type WebContents,
  type WebPreferences,
} from 'electron'
import { environmentSwitch } from '#shared/ipc/desktop-channels.ts'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import { appOrigin } from '../app-url.ts'
import { devServerUrl } from '../dev-server.ts'
import { placeWindow, type Rectangle } from './place-window.ts'

export type PageName = 'desk' | 'companion' | 'print' | 'talk'

const ownContents = new WeakMap<WebContents, PageName>()

/** The page of a window made here; undefined for any other. */
export function pageOf(contents: WebContents): PageName | undefined {
  return ownContents.get(contents)
}

/** What makes a page safe is the same for all of them, and no option. */
type WindowOptions = Omit<BrowserWindowConstructorOptions, 'webPreferences'> & {
  readonly webPreferences?: Pick<WebPreferences, 'session' | 'backgroundThrottling'>
}

/**
 * A window on one of our pages: sandboxed, isolated, without Node, with the one preload. `path`: where
 * in the page it begins, if not where the page itself does.
 */
export function createAppWindow(
  page: PageName,
  environment: Environment,
  { webPreferences, path, ...options }: WindowOptions & { readonly path?: string },
): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Tanto',
    show: false,
    backgroundColor: backgroundFor(environment),
    ...options,
    webPreferences: {
      ...webPreferences,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: devServerUrl() !== undefined,
      additionalArguments: [environmentSwitch + encodeURIComponent(JSON.stringify(environment))],
    },
  })
  ownContents.set(window.webContents, page)
  window.removeMenu()
  window.setContentProtection(environment.settings.hideFromScreenSharing)
  void window.loadURL(path === undefined ? pageUrl(page) : `${pageUrl(page)}#${path}`)
  return window
}

/** The dev server's page while developing, else the built one. */
export function pageUrl(page: PageName): string {
  return `${devServerUrl() ?? appOrigin}/${page}.html`
}

/** Work areas of the displays there are, the main one first. */
export function workAreas(): Rectangle[] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  return [main, ...others].map((display) => display.workArea)
}

/** Puts a window where it was, on a display that exists. */
export function initialPlace(
  saved: Rectangle | null,
  size: { width: number; height: number },
): Rectangle {
  return placeWindow(saved, workAreas(), size)
}

const papers = { light: '#f6f5f2', dark: '#17191c', contrast: '#000000' }

// The colour of the paper, so that a window does not flash before its first paint.
function backgroundFor(environment: Environment): string {
  const { theme } = environment.settings
  if (theme !== 'system') return papers[theme]
  if (nativeTheme.shouldUseHighContrastColors) return papers.contrast
  return nativeTheme.shouldUseDarkColors ? papers.dark : papers.light
}
