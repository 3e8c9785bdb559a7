import {
  type LogoRefusal,
  isTooMany,
  logoFile,
  maxLogoFileBytes,
} from '#shared/document/logo-file.ts'
import { logoLimits, maxLogoText } from '#shared/document/logo.ts'

export type DrawnLogo =
  | { readonly kind: 'drawn'; /** A PNG, as base64. */ readonly png: string }
  | { readonly kind: 'refused'; readonly reason: LogoRefusal | 'unseen' }

const refused = (reason: LogoRefusal | 'unseen'): DrawnLogo => ({ kind: 'refused', reason })

/**
 * A chosen file as a small PNG: drawn anew in this page, which can neither load nor run what a
 * file says, so that nothing of the file itself is ever kept. Of what moves, the first picture.
 */
export async function drawnLogo(file: File): Promise<DrawnLogo> {
  if (file.size > maxLogoFileBytes) return refused('file-too-big')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const found = logoFile(bytes)
    if (found.kind === 'refused') return found
    const image = await loaded(new Blob([bytes], { type: found.mimeType }))
    const size = { width: image.naturalWidth, height: image.naturalHeight }
    if (isTooMany(size)) return refused('too-many-pixels')
    return drawn(image, size, found.mimeType === 'image/svg+xml')
  } catch {
    return refused('no-picture')
  }
}

async function loaded(blob: Blob): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = await asUrl(blob)
  await image.decode()
  return image
}

function asUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.addEventListener('error', () => reject(new Error('The file cannot be read')))
    reader.readAsDataURL(blob)
  })
}

/** As large as a logo may be; a drawing is enlarged to that, a picture never. */
function drawn(
  image: HTMLImageElement,
  { width, height }: { width: number; height: number },
  isDrawing: boolean,
): DrawnLogo {
  const fitting = Math.min(logoLimits.width / width, logoLimits.height / height)
  let scale = isDrawing ? fitting : Math.min(1, fitting)
  for (;;) {
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(width * scale))
    canvas.height = Math.max(1, Math.floor(height * scale))
    const context = canvas.getContext('2d')
    if (!context) return refused('no-picture')
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    if (!isSeenOnPaper(context)) return refused('unseen')
    const png = canvas.toDataURL('image/png').split(',')[1] ?? ''
    if (png.length <= maxLogoText) return { kind: 'drawn', png }
    scale *= 0.75
  }
}

/** Whether anything of it stands out on white: some logos are white, for dark grounds. */
function isSeenOnPaper(context: CanvasRenderingContext2D): boolean {
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
  for (let at = 0; at < data.length; at += 4) {
    const darkest = Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255)
    if ((255 - darkest) * (data[at + 3] ?? 0) > faintest) return true
  }
  return false
}

/** A twentieth of the way from white to the darkest there is. */
const faintest = (255 * 255) / 20
