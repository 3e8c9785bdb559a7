import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { Page } from '#renderer/ui/page.tsx'
import { actExhibits } from './act-exhibits.tsx'
import { caseExhibits } from './case-exhibits.tsx'
import { choiceExhibits } from './choice-exhibits.tsx'
import { ExhibitSection } from './exhibit.tsx'
import { fieldExhibits } from './field-exhibits.tsx'
import styles from './gallery.module.css'
import { LookChoices } from './look-choices.tsx'
import { pageExhibits } from './page-exhibits.tsx'
import { sampleTexts } from './sample-texts.ts'
import { sendingExhibits } from './sending-exhibits.tsx'
import { teamExhibits } from './team-exhibits.tsx'
import { tokenExhibits } from './token-exhibits.tsx'
import { wordingExhibits } from './wording-exhibits.tsx'

/**
 * Every component of `renderer/ui` in every state it has, for whoever builds with them. It is in no
 * app that users get: its route is there while developing alone.
 */
export function GalleryPage() {
  const { language } = useEnvironment()
  const nowMs = useNow(60_000)
  const s = sampleTexts(language)
  const exhibits = [
    ...tokenExhibits(s),
    ...actExhibits(s),
    ...sendingExhibits(s, language),
    ...fieldExhibits(s),
    ...choiceExhibits(s),
    ...caseExhibits(s, nowMs),
    ...teamExhibits(s, nowMs),
    ...wordingExhibits(s),
    ...pageExhibits(s, language),
  ]
  return (
    <Page width="wide" title="Gallery">
      <LookChoices />
      <nav aria-label="Components" className={styles['index']}>
        {exhibits.map(({ name }) => (
          // A link would be a route of its own: where one is, is in the hash.
          <button
            key={name}
            type="button"
            onClick={() => document.getElementById(`ui-${name}`)?.focus()}
          >
            {name}
          </button>
        ))}
      </nav>
      {exhibits.map((exhibit) => (
        <ExhibitSection key={exhibit.name} exhibit={exhibit} />
      ))}
    </Page>
  )
}
