import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../launch/project.mjs'
import { setFuses } from './fuses.mjs'
import { TEST_ONLY } from './runtime-of-packages.mjs'
import { signingHere } from './signing.mjs'

/** What Linux calls the program; the package's content and its tests know it too. */
const EXECUTABLE = 'tanto'

/** Chromium's own texts (its menus, its date fields) in the languages of the app. */
const LANGUAGES = ['en', 'en-US', 'ja']

/**
 * The one description of all packages.
 * @param {import('./runtime-of-packages.mjs').Runtime} runtime
 * @param {{ quick: boolean, env: NodeJS.ProcessEnv }} options quick: large, and made in no time
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig(runtime, { quick, env }) {
  const isTest = runtime.kind === 'test-only'
  const updates = env['TANTO_UPDATE_URL']
  const { done } = signingHere(env, process.platform)
  const name = isTest ? TEST_ONLY : 'tanto'
  return {
    appId: 'app.tanto.desktop',
    productName: 'Tanto',
    copyright: 'MIT licence',
    directories: { output: 'dist', buildResources: 'resources/icons' },
    // Everything of ours is built into out/, libraries too: no node_modules, no sources, no maps.
    files: ['out/**', '!out/**/*.map', 'resources/icons/tray*.png', 'package.json'],
    asar: true,
    npmRebuild: false,
    electronVersion: runtime.version,
    ...(isTest ? { electronDist: runtime.folder } : {}),
    electronLanguages: LANGUAGES,
    extraFiles: [
      { from: 'LICENSE', to: 'LICENSE.txt' },
      { from: 'dist/third-party-licences.txt', to: 'third-party-licences.txt' },
    ],
    compression: quick ? 'store' : 'normal',
    artifactName: `${name}-\${version}-\${os}-\${arch}.\${ext}`,
    publish: updates && !isTest ? [{ provider: 'generic', url: updates }] : null,
    protocols: [{ name: 'A call with a customer', schemes: ['tanto'] }],
    fileAssociations: [
      {
        ext: 'tanto',
        name: 'Tanto backup',
        description: 'Tanto backup',
        mimeType: 'application/x-tanto-backup',
        role: 'Viewer',
      },
    ],
    afterPack: (context) => finish(context, isTest),
    linux: {
      executableName: EXECUTABLE,
      syncDesktopName: true,
      icon: path.join(projectRoot, 'resources/icons/sizes'),
      category: 'Office',
      desktop: {
        entry: { 'Comment[ja]': '納品や品質で問題が起きたあとの電話に寄り添うデスクトップアプリ' },
      },
      synopsis: isTest ? 'TEST ONLY, not for use' : 'For the call after something went wrong',
      maintainer: env['TANTO_MAINTAINER'] ?? 'Tanto contributors <contributors@tanto.example>',
    },
    deb: {
      packageName: name,
      packageCategory: 'misc',
      compression: quick ? 'gz' : 'xz',
      depends: [
        'libgtk-3-0',
        'libnss3',
        'libgbm1',
        'libasound2',
        'libnotify4',
        'libsecret-1-0',
        'xdg-utils',
      ],
      // A tray that shows on every desktop.
      recommends: ['libayatana-appindicator3-1'],
    },
    mac: {
      category: 'public.app-category.business',
      icon: 'resources/icons/icon.icns',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: 'scripts/package/entitlements.mac.plist',
      entitlementsInherit: 'scripts/package/entitlements.mac.plist',
      notarize: done.includes('notarised'),
      ...(done.includes('signed') ? {} : { identity: null }),
      extendInfo: {
        NSMicrophoneUsageDescription:
          'The talk meter tells how much of a call is you. It hears that you speak, and keeps no sound.',
      },
    },
    win: {
      icon: 'resources/icons/icon.ico',
    },
    nsis: {
      // For one user by default, without an administrator; for all with /allusers.
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: true,
      // What the rep wrote stays on the computer unless they delete it themselves.
      deleteAppDataOnUninstall: false,
      license: 'LICENSE',
      artifactName: `${name}-\${version}-setup-\${arch}.\${ext}`,
    },
    portable: { artifactName: `${name}-\${version}-portable-\${arch}.\${ext}` },
  }
}

/**
 * Between unpacking Electron and signing: the fuses, and nothing of Electron's own example app.
 * @param {import('electron-builder').AfterPackContext} context
 * @param {boolean} isTest
 */
async function finish({ appOutDir, electronPlatformName, packager }, isTest) {
  const app = packager.appInfo.productFilename
  const executable =
    { darwin: `${app}.app`, win32: `${app}.exe` }[electronPlatformName] ?? EXECUTABLE
  const resources =
    electronPlatformName === 'darwin' ? `${app}.app/Contents/Resources` : 'resources'
  const inResources = (/** @type {string} */ name) => path.join(appOutDir, resources, name)
  rmSync(inResources('default_app.asar'), { force: true })
  if (isTest) writeFileSync(inResources('TEST-ONLY.txt'), TEST_ONLY_NOTE)
  await setFuses(path.join(appOutDir, executable))
}

const TEST_ONLY_NOTE = `This package was made to be tested, with an Electron that is not the official one and that gets no
security updates. Do not use it, do not pass it on.
`

/** The packager reads the licence texts from here. @param {string} text */
export function writeLicenceTexts(text) {
  mkdirSync(path.join(projectRoot, 'dist'), { recursive: true })
  writeFileSync(path.join(projectRoot, 'dist/third-party-licences.txt'), text)
}
