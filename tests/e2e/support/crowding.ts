import type { Page } from '@playwright/test'

/**
 * What does not fit where it stands, one line each: what would have to be scrolled sideways, and
 * what is cut off. Texts shortened on purpose (with an ellipsis), fields, and what is for screen
 * readers alone do not count; neither do pictures, nor a named region that is scrolled by keyboard,
 * such as a sheet of somebody's own columns.
 */
export function crowding(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5
    const isShortened = ({ webkitLineClamp, textOverflow }: CSSStyleDeclaration) =>
      webkitLineClamp !== 'none' || textOverflow === 'ellipsis'
    const aside = [
      '.unseen',
      'svg',
      'input',
      'textarea',
      'select',
      'progress',
      '[data-react-aria-hidden]',
      '[role=img]',
      '[role=region][tabindex="0"]',
    ].join()
    const found: string[] = []
    for (const box of document.querySelectorAll('html, body, body *')) {
      if (box.clientWidth === 0 || box.closest(aside)) continue
      const style = getComputedStyle(box)
      if (isShortened(style) || style.clipPath !== 'none') continue
      if (!box.checkVisibility({ visibilityProperty: true })) continue
      const wider = box.scrollWidth - box.clientWidth
      const taller = box.scrollHeight - box.clientHeight
      const isRoot = box === document.documentElement
      const name = `${box.tagName} ${box.className}: ${(box.textContent ?? '').trim().slice(0, 50)}`
      if (wider > slack && (isRoot || style.overflowX !== 'visible'))
        found.push(`${wider} px too wide: ${name}`)
      const cutsBelow = style.overflowY === 'hidden' || style.overflowY === 'clip'
      if (taller > slack && cutsBelow && !isRoot) found.push(`${taller} px cut below: ${name}`)
    }
    return found
  })
}
