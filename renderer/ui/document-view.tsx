// The letters of documents, on screen and in print. No variable font: a PDF holds that as outlines,
// not as a font. Japanese is TrueType, which a PDF embeds, and the same on every system: one file
// each has what letters are mostly made of; signs and rare names come in slices, as they are shown.
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
import '@fontsource/biz-udpgothic/400.css'
import '@fontsource/biz-udpgothic/700.css'
import '@fontsource/biz-udpgothic/japanese-400.css'
import '@fontsource/biz-udpgothic/japanese-700.css'
import { type CSSProperties, Fragment, memo, type Ref } from 'react'
import type { Brand } from '#shared/document/brand.ts'
import type { DocumentBlock, DocumentSection } from '#shared/document/customer-document.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { textColour } from '#shared/document/text-colour.ts'
import '#resources/document/document.css'

type Props = {
  document: PrintableDocument
  brand: Brand
  ref?: Ref<HTMLElement>
}

/** A document as it looks on paper: the live preview and what Chromium prints are this. */
export const DocumentView = memo(function DocumentView({ document, brand, ref }: Props) {
  const { language, title, sections, closing, mark } = document
  const look = mark === undefined ? 'doc' : 'doc doc-internal'
  return (
    <article
      ref={ref}
      lang={language}
      className={look}
      data-paper={brand.paper}
      style={coloursOf(brand)}
    >
      {mark !== undefined && <p className="doc-mark">{mark}</p>}
      <Head document={document} brand={brand} />
      <h1>{title}</h1>
      {sections.map((section, index) => (
        <Section key={index} section={section} />
      ))}
      <footer className="doc-closing">
        {closing.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </footer>
    </article>
  )
})

function coloursOf({ colour }: Brand): CSSProperties {
  return { '--doc-accent': colour, '--doc-accent-text': textColour(colour) } as CSSProperties
}

/** Who writes, when and to whom, read in the order of its language. */
function Head({ document, brand }: Pick<Props, 'document' | 'brand'>) {
  const { language, dateLine, to, from, mark } = document
  // Our own papers are nobody's letters.
  const logo = mark === undefined ? brand.logo : null
  const sender = (
    <div key="from" className={logo ? 'doc-letterhead doc-has-logo' : 'doc-letterhead'}>
      {logo && (
        <img
          className="doc-logo"
          src={`data:image/png;base64,${logo.png}`}
          width={logo.width}
          height={logo.height}
          alt={from[0] ?? ''}
        />
      )}
      <Lines texts={from} className="doc-from" />
    </div>
  )
  const date = dateLine !== '' && (
    <p key="date" className="doc-date">
      {dateLine}
    </p>
  )
  const addressee = <Lines key="to" texts={to} className="doc-to" />
  // A Western letter opens with the sender; a Japanese one with the date and whom it is for.
  const parts = language === 'ja' ? [date, addressee, sender] : [sender, date, addressee]
  return <header className="doc-head">{parts}</header>
}

function Section({ section }: { section: DocumentSection }) {
  return (
    <section className={section.role === 'option' ? 'doc-option' : undefined}>
      {section.heading !== null && <h2>{section.heading}</h2>}
      {section.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </section>
  )
}

function Block({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Broken text={block.text} />
        </p>
      )
    case 'line':
      return <p className={`doc-${block.place}`}>{block.text}</p>
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Broken text={item} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'facts':
      return <Facts rows={block.rows} />
    case 'table':
      return <Comparison head={block.head} rows={block.rows} hasAmounts={block.amounts === true} />
  }
}

function Facts({ rows }: { rows: readonly { label: string; value: string }[] }) {
  return (
    <table className="doc-facts">
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row">{row.label}</th>
            <td>
              <Broken text={row.value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ComparisonProps = {
  head: readonly string[]
  rows: readonly (readonly string[])[]
  hasAmounts: boolean
}

function Comparison(props: ComparisonProps) {
  const [corner = '', ...names] = props.head
  return (
    <table className={props.hasAmounts ? 'doc-comparison doc-amounts' : 'doc-comparison'}>
      <thead>
        <tr>
          <td>{corner}</td>
          {names.map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([label = '', ...cells], index) => (
          <tr key={index}>
            <th scope="row">{label}</th>
            {cells.map((cell, place) => (
              <td key={place}>
                <Broken text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ texts, className }: { texts: readonly string[]; className: string | undefined }) {
  if (texts.length === 0) return null
  return (
    <p className={className}>
      <Broken text={texts.join('\n')} />
    </p>
  )
}

/** A text with its line ends kept, as elements: they survive being copied into an e-mail. */
function Broken({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}
