import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  type IpcMainInvokeEvent,
  session,
} from 'electron'
import { brandOf } from '#shared/settings/brand-of.ts'
import type { DesktopEvents } from '#shared/ipc/desktop-api.ts'
import type { Popped } from '#shared/screen-pop/parse-screen-pop.ts'
import { popOfArguments } from '#shared/screen-pop/pop-of-arguments.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import { createAppHandlers } from './about/app-handlers.ts'
import { lookAtApp } from './about/look-at-app.ts'
import { policyOfPages, serveAppScheme } from './app-scheme.ts'
import { appOrigin } from './app-url.ts'
import { openLogo } from './brand/logo-store.ts'
import { createCopiedText } from './copied-text.ts'
import { LockedError } from './data/data-vault.ts'
import { opensBackup, pageOfCopies } from './data/opens-backup.ts'
import { createIdleWatch } from './data/idle-watch.ts'
import { type Data, startData, startProblem } from './data/start-data.ts'
import { createDesktopHandlers } from './desktop-handlers.ts'
import { devServerUrl } from './dev-server.ts'
import { desktopTexts } from './desktop-texts.ts'
import { environmentOf, systemCountry } from './environment.ts'
import { createDocumentExport } from './export/document-export.ts'
import { registerDesktopApi } from './ipc/register.ts'
import { mayCall } from './ipc/page-rights.ts'
import { senderOf } from './ipc/sender-of.ts'
import { isTrustedSender } from './ipc/trusted-sender.ts'
import { lockDownContents, lockDownSession } from './lock-down.ts'
import { codeOf, keepLog, log } from './log.ts'
import { openLink } from './open-link.ts'
import { originOf } from './parse-url.ts'
import { createDialler } from './screen-pop/dialler.ts'
import { logRefusal } from './screen-pop/log-refusal.ts'
import { takePopLinks } from './screen-pop/pop-links.ts'
import { createWaitingCalls } from './screen-pop/waiting-calls.ts'
import { isAboutFolder } from './one-at-a-time.ts'
import { openReminderMemory } from './reminders/reminder-memory.ts'
import { startReminders } from './reminders/start-reminders.ts'
import { createSeenByOthers } from './reminders/seen-by-others.ts'
import { openSettings } from './settings-store.ts'
import { bindSummoning } from './summon.ts'
import { startTalkMeter } from './talk/start-talk-meter.ts'
import type { Team } from './team/create-team.ts'
import { startTeam } from './team/start-team.ts'
import { createTray } from './tray.ts'
import { endOrHandOver, startUpdates } from './updates/start-updates.ts'
import { openUpdateMemory } from './updates/update-memory.ts'
import type { Updates } from './updates/updates.ts'
import { pageOf } from './windows/app-window.ts'
import { createCompanion } from './windows/companion-window.ts'
import { createDeskWindow } from './windows/desk-window.ts'
import { guardUnsaved } from './windows/guard-unsaved.ts'
import { hideInsteadOfClose } from './windows/hide-instead-of-close.ts'
import { quitWhenReady } from './windows/quit-when-ready.ts'
import { openWindowPlaces } from './windows/window-places.ts'

/**
 * Wires the desktop: files, windows, the contract, the shortcut and the tray. `pop` is the call it was
 * started with.
 */
export function start(pop: Popped | null): void {
  const userData = app.getPath('userData')
  keepLog(userData)
  const settings = openSettings(userData, systemCountry)
  const ranBefore = openUpdateMemory(userData, app.getVersion())
  const places = openWindowPlaces(userData)
  const reminded = openReminderMemory(userData)
  const logo = openLogo(userData)
  const copiedText = createCopiedText({ clipboard, isOn: () => settings.current().clearClipboard })

  const waitingCalls = createWaitingCalls({
    onChange: () => tellOfCalls(),
    onRefused: logRefusal,
  })
  let tellOfCalls = (): void => {}
  takePopLinks(waitingCalls.receive)
  if (pop) waitingCalls.receive(pop)

  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))

  let data: Data | null = null
  let updates: Updates | null = null
  let team: Team | null = null
  void app.whenReady().then(() => {
    const ownOrigins = [appOrigin, originOf(devServerUrl() ?? '')].filter(
      (origin) => origin !== null,
    )
    const isOwnUrl = (url: string) => isOwnRequest(url, ownOrigins)
    const folder = join(import.meta.dirname, '../renderer')
    lockDownSession(session.defaultSession, isOwnUrl)
    serveAppScheme(session.defaultSession, folder, policyOfPages)

    const summon = () => {
      companion.show(true)
      const { webContents } = companion.window
      const announce = () => webContents.send('summoned', {})
      // What is sent to a page that is not there yet is heard by nobody.
      if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', announce)
      else announce()
    }
    const summoning = bindSummoning(summon, settings.current().summonShortcut)
    const environment = () => environmentOf(settings.current(), summoning.shortcut())
    const text = desktopTexts(() => environment().language)

    const windows = (): BrowserWindow[] => [desk, companion.window]
    const opened = startData({
      userData,
      text: () => text,
      isLockedAtStart: () => settings.current().lockAfterMinutes !== null,
      windows,
      onAccessChanged: () => {
        tray.renew()
        team?.accessChanged()
      },
      holdStill: async () => team?.holdStill(),
    })
    data = opened
    opened.vault.history().catch((error: unknown) => {
      if (error instanceof LockedError) return
      dialog.showErrorBox(text('start.failed'), startProblem(error, userData, text))
      app.exit(1)
    })

    // Whoever is called up by the telephone works in another program now.
    const isShown = waitingCalls.waiting().length === 0
    const first = opensBackup(process.argv) ? pageOfCopies : undefined
    const desk = createDeskWindow(environment(), places, isShown, first)
    const companion = createCompanion(environment(), places)
    const showCompanion = (focus: boolean) => {
      companion.show(focus)
      // Behind other windows nobody would see who calls.
      if (waitingCalls.waiting().length > 0) companion.setPinned(true)
    }
    tellOfCalls = () => {
      if (waitingCalls.waiting().length === 0) {
        companion.setPinned(settings.current().companionPinned)
      }
      const { window } = companion
      if (!window.isDestroyed()) window.webContents.send('screenPopsChanged', {})
    }
    const talkMeter = startTalkMeter({
      companion: companion.window,
      environment,
      folder,
      isOwnUrl,
    })
    const quit = quitWhenReady(windows())
    const keepOpen = hideInsteadOfClose(windows())
    const stay = () => {
      quit.stay()
      updating.stayed()
      keepOpen()
    }
    for (const window of windows()) guardUnsaved(window, text, stay)
    const sendToDesk = <E extends keyof DesktopEvents>(event: E, payload: DesktopEvents[E]) => {
      if (!desk.isDestroyed()) desk.webContents.send(event, payload)
    }
    const showDesk = (path?: string) => {
      if (path !== undefined) sendToDesk('navigate', { path })
      if (desk.isMinimized()) desk.restore()
      desk.show()
      desk.focus()
    }

    const isSeenByOthers = createSeenByOthers({
      isLocked: () => opened.vault.isLocked(),
      isHidden: () => settings.current().hideFromScreenSharing,
    })
    const tray = createTray({
      iconPath: join(app.getAppPath(), 'resources/icons/tray.png'),
      text,
      actions: { callNow: summon, openDesk: showDesk, quit: () => app.quit() },
      isSeenByOthers,
    })
    const reminders = startReminders({
      memory: reminded,
      settings: settings.current,
      text,
      tray,
      isSeenByOthers,
      openDesk: showDesk,
      sendToDesk,
    })
    const updating = startUpdates({
      mode: () => settings.current().updates,
      memory: ranBefore,
      takeSnapshot: async () => (await opened.vault.history()).takeSnapshot('update'),
      onChange: () => sendToDesk('updateStateChanged', {}),
    })
    updates = updating
    const joined = startTeam({ userData, data: opened, text, windows })
    team = joined
    const idleWatch = createIdleWatch(
      () => settings.current().lockAfterMinutes,
      () => sendToDesk('idle', {}),
    )
    const changeSettings = (patch: SettingsPatch) => {
      settings.change(patch)
      idleWatch.settingChanged()
      tray.renew()
      void reminders.look()
      if (patch.updates) updating.settingChanged()
      companion.setPinned(settings.current().companionPinned)
      companion.setZoom(settings.current().companionZoom)
      if (settings.current().talkMeter === 'off') talkMeter.close()
      for (const window of windows()) {
        window.setContentProtection(settings.current().hideFromScreenSharing)
      }
      tellOfSettings()
    }
    const tellOfSettings = () => {
      for (const { webContents } of windows()) webContents.send('settingsChanged', environment())
    }
    const bindSummonShortcut = (summonShortcut: string | null) => {
      if (!summoning.rebind(summonShortcut)) return 'taken'
      settings.change({ summonShortcut })
      tellOfSettings()
      return 'bound'
    }

    const { printer, saveFile, ...exports } = createDocumentExport({
      desk,
      environment,
      brand: async () => brandOf(settings.current(), await logo.readLogo()),
      text,
    })

    registerDesktopApi<IpcMainInvokeEvent>({
      listen: (channel, listener) => ipcMain.handle(channel, listener),
      isTrusted: (event, method) =>
        isTrustedSender(senderOf(event), ownOrigins) && mayCall(pageOf(event.sender), method),
      callerOf: (event) => ({ id: event.sender.id }),
      handlers: createDesktopHandlers({
        data: opened.handlers(),
        about: createAppHandlers({
          updates: updating,
          memory: ranBefore,
          look: () => lookAtApp(userData, settings.current(), opened.vault),
          saveFile,
          pagesFolder: folder,
        }),
        team: joined.handlers,
        companion: () => ({ show: showCompanion, hide: () => companion.window.hide() }),
        desk: () => ({ show: showDesk }),
        waitingCalls,
        dial: createDialler({
          openLink,
          scheme: () => settings.current().dialWith,
          onFailure: (error) => log('dialling failed:', codeOf(error)),
        }),
        tellUpcoming: (upcoming) => {
          updating.callChanged(upcoming.isInCall)
          return reminders.tell(upcoming)
        },
        changeSettings,
        bindSummonShortcut,
        copiedText,
        talkMeter,
        readyToQuit: quit.readyToQuit,
        ...exports,
        logo,
        printer,
      }),
    })

    app.on('second-instance', (_event, argv, _folder, additionalData) => {
      const announced = popOfArguments(argv)
      if (announced) return waitingCalls.receive(announced)
      showDesk(opensBackup(argv) ? pageOfCopies : undefined)
      if (isAboutFolder(userData, additionalData)) return
      void dialog.showMessageBox(desk, {
        message: text('start.copyInUse'),
        detail: text('start.copyInUseDetail', { folder: userData }),
      })
    })
    app.on('activate', () => showDesk())
    // On a Mac a file is no argument.
    app.on('open-file', (event) => {
      event.preventDefault()
      showDesk(pageOfCopies)
    })
    app.once('will-quit', () => {
      reminders.stop()
      updating.stop()
      talkMeter.close()
      tray.destroy()
    })
  })

  // What is on its way to the disk gets there before the app is gone.
  app.once('will-quit', (event) => {
    event.preventDefault()
    void Promise.allSettled([
      (team?.close() ?? Promise.resolve()).then(() => data?.close()),
      settings.settled(),
      places.settled(),
      reminded.settled(),
      ranBefore.settled(),
      copiedText.clear(),
    ]).then(() => endOrHandOver(updates))
  })
}

function isOwnRequest(url: string, ownOrigins: readonly string[]): boolean {
  const origin = originOf(url)
  return (
    origin !== null &&
    (ownOrigins.includes(origin) ||
      // While developing: the developer tools, and the dev server's own socket.
      (devServerUrl() !== undefined && origin.startsWith('devtools:')) ||
      ownOrigins.includes(origin.replace(/^ws:/, 'http:')))
  )
}
