import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { DocumentSheet } from '#renderer/ui/document-sheet.tsx'
import { DocumentView } from '#renderer/ui/document-view.tsx'
import { NotFoundPage } from '#renderer/ui/not-found-page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { type View, WriteAndPreview } from '#renderer/ui/write-and-preview.tsx'
import type { Language } from '#shared/base/language.ts'
import { plainBrand } from '#shared/document/brand.ts'
import { type Exhibit, Trying } from './exhibit.tsx'
import styles from './gallery.module.css'
import { sampleDocument } from './sample-case.ts'
import type { SampleTexts } from './sample-texts.ts'

/** Whole pages and papers, each in a frame. */
export function pageExhibits(s: SampleTexts, language: Language): Exhibit[] {
  const document = sampleDocument(s, language)
  const framed = (content: ReactNode) => (
    // It scrolls by itself, so the keyboard must be able to get into it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['frame']} data-wide tabIndex={0}>
      {content}
    </div>
  )
  return [
    {
      name: 'page',
      states: [
        {
          state: 'rest',
          shown: framed(
            <Page title={s.value} subtitle={s.description} actions={<Button>{s.act}</Button>}>
              <p>{s.late}</p>
            </Page>,
          ),
        },
        {
          state: 'long',
          shown: framed(
            <Page title={s.long} subtitle={s.long} actions={<Button>{s.act}</Button>}>
              <p>{s.long}</p>
            </Page>,
          ),
        },
      ],
    },
    {
      name: 'page-section',
      states: [
        { state: 'rest', shown: <PageSection title={s.letter}>{s.late}</PageSection> },
        { state: 'without a heading', shown: <PageSection label={s.label}>{s.late}</PageSection> },
      ],
    },
    {
      name: 'not-found-page',
      states: [{ state: 'after two seconds', shown: framed(<NotFoundPage title={s.failed} />) }],
    },
    {
      name: 'document-sheet',
      states: [{ state: 'rest', shown: framed(<DocumentSheet document={document} />) }],
    },
    {
      name: 'document-view',
      states: [
        { state: 'for a customer', shown: <DocumentView document={document} brand={plainBrand} /> },
        {
          state: 'for ourselves',
          shown: (
            <DocumentView document={{ ...document, mark: s.description }} brand={plainBrand} />
          ),
        },
      ],
    },
    {
      name: 'write-and-preview',
      states: [
        {
          state: 'rest',
          shown: framed(
            <Trying<View> from="write">
              {(view, onView) => (
                <WriteAndPreview
                  title={s.letter}
                  subtitle={s.value}
                  actions={<Button>{s.act}</Button>}
                  document={document}
                  previewLabel={s.letter}
                  view={view}
                  onView={onView}
                >
                  <p>{s.late}</p>
                </WriteAndPreview>
              )}
            </Trying>,
          ),
        },
      ],
    },
  ]
}
