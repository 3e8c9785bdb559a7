/** Points of the picture for each of the page: sharp on a slide. */
const scale = 2
const margin = 24
const line = { title: 26, text: 21 } as const

/** What a drawing takes from the page's style sheets, which a picture does not have. */
const drawnBy = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** What stands above the drawing, and below it. */
type Words = { readonly title: string; readonly answer: string; readonly source: string }

/** A chart as a PNG (base64), in the colours of the page, with what it asks, says and rests on. */
export async function chartPicture(drawing: SVGSVGElement, words: Words): Promise<string> {
  const { width, height } = drawing.getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(standingAlone(drawing))}`
  await image.decode()

  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This page can draw no picture')
  const look = getComputedStyle(document.documentElement)
  const colour = (name: string) => look.getPropertyValue(name).trim()
  const font = getComputedStyle(drawing).fontFamily
  const fonts = { title: `600 19px ${font}`, text: `14px ${font}` }
  const wrapped = (text: string, as: keyof typeof fonts) => {
    context.font = fonts[as]
    return linesOf(text, (part) => context.measureText(part).width <= width)
  }
  const title = wrapped(words.title, 'title')
  const answer = wrapped(words.answer, 'text')
  const source = wrapped(words.source, 'text')
  const above = title.length * line.title + answer.length * line.text + 16
  canvas.width = Math.ceil((width + 2 * margin) * scale)
  canvas.height = Math.ceil((2 * margin + above + height + 16 + source.length * line.text) * scale)
  context.scale(scale, scale)
  context.fillStyle = colour('--card')
  context.fillRect(0, 0, canvas.width, canvas.height)

  let y = margin
  const write = (lines: readonly string[], as: keyof typeof fonts, ink: string) => {
    context.font = fonts[as]
    context.fillStyle = colour(ink)
    for (const text of lines) {
      context.fillText(text, margin, y + line[as] - 7)
      y += line[as]
    }
  }
  write(title, 'title', '--ink')
  write(answer, 'text', '--ink')
  y += 16
  context.drawImage(image, margin, y, width, height)
  y += height + 16
  write(source, 'text', '--ink-soft')
  return canvas.toDataURL('image/png').split(',')[1] ?? ''
}

/** The drawing with its looks written into it: outside of the page no style sheet reaches it. */
function standingAlone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', copy.namespaceURI ?? '')
  const originals = drawing.querySelectorAll<SVGElement>('*')
  for (const [index, element] of copy.querySelectorAll<SVGElement>('*').entries()) {
    const original = originals[index]
    if (!original) continue
    const look = getComputedStyle(original)
    for (const name of drawnBy) element.style.setProperty(name, look.getPropertyValue(name))
  }
  return new XMLSerializer().serializeToString(copy)
}

/** A text in lines that fit, broken where a reader would; Japanese has no spaces for it. */
function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let current = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (current !== '' && !fits(current + segment) && !/^[、。，．）」,.)%]/u.test(segment)) {
      lines.push(current.trimEnd())
      current = segment.trimStart()
    } else current += segment
  }
  return current === '' ? lines : [...lines, current]
}
