import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { logoLimits, logoSize } from '#shared/document/logo.ts'
import { maxLogoFileBytes } from '#shared/document/logo-file.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { aHugePng, anAnimatedGif, aPng } from '#tests/support/pictures.ts'
import { saveAs, saveLetter } from './support/save-dialog.ts'
import { expect, test } from './support/test.ts'

const svg = (content: string, size = 'width="300" height="100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${content}</svg>`
const square = '<rect width="100" height="100" fill="#1d5fa8"/>'

/** Whatever it tries, a drawing is a picture: the test fails when anything asks for another address. */
const hostileDrawing = svg(
  `<script>fetch('https://outside.example/a'); parent.desktop.saveLogo({ png: null })</script>
   <image xlink:href="https://outside.example/a.png" width="9" height="9"/>
   <style>@import url(https://outside.example/a.css); rect { fill: url(https://outside.example/b) }</style>
   <foreignObject width="99" height="99"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://outside.example/"/></foreignObject>
   <rect width="100" height="100" style="fill:#1d5fa8" onload="fetch('https://outside.example/c')"/>
   <circle cx="200" cy="50" r="40" fill="#1d5fa8"/>`,
)

test.describe('a logo', () => {
  test.beforeEach(({ app }) => goToLetterhead(app.desk))

  test('is taken from what a firm has, drawn anew and kept', async ({ app, profile }) => {
    for (const [name, bytes, size] of [
      ['transparent.png', aPng(300, 100, [29, 95, 168, 128]), [300, 100]],
      ['photo.png', aPng(2400, 600), [1200, 300]],
      ['tall.png', aPng(100, 1000), [40, 400]],
      ['moves.gif', anAnimatedGif, [1, 1]],
      ['drawing.svg', Buffer.from(svg(square)), [1200, 400]],
      ['no-size.svg', Buffer.from(svg(square, 'viewBox="0 0 100 100"')), [400, 400]],
      ['hostile.svg', Buffer.from(hostileDrawing), [1200, 400]],
    ] as const) {
      await choose(app.desk, name, bytes)
      const kept = () => readFileSync(join(profile.folder, 'logo.png'))
      await expect(said(app.desk, 'Saved. It stands on every letter'), name).toBeVisible()
      await expect.poll(() => logoSize(kept()), name).toEqual({ width: size[0], height: size[1] })
      expect(kept().includes('outside.example')).toBe(false)
      await expect(app.desk.getByRole('img', { name: 'Your logo' })).toBeVisible()
    }
  })

  test('that is none is refused in words, and the one before stays', async ({ app, profile }) => {
    for (const [name, bytes, words] of [
      ['empty.png', new Uint8Array(), 'There is nothing in that file.'],
      ['text.png', Buffer.from('Dear customer'), 'no picture that Tanto can read'],
      ['cut.png', aPng(300, 100).subarray(0, 40), 'no picture that Tanto can read'],
      ['open.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect'), 'no picture'],
      ['huge.png', aHugePng(10_000, 8_000), 'more than 25 million pixels'],
      ['heavy.png', new Uint8Array(maxLogoFileBytes + 1), 'larger than 10 MB'],
      ['white.png', aPng(300, 100, [255, 255, 255, 255]), 'Nothing of it would be seen'],
      ['clear.png', aPng(300, 100, [0, 0, 0, 0]), 'Nothing of it would be seen'],
      ['bare.svg', Buffer.from(svg('')), 'Nothing of it would be seen'],
    ] as const) {
      await choose(app.desk, 'logo.png', aPng(300, 100))
      await expect(said(app.desk, 'Saved.')).toBeVisible()
      const before = readFileSync(join(profile.folder, 'logo.png'))
      await choose(app.desk, name, bytes)
      await expect(app.desk.getByRole('alert').filter({ hasText: words }), name).toBeVisible()
      expect(readFileSync(join(profile.folder, 'logo.png')).equals(before), name).toBe(true)
    }
  })

  test('full of detail is made smaller until it may be kept', async ({ app, profile }) => {
    const noise = await app.desk.evaluate(() => {
      const canvas = document.createElement('canvas')
      canvas.width = 1600
      canvas.height = 600
      const context = canvas.getContext('2d')!
      const pixels = context.createImageData(1600, 600)
      for (let at = 0; at < pixels.data.length; at += 1) pixels.data[at] = (at * at * 7919) % 251
      context.putImageData(pixels, 0, 0)
      return canvas.toDataURL('image/png').split(',')[1]!
    })
    await choose(app.desk, 'noise.png', Buffer.from(noise, 'base64'))
    await expect(said(app.desk, 'Saved.')).toBeVisible()
    const kept = readFileSync(join(profile.folder, 'logo.png'))
    expect(kept.length).toBeLessThanOrEqual(logoLimits.bytes)
    expect(logoSize(kept)).not.toBeNull()
  })

  test('that was removed is gone from the disk', async ({ app, profile }) => {
    await choose(app.desk, 'logo.png', aPng(300, 100))
    await app.desk.getByRole('button', { name: 'Remove' }).click()
    await expect(said(app.desk, 'Removed.')).toBeVisible()
    expect(existsSync(join(profile.folder, 'logo.png'))).toBe(false)
  })
})

test('somebody else’s bytes in the place of the logo cost the logo, and no letter', async ({
  start,
  profile,
}) => {
  for (const bytes of [Buffer.from('text'), Buffer.from(aHugePng(10_000, 8_000)), brokenInside()]) {
    writeFileSync(join(profile.folder, 'logo.png'), bytes)
    const app = await start()
    for (const format of ['pdf', 'docx'] as const) {
      const path = join(profile.folder, `letter.${format}`)
      await saveAs(app, path)
      expect((await saveLetter(app, format)).kind).toBe('saved')
      expect(readFileSync(path).length).toBeGreaterThan(1000)
    }
    await app.quit()
  }
})

test('colour, paper and signature are kept, and the colour of letters stays readable', async ({
  start,
}) => {
  const app = await start()
  await goToLetterhead(app.desk)
  const code = app.desk.getByRole('textbox', { name: 'Colour as a number' })
  await code.fill('#f2b705')
  await code.press('Enter')
  await expect(said(app.desk, 'hard to read on white')).toBeVisible()
  await app.desk.getByText('US Letter').click()
  const signature = app.desk.getByRole('textbox', { name: 'Under every signature' })
  await signature.fill('one\ntwo\nthree\nfour\nfive\nsix\nseven')
  await expect(signature).toHaveValue('one\ntwo\nthree\nfour\nfive\nsix')
  await app.quit()

  const again = await start()
  const settings = await again.desk.evaluate(
    () => (window as unknown as { desktop: DesktopBridge }).desktop.environment.settings,
  )
  expect(settings).toMatchObject({
    brandColour: '#f2b705',
    paper: 'letter',
    signature: ['one', 'two', 'three', 'four', 'five', 'six'],
  })
})

async function goToLetterhead(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'Settings' }).click()
  await desk.getByRole('heading', { name: 'Your letterhead' }).scrollIntoViewIfNeeded()
}

async function choose(desk: Page, name: string, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes)
  await desk.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
}

const said = (desk: Page, words: string) => desk.getByRole('status').filter({ hasText: words })

/** Whole on the outside; what should be its pixels are none. */
function brokenInside(): Buffer {
  const bytes = Buffer.from(aPng(300, 100))
  const content = bytes.indexOf('IDAT') + 4
  return bytes.fill(0xff, content, content + 10)
}
