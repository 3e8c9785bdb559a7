import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { LINUX_SIZES, packIcns, packIco } from '../../scripts/package/icons/icon-files.mjs'
import { projectRoot } from '../support/source-files.ts'

const icon = (name: string) => readFileSync(join(projectRoot, 'resources/icons', name))

test.each(LINUX_SIZES)('the icon is there in %d pixels', (size) => {
  expect(imageSize(icon(`sizes/${size}x${size}.png`))).toMatchObject({ width: size, height: size })
})

test('Windows’ icon holds the very pictures that Linux gets', () => {
  expect(packIco((size) => icon(`sizes/${size}x${size}.png`)).equals(icon('icon.ico'))).toBe(true)
})

test('macOS’s icon does too, and one larger', () => {
  const made = icon('icon.icns')
  const start = made.indexOf('ic10') + 8
  const large = made.subarray(start, start - 8 + made.readUInt32BE(start - 4))
  expect(imageSize(large)).toMatchObject({ width: 1024, height: 1024 })
  const pictureOf = (size: number) => (size === 1024 ? large : icon(`sizes/${size}x${size}.png`))
  expect(packIcns(pictureOf).equals(made)).toBe(true)
})

test('the tray shows the same icon', () => {
  expect(icon('tray.png').equals(icon('sizes/32x32.png'))).toBe(true)
  expect(icon('tray@2x.png').equals(icon('sizes/64x64.png'))).toBe(true)
})
