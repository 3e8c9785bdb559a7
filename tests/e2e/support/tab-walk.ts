import type { Page } from '@playwright/test'

/** Where Tab stopped, and what is wrong with stopping there: nothing, as a rule. */
export type Stop = { readonly at: string; readonly faults: readonly string[] }

const mostStops = 400

/**
 * Walks through a page with Tab, from its first stop until it comes round. At each stop:
 * - Tab goes on to the right or further down, as one reads; upwards only to a column further right;
 * - the focus shows: an outline of 2 px or more, of 3:1 or more against what is around it, that is
 *   not there at rest (WCAG 2.2: 2.4.7, 2.4.13);
 * - it is in sight, and not covered (2.4.11);
 * - it has a name for screen readers (4.1.2).
 * What Tab does not get out of is a stop of its own.
 */
export async function walkByTab(page: Page): Promise<Stop[]> {
  await page.evaluate(beginWalk)
  const stops: Stop[] = []
  for (let presses = 0; presses < mostStops; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtStop)
    if (stop === null) return stops
    stops.push(stop)
  }
  return [...stops, { at: 'the last', faults: [`${mostStops} presses of Tab do not come round`] }]
}

type Seen = {
  element: Element
  /** On what it scrolls with, and in the window. */
  places: readonly [DOMRect, DOMRect]
  scroller: Element | null
  looks: string
}
type Walk = { first: Element | null; last: Seen | null }

function beginWalk(): void {
  // Tab goes on from where the focus was: from the top, once something there had it.
  const top = document.createElement('span')
  top.tabIndex = -1
  document.body.prepend(top)
  top.focus()
  top.remove()
  ;(window as unknown as { walk: Walk }).walk = { first: null, last: null }
}

function lookAtStop(): Stop | null {
  const { walk } = window as unknown as { walk: Walk }
  const element = document.activeElement
  if (!element || element === document.body || element === walk.first) return null
  walk.first ??= element
  const faults: string[] = []

  // What shows the focus of an input that is itself unseen is the label around it.
  const shown = element.closest('label[data-focus-visible]') ?? element
  const looks = (of: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } =
      getComputedStyle(of)
    return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor].join(' ')
  }

  const before = walk.last
  const now = { element, places: placesOf(shown), scroller: scrollerOf(shown), looks: looks(shown) }
  if (before) {
    // Where two do not scroll together, what counts is where one sees them.
    const which = before.scroller === now.scroller ? 0 : 1
    const [from, to] = [before.places[which], now.places[which]]
    const isAbove = to.bottom <= from.top + 2
    const isSameRow = !isAbove && to.top < from.bottom - 2
    if (isAbove && to.left < from.right - 2)
      faults.push(`goes back up from ${nameOf(before.element)}`)
    if (isSameRow && to.right <= from.left + 2)
      faults.push(`goes back left from ${nameOf(before.element)}`)
    const lastShown = before.element.closest('label') ?? before.element
    if (looks(lastShown) === before.looks)
      faults.push(`the focus did not show at ${nameOf(before.element)}`)
  }
  walk.last = now

  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('has no ring')
  else {
    const contrast = contrastOf(outlineColor, groundOf(shown.parentElement ?? shown))
    if (contrast < 3) faults.push(`its ring has ${contrast.toFixed(1)}:1`)
  }
  const { left, right, top, bottom, width, height } = shown.getBoundingClientRect()
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight || width * height < 16)
    faults.push('is out of sight')
  else if (!isOnTop(shown)) faults.push('is covered')
  if (nameOf(element) === '') faults.push('has no name')
  return { at: `${element.tagName.toLowerCase()} “${nameOf(element)}”`, faults }

  function scrollerOf(of: Element): Element | null {
    const scrolls = (at: Element) => /auto|scroll/.test(getComputedStyle(at).overflowY)
    let outer = of.parentElement
    while (outer && !scrolls(outer)) outer = outer.parentElement
    return outer
  }

  function placesOf(of: Element): readonly [DOMRect, DOMRect] {
    const seen = of.getBoundingClientRect()
    const scroller = scrollerOf(of)
    if (!scroller) return [seen, seen]
    const { scrollLeft, scrollTop } = scroller
    return [new DOMRect(seen.x + scrollLeft, seen.y + scrollTop, seen.width, seen.height), seen]
  }

  function isOnTop(of: Element): boolean {
    const rect = of.getBoundingClientRect()
    const inside = (from: number, to: number, most: number) =>
      [0.5, 0.1, 0.9].map((share) => from + (to - from) * share).filter((at) => at > 0 && at < most)
    return inside(rect.left, rect.right, innerWidth).some((x) =>
      inside(rect.top, rect.bottom, innerHeight).some((y) => {
        const there = document.elementFromPoint(x, y)
        return there !== null && (of.contains(there) || there.contains(of))
      }),
    )
  }

  function nameOf(of: Element): string {
    const ids = of.getAttribute('aria-labelledby')?.split(' ') ?? []
    const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    const labels = [...((of as HTMLInputElement).labels ?? [])].map((one) => one.textContent)
    const own = of instanceof HTMLInputElement ? '' : of.textContent
    const drawn = of.querySelector('[role="img"][aria-label]')?.getAttribute('aria-label')
    const called = of.getAttribute('aria-label')
    const all = [called, labelled, ...labels, own, drawn, of.getAttribute('title')]
    return (all.find((text) => text?.trim()) ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 60)
  }

  function groundOf(of: Element): string {
    for (let at: Element | null = of; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }

  function contrastOf(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
