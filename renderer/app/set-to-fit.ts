import type { Paper } from '#shared/document/brand.ts'

/** What a page has within its margins (`document.css`), in CSS pixels of 1/96 inch. */
const perMm = 96 / 25.4
const room: Readonly<Record<Paper, { width: number; height: number }>> = {
  a4: { width: (210 - 40) * perMm, height: (297 - 34) * perMm },
  letter: { width: (215.9 - 40) * perMm, height: (279.4 - 34) * perMm },
}

/**
 * Sets a letter a little closer where that saves its last page: a signature alone on a sheet looks
 * like a mistake. Where it saves none, the letter stays as it is.
 */
export function setToFit(letter: HTMLElement, paper: Paper): void {
  const pages = pagesOf(letter, paper)
  if (pages < 2) return
  letter.dataset['set'] = 'close'
  if (pagesOf(letter, paper) >= pages) delete letter.dataset['set']
}

/** Columns of a page's size are parted by the rules that part pages. */
function pagesOf(letter: HTMLElement, paper: Paper): number {
  const { width, height } = room[paper]
  const before = letter.getAttribute('style') ?? ''
  letter.setAttribute(
    'style',
    `${before};width:${width}px;height:${height}px;columns:${width}px 1;column-gap:0;column-fill:auto`,
  )
  const pages = Math.round(letter.scrollWidth / width)
  letter.setAttribute('style', before)
  return pages
}
