import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { RunningApp } from './running-app.ts'

export type WindowName = 'desk' | 'companion'
export type Bounds = { x: number; y: number; width: number; height: number }

/** A window as the main process sees it. `xId` is its name on an X display, elsewhere of no use. */
export type AppWindowState = {
  readonly bounds: Bounds
  readonly isVisible: boolean
  readonly isFocused: boolean
  readonly xId: number
}

export function windowState(
  { electron }: Pick<RunningApp, 'electron'>,
  name: WindowName,
): Promise<AppWindowState> {
  return electron.evaluate(({ BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes(`/${wanted}.html`),
    )
    if (!window) throw new Error(`There is no ${wanted} window`)
    return {
      bounds: window.getBounds(),
      isVisible: window.isVisible(),
      isFocused: window.isFocused(),
      xId: window.getNativeWindowHandle().readUInt32LE(0),
    }
  }, name)
}

/** Closes a window as its close button does. */
export function closeWindow(app: RunningApp, name: WindowName): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }, wanted) => {
    const isIt = (url: string) => url.includes(`/${wanted}.html`)
    BrowserWindow.getAllWindows()
      .find((one) => isIt(one.webContents.getURL()))
      ?.close()
  }, name)
}

/** The area of the first display that windows may use. */
export function workArea(app: RunningApp): Promise<Bounds> {
  return app.electron.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
}

/** Gives a window a size and waits until its page, shown so many times larger, has it. */
export async function setWindowSize(
  app: RunningApp,
  name: WindowName,
  width: number,
  height: number,
  zoom = 1,
): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, wanted) => {
      const isIt = (url: string) => url.includes(`/${wanted.name}.html`)
      BrowserWindow.getAllWindows()
        .find((one) => isIt(one.webContents.getURL()))
        ?.setSize(wanted.width, wanted.height)
    },
    { name, width, height },
  )
  await app[name].waitForFunction(
    ([wide, high]) => innerWidth === wide && Math.abs(innerHeight - (high ?? 0)) < 60,
    [width / zoom, height / zoom],
  )
}

/** Shows the companion and gives it the focus, as the desk does. */
export function showCompanion(app: RunningApp): Promise<void> {
  return app.companion.evaluate(() =>
    (window as unknown as { desktop: DesktopBridge }).desktop.showCompanion({ focus: true }),
  )
}
