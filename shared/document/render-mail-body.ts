import type { Element, ElementContent, Properties, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Language } from '../base/language.ts'
import type { Brand } from './brand.ts'
import { documentTree, type Part, type Picture } from './document-tree.ts'
import type { PrintableDocument } from './internal-document.ts'
import { mailSubject } from './mail-subject.ts'
import { textColour } from './text-colour.ts'

/**
 * As wide as a letter's text on A4, in pixels. Outlook for Windows lays out with Word: it knows a
 * width, and no greatest width; a phone keeps to the screen by the other.
 */
const width = 600
const soft = '#5a5d66'
const hairline = '#dddbd4'
const fonts: Readonly<Record<Language, string>> = {
  en: "Calibri,'Segoe UI',Helvetica,Arial,sans-serif",
  ja: "'Yu Gothic','Hiragino Sans','Noto Sans JP',Meiryo,sans-serif",
}

type Styles = Readonly<Record<Part, string>>

/**
 * The document as the body of an e-mail, or to be pasted into one. E-mail programs drop style sheets
 * and much of what style can do: so each element has its own few rules, and tables their attributes.
 * A logo has to come with the e-mail (`cid:`): what is written into the body is not shown.
 */
export function renderMailBody(document: PrintableDocument, brand: Brand): string {
  return toHtml(mailBody(document, brand, null))
}

/** The same as a whole page: the HTML part of an e-mail. */
export function renderMailPage(
  document: PrintableDocument,
  brand: Brand,
  logo: Picture | null,
): string {
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: document.language }, [
        h('head', h('meta', { charSet: 'utf-8' }), h('title', mailSubject(document))),
        h('body', mailBody(document, brand, logo)),
      ]),
    ],
  }
  return toHtml(page)
}

function mailBody(document: PrintableDocument, brand: Brand, logo: Picture | null): Element {
  const { language } = document
  const styles = stylesFor(language, brand)
  const dress = (part: Part): Properties => ({ style: styles[part], ...attributesOf(part) })
  const frame = `max-width:${width}px;font-family:${fonts[language]};font-size:11pt;line-height:1.5;color:#1c1d21`
  const parts = documentTree(document, dress, logo).map(asDivisions)
  return h('div', { lang: language, style: frame }, parts)
}

/** Outlook for Windows draws no border of an element it does not know. */
function asDivisions(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const isUnknown = ['header', 'section', 'footer'].includes(node.tagName)
  return {
    ...node,
    tagName: isUnknown ? 'div' : node.tagName,
    children: node.children.map(asDivisions),
  }
}

function attributesOf(part: Part): Properties {
  if (part === 'facts' || part === 'comparison' || part === 'amounts') {
    return { width: String(width), border: '0', cellPadding: '0', cellSpacing: '0' }
  }
  return part === 'cell' || part === 'rowName' || part === 'columnName'
    ? { align: 'left', vAlign: 'top' }
    : {}
}

function stylesFor(language: Language, { colour }: Brand): Styles {
  const isJapanese = language === 'ja'
  const table = `width:${width}px;max-width:100%;border-collapse:collapse;margin:0 0 12px`
  const cell = `padding:4px 12px 4px 0;border-bottom:1px solid ${hairline};text-align:left;vertical-align:top`
  const address = 'margin:0 0 12px'
  const heading = 'line-height:1.3;font-weight:bold'
  return {
    mark: 'margin:0 0 12px;padding:2px 6px;border:1px solid #a12b2b;color:#a12b2b;font-weight:bold',
    head: 'margin:0',
    letterhead: isJapanese ? 'margin:0;text-align:right' : 'margin:0',
    logo: 'border:0;max-width:100%;height:auto',
    date: `${address};color:${soft}${isJapanese ? ';text-align:right' : ''}`,
    from: `${address};color:${soft}`,
    to: address,
    title: `margin:20px 0 16px;font-size:17pt;${heading}${isJapanese ? ';text-align:center' : ''}`,
    option: `margin:20px 0 0;padding:8px 0 0;border-top:2px solid ${colour}`,
    heading: `margin:18px 0 6px;font-size:13pt;${heading};color:${textColour(colour)}`,
    optionHeading: `margin:0 0 8px;font-size:13pt;${heading}`,
    paragraph: 'margin:0 0 10px',
    centre: 'margin:0 0 10px;text-align:center',
    end: 'margin:0 0 10px;text-align:right',
    list: 'margin:0 0 10px;padding:0 0 0 22px',
    item: 'margin:0 0 4px',
    facts: `${table};border-top:1px solid ${hairline}`,
    comparison: `${table};border-top:1px solid ${colour}`,
    amounts: `${table};border-top:1px solid ${colour}`,
    columnName: `${cell};font-weight:bold`,
    rowName: `${cell};width:27%;font-weight:normal;color:${soft}`,
    cell,
    closing: `margin:22px 0 0${isJapanese ? ';text-align:right' : ''}`,
    closingLine: 'margin:0',
  }
}
