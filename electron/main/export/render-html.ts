import documentCss from '#resources/document/document.css?raw'
import pageCss from '#resources/document/page.css?raw'
import type { Brand } from '#shared/document/brand.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { renderHtmlPage } from '#shared/document/render-html-page.ts'

/** The document as one HTML file with its look in it. Load this file lazily. */
export function renderHtml(document: PrintableDocument, brand: Brand): string {
  return renderHtmlPage(document, { css: `${documentCss}\n${pageCss}`, brand })
}
