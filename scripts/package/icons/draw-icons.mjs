// Run by Electron itself (`npm run icons`): its own Chromium draws the one SVG in every size.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow } from 'electron'
import { ICON_SIZES, LINUX_SIZES, packIcns, packIco } from './icon-files.mjs'

const folder = fileURLToPath(new URL('../../../resources/icons', import.meta.url))

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,<title>icons</title>')
  const svg = readFileSync(path.join(folder, 'icon.svg')).toString('base64')
  /** @type {Map<number, Buffer>} */
  const drawn = new Map()
  for (const size of ICON_SIZES) {
    const script = `(${draw.toString()})(${JSON.stringify(svg)}, ${size})`
    const url = /** @type {string} */ (await window.webContents.executeJavaScript(script))
    drawn.set(size, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
  }
  const pictureOf = (/** @type {number} */ size) => drawn.get(size) ?? Buffer.alloc(0)
  /** @param {string} name @param {Uint8Array} content */
  const write = (name, content) => writeFileSync(path.join(folder, name), content)
  mkdirSync(path.join(folder, 'sizes'), { recursive: true })
  for (const size of LINUX_SIZES) write(`sizes/${size}x${size}.png`, pictureOf(size))
  write('icon.ico', packIco(pictureOf))
  write('icon.icns', packIcns(pictureOf))
  write('tray.png', pictureOf(32))
  write('tray@2x.png', pictureOf(64))
  app.quit()
})

/**
 * Runs in the page.
 * @param {string} svg in base64
 * @param {number} size
 */
async function draw(svg, size) {
  const image = new Image(size, size)
  image.src = `data:image/svg+xml;base64,${svg}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
  return canvas.toDataURL('image/png')
}
