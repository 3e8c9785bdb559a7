import { imageSize } from 'image-size'

/** Far more than a logo takes; beyond it the file is not even read. */
export const maxLogoFileBytes = 10 * 1024 * 1024

/** Pixels that a picture may have to be opened: a photograph of a camera, no more. */
const maxPixels = 25_000_000

/** How each kind of picture is named to the page that draws it. */
const mimeTypes = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
} as const
type Kind = keyof typeof mimeTypes

export type LogoFile =
  | { readonly kind: 'picture'; readonly mimeType: (typeof mimeTypes)[Kind] }
  | { readonly kind: 'refused'; readonly reason: LogoRefusal }
export type LogoRefusal = 'empty' | 'file-too-big' | 'too-many-pixels' | 'no-picture'

const refused = (reason: LogoRefusal): LogoFile => ({ kind: 'refused', reason })

/**
 * What a chosen file is, by its first bytes and not by its name, before anything of it is drawn.
 * A drawing (SVG) has no pixels of its own; drawn as a picture it runs nothing and loads nothing.
 */
export function logoFile(bytes: Uint8Array): LogoFile {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > maxLogoFileBytes) return refused('file-too-big')
  if (isDrawing(bytes)) return { kind: 'picture', mimeType: mimeTypes.svg }
  const size = sizeOf(bytes)
  if (!size || !isKind(size.type)) return refused('no-picture')
  if (isTooMany(size)) return refused('too-many-pixels')
  return { kind: 'picture', mimeType: mimeTypes[size.type] }
}

export function isTooMany({ width, height }: { width: number; height: number }): boolean {
  return width * height > maxPixels
}

const isKind = (type = ''): type is Kind => type in mimeTypes

function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes)
  } catch {
    return null
  }
}

/** Programs that draw put comments of any length before the drawing itself. */
function isDrawing(bytes: Uint8Array): boolean {
  const text = String.fromCodePoint(...bytes.subarray(0, 16_384))
  return /^(?:\u00EF\u00BB\u00BF)?\s*</.test(text) && /<svg[\s>]/.test(text)
}
