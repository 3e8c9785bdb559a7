import { app, Menu, nativeImage, Tray } from 'electron'
import type { Lateness } from '#shared/reminder/lateness.ts'
import type { DesktopText } from './desktop-texts.ts'

type Actions = {
  readonly callNow: () => void
  /** At a place of its own, or where it is. */
  readonly openDesk: (path?: string) => void
  readonly quit: () => void
}

export type TrayEntry = {
  readonly showLateness: (lateness: Lateness) => void
  /** In another language, or with the app locked or opened. */
  readonly renew: () => void
  readonly destroy: () => void
}

const longestLabel = 60

/** The tray entry: what is late, and the same call for who does not remember the shortcut. */
export function createTray(deps: {
  readonly iconPath: string
  readonly text: DesktopText
  readonly actions: Actions
  /** Whether others may read along: then it counts, and names nothing. */
  readonly isSeenByOthers: () => boolean
}): TrayEntry {
  const { text, actions, isSeenByOthers } = deps
  const tray = new Tray(nativeImage.createFromPath(deps.iconPath))
  let lateness: Lateness = { count: 0, first: [], usedPercent: null, changesAtMs: null }
  let badge = 0
  let shown = ''

  const renew = () => {
    const { count, usedPercent } = lateness
    const late = count > 0 ? text('tray.late', { count }) : null
    const first = isSeenByOthers() ? [] : lateness.first
    const clock =
      usedPercent === null
        ? null
        : usedPercent < 100
          ? text('tray.clock', { percent: usedPercent })
          : text('tray.clockOver')
    const toolTip = [late ?? 'Tanto', clock].filter((line) => line !== null).join('\n')
    const labels = first.map(({ title, body }) => labelOf(`${body} — ${title}`))
    // A menu that is open would close: it is left alone while it says the same.
    const next = JSON.stringify([toolTip, labels, first.map(({ path }) => path), text('tray.quit')])
    if (next === shown) return
    shown = next
    tray.setToolTip(toolTip)
    tray.setTitle(count > 0 ? String(count) : '')
    if (badge !== count) app.setBadgeCount(count)
    badge = count
    tray.setContextMenu(
      Menu.buildFromTemplate([
        ...(late === null ? [] : [{ label: late, click: () => actions.openDesk('/today') }]),
        ...first.map(({ path }, at) => ({
          label: labels[at] ?? '',
          click: () => actions.openDesk(path),
        })),
        ...(late === null ? [] : [{ type: 'separator' as const }]),
        { label: text('tray.callNow'), click: actions.callNow },
        { label: text('tray.openDesk'), click: () => actions.openDesk() },
        { type: 'separator' },
        { label: text('tray.quit'), click: actions.quit },
      ]),
    )
  }
  tray.on('click', () => actions.openDesk())
  renew()
  return {
    showLateness: (next) => {
      lateness = next
      renew()
    },
    renew,
    destroy: () => tray.destroy(),
  }
}

/** `&` would underline the letter behind it. */
function labelOf(label: string): string {
  const short = label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label
  return short.replaceAll('&', '&&')
}
