import type { Page } from '@playwright/test'

/** A text on a page, and what is wrong with how it stands there. */
export type Misplaced = { readonly text: string; readonly in: string }

/**
 * Texts of which a part can't be seen: cut off by something around them that does not scroll, or
 * beyond the edge of a window that does not scroll that way. What is for screen readers alone, and
 * what somebody wrote (in Japanese, here) or what its title says in full, and is shown shortened on
 * purpose, does not count.
 */
export function clippedTexts(page: Page): Promise<Misplaced[]> {
  return page.evaluate(() => {
    const slack = 1.5
    const isOurs = (text: string) => /[À-ɏ᐀-ᙿḀ-ỿ]/.test(text)
    const holdsTheirs = (text: string) => /[\u3040-\u9fff]/.test(text)
    const isShortened = ({ webkitLineClamp, textOverflow }: CSSStyleDeclaration) =>
      webkitLineClamp !== 'none' || textOverflow === 'ellipsis'
    const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

    const isCut = (text: DOMRect, from: Element): boolean => {
      for (let box: Element | null = from; box; box = box.parentElement) {
        const style = getComputedStyle(box)
        const { left, right, top, bottom } = box.getBoundingClientRect()
        const isBeside = text.right > right + slack || text.left < left - slack
        const isBelow = text.bottom > bottom + slack || text.top < top - slack
        if (clips(style.overflowX) && isBeside) return true
        if (clips(style.overflowY) && isBelow) return true
        // Where it can be scrolled into sight, nothing further out cuts it.
        if (scrolls(style.overflowX) || scrolls(style.overflowY)) return false
        if (style.position === 'fixed') return false
      }
      return text.right > innerWidth + slack
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: { text: string; in: string }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (!parent || !isOurs(text) || !parent.checkVisibility({ visibilityProperty: true }))
        continue
      if (parent.closest('.unseen, [data-react-aria-hidden], option')) continue
      const isWholeInTitle = parent.closest('[title]')?.getAttribute('title')?.includes(text)
      if ((holdsTheirs(text) || isWholeInTitle) && isShortened(getComputedStyle(parent))) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
      if (!rects.some((rect) => isCut(rect, parent))) continue
      if (getComputedStyle(parent).clipPath !== 'none') continue
      found.push({ text: text.slice(0, 60), in: `${parent.tagName} ${parent.className}` })
    }
    return found
  })
}

/** Words in Latin letters that no locale file has: what nobody can translate. */
export function plainWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const words = new Set<string>()
    const read = (text: string) => {
      for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
        if (/^[A-Za-z]+$/.test(word)) words.add(word)
      }
    }
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('style, script, svg, kbd, option')) continue
      read(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder'])
        read(element.getAttribute(name) ?? '')
    }
    return [...words]
  })
}
