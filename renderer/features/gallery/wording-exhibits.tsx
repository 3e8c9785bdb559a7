import { useRef } from 'react'
import { WordingHint } from '#renderer/ui/wording-hint.tsx'
import { type WordingItem, WordingRow } from '#renderer/ui/wording-item.tsx'
import { WordingPanel } from '#renderer/ui/wording-panel.tsx'
import { Put } from '#renderer/ui/wording-put.tsx'
import type { Exhibit } from './exhibit.tsx'
import type { SampleTexts } from './sample-texts.ts'

const nothing = () => undefined

/** What would better be said otherwise. */
export function wordingExhibits(s: SampleTexts): Exhibit[] {
  const items: WordingItem[] = [s.instead, '', null].map((says, index) => ({
    key: `${index}`,
    where: s.label,
    words: s.words,
    category: 'blame',
    reason: 'others-at-fault',
    says,
  }))
  const acts = { onFix: nothing, onGoTo: nothing, onLeave: nothing }
  const panel = (shown: readonly WordingItem[], leftCount = 0) => (
    <div data-wide>
      <WordingPanel
        items={shown}
        leftCount={leftCount}
        changed={null}
        wentOutWith={null}
        onLookAgain={nothing}
        {...acts}
      />
    </div>
  )
  return [
    {
      name: 'wording-hint',
      states: (['above', 'below', 'line'] as const).map((place) => ({
        state: place,
        shown: <HintedField s={s} place={place} />,
      })),
    },
    {
      name: 'wording-item',
      states: items.map((item, index) => ({
        state: ['another wording', 'taken out', 'only the writer knows'][index] ?? '',
        shown: (
          <ul data-wide>
            <WordingRow item={item} isFirst={index === 0} isSameField={false} {...acts} />
          </ul>
        ),
      })),
    },
    {
      name: 'wording-panel',
      states: [
        { state: 'empty', shown: panel([]) },
        { state: 'something to look at', shown: panel(items, 2) },
      ],
    },
    {
      name: 'wording-put',
      states: [
        { state: 'words', shown: <Put says={s.instead} /> },
        { state: 'nothing', shown: <Put says="" /> },
        { state: 'a full stop', shown: <Put says="." /> },
      ],
    },
  ]
}

function HintedField({ s, place }: { s: SampleTexts; place: 'above' | 'below' | 'line' }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const fix = { start: 0, end: s.words.length, text: s.instead, says: s.instead }
  return (
    <div style={{ position: 'relative', marginBlock: place === 'line' ? 0 : 40 }}>
      <textarea ref={field} defaultValue={s.words} aria-label={s.label} rows={1} />
      <WordingHint
        place={place}
        field={field}
        showsBasis
        found={{
          text: s.words,
          words: s.words,
          leave: nothing,
          finding: {
            category: 'blame',
            reason: 'others-at-fault',
            ruleId: 'en-gallery',
            start: 0,
            end: s.words.length,
            fix,
          },
        }}
      />
    </div>
  )
}
