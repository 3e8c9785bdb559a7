import type { RunningApp } from './running-app.ts'

// A tray lives outside of every page, and a bare display shows none. Its menu is found where it is:
// on the heap of the main process.

/** The labels of the tray's menu, in order. */
export function trayMenuLabels(app: RunningApp): Promise<string[]> {
  return inTrayMenu(app, null)
}

/** Chooses an entry of the tray's menu, as a click would. */
export async function clickInTrayMenu(app: RunningApp, label: string): Promise<void> {
  await inTrayMenu(app, label)
}

function inTrayMenu(app: RunningApp, clicked: string | null): Promise<string[]> {
  return app.electron.evaluate(async ({ Menu }, label) => {
    const { Session } = process.getBuiltinModule('node:inspector/promises')
    const session = new Session()
    session.connect()
    const found = globalThis as unknown as { prototype: object; menus?: Electron.Menu[] }
    found.prototype = Menu.prototype
    const { result } = await session.post('Runtime.evaluate', { expression: 'prototype' })
    const { objects } = await session.post('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
    })
    await session.post('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { globalThis.menus = this }',
      objectId: objects.objectId ?? '',
    })
    session.disconnect()
    const labels = (menu: Electron.Menu) =>
      (menu.items ?? []).filter((item) => item.type === 'normal').map((item) => item.label)
    const menu = found.menus?.find((one) =>
      labels(one).some((entry) => entry === 'Quit Tanto' || entry === 'Tantoを終了'),
    )
    // Whoever is held here would be found again when there is a newer one.
    delete found.menus
    if (!menu) throw new Error('There is no tray menu')
    // Later, so that this answer is given even when the entry quits the app.
    if (label !== null) setTimeout(() => menu.items.find((item) => item.label === label)?.click())
    return labels(menu)
  }, clicked)
}
