import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { _electron } from '@playwright/test'
import { runsAsRoot, sandboxArgs } from '../launch/electron-env.mjs'
import { projectRoot } from '../launch/project.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Starts the built app on a profile of its own, with its dialogs answered.
 * @param {Record<string, string>} settings
 * @param {string} outputFolder where "Save" goes
 */
export async function startDemoApp(settings, outputFolder) {
  const profile = mkdtempSync(path.join(tmpdir(), 'tanto-demo-'))
  writeFileSync(path.join(profile, 'settings.json'), JSON.stringify(settings))
  const app = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH'] ?? '',
    args: [projectRoot, `--user-data-dir=${profile}`, ...sandboxArgs(runsAsRoot())],
  })
  const desk = await windowOf(app, 'desk')
  const companion = await windowOf(app, 'companion')
  await saveUnder(app, outputFolder, 'proposal')
  await app.evaluate(({ shell }) => void (shell.showItemInFolder = () => undefined))
  return {
    app,
    desk,
    companion,
    close: async () => {
      await app.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * From now on "Save" goes under this name, with the ending that was offered.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} folder
 * @param {string} name
 */
export async function saveUnder(app, folder, name) {
  await app.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = async (/** @type {any[]} */ ...args) => {
      const { defaultPath = '' } = args.at(-1)
      const extension = defaultPath.slice(defaultPath.lastIndexOf('.'))
      return { canceled: false, filePath: `${place}${extension}` }
    }
  }, `${folder}/${name}`)
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} name
 * @returns {Promise<Page>}
 */
async function windowOf(app, name) {
  const isIt = (/** @type {Page} */ page) => page.url().includes(`/${name}.html`)
  const page = app.windows().find(isIt) ?? (await app.waitForEvent('window', { predicate: isIt }))
  await page.waitForLoadState('load')
  return page
}
