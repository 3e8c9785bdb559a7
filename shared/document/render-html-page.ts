import type { Properties, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Brand, Logo } from './brand.ts'
import { documentTree, type Part, type Picture } from './document-tree.ts'
import type { PrintableDocument } from './internal-document.ts'
import { printableLine } from './printable.ts'
import { textColour } from './text-colour.ts'

/** The names `document.css` knows the parts by; the others look as their element does. */
const classNames: Readonly<Partial<Record<Part, string>>> = {
  mark: 'doc-mark',
  head: 'doc-head',
  letterhead: 'doc-letterhead',
  logo: 'doc-logo',
  date: 'doc-date',
  from: 'doc-from',
  to: 'doc-to',
  option: 'doc-option',
  centre: 'doc-centre',
  end: 'doc-end',
  facts: 'doc-facts',
  comparison: 'doc-comparison',
  amounts: 'doc-comparison doc-amounts',
  closing: 'doc-closing',
}

const dress =
  (hasLogo: boolean) =>
  (part: Part): Properties => {
    const className = classNames[part]
    if (className === undefined) return {}
    const isBeside = part === 'letterhead' && hasLogo
    return { className: isBeside ? [className, 'doc-has-logo'] : [className] }
  }

function picture({ png, width, height }: Logo): Picture {
  return { src: `data:image/png;base64,${png}`, width, height }
}

/** Whoever opens the file runs nothing and fetches nothing, whatever a text in it says. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"

/**
 * The document as one HTML file that needs nothing else: its look is in it, and it prints as the PDF
 * does. `css` are the rules of the look.
 */
export function renderHtmlPage(
  document: PrintableDocument,
  { css, brand }: { readonly css: string; readonly brand: Brand },
): string {
  const { language, title, mark } = document
  // Our own papers are nobody's letters.
  const logo = mark === undefined && brand.logo ? picture(brand.logo) : null
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', printableLine(title)),
          h('style', css),
        ]),
        h('body', { className: 'doc-page' }, [
          h(
            'article',
            {
              lang: language,
              className: mark === undefined ? 'doc' : 'doc doc-internal',
              dataPaper: brand.paper,
              style: `--doc-accent:${brand.colour};--doc-accent-text:${textColour(brand.colour)}`,
            },
            documentTree(document, dress(logo !== null), logo),
          ),
        ]),
      ]),
    ],
  }
  return `${toHtml(page)}\n`
}
