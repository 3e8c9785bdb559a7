// Not the variable font of the screen: a PDF holds that as outlines, not as a font.
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
import { Fragment, memo, type Ref } from 'react'
import type { DocumentBlock, DocumentSection } from '#shared/document/customer-document.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import styles from './document-view.module.css'

type Props = {
  document: PrintableDocument
  ref?: Ref<HTMLElement>
}

/** A document as it looks on paper: the live preview and what Chromium prints are this. */
export const DocumentView = memo(function DocumentView({ document, ref }: Props) {
  const { language, title, dateLine, to, from, sections, closing, mark } = document
  const look =
    mark === undefined ? styles['document'] : `${styles['document']} ${styles['internal']}`
  return (
    <article ref={ref} lang={language} className={look}>
      {mark !== undefined && <p className={styles['mark']}>{mark}</p>}
      <header className={styles['head']}>
        {dateLine !== '' && <p className={styles['date']}>{dateLine}</p>}
        <Lines texts={from} className={styles['from']} />
        <Lines texts={to} className={styles['to']} />
      </header>
      <h1>{title}</h1>
      {sections.map((section, index) => (
        <Section key={index} section={section} />
      ))}
      <footer className={styles['closing']}>
        {closing.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </footer>
    </article>
  )
})

function Section({ section }: { section: DocumentSection }) {
  return (
    <section className={section.role === 'option' ? styles['option'] : undefined}>
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
      return <p className={styles[block.place]}>{block.text}</p>
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
    <table className={styles['facts']}>
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
  const look = props.hasAmounts
    ? `${styles['comparison']} ${styles['amounts']}`
    : styles['comparison']
  return (
    <table className={look}>
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
