import type { ReactNode } from 'react'
import type { Exhibit } from './exhibit.tsx'
import styles from './gallery.module.css'
import type { SampleTexts } from './sample-texts.ts'

const colours = [
  'paper card raised ink ink-soft line line-strong track accent accent-hover accent-ink accent-soft',
  'warm warm-soft warm-line late late-soft them practice practice-ink practice-soft focus',
  'sheet sheet-ink',
].flatMap((names) => names.split(' '))
const sizes = ['2xs', 'xs', 's', 'm', 'l', 'say', 'xl', 'prompt', '2xl', 'huge']
const spaces = ['1', '2', '3', '4', '5', '6', '7']

/** The tokens that all others are made of, as the chosen theme and density have them. */
export function tokenExhibits(s: SampleTexts): Exhibit[] {
  const scale = (names: readonly string[], shown: (name: string) => ReactNode) => (
    <ul className={styles['scale']} data-wide>
      {names.map((name) => (
        <li key={name}>
          <code>{name}</code>
          {shown(name)}
        </li>
      ))}
    </ul>
  )
  return [
    {
      name: 'tokens',
      states: [
        {
          state: 'colour',
          shown: (
            <ul className={styles['swatches']} data-wide>
              {colours.map((name) => (
                <li key={name}>
                  <span className={styles['swatch']} style={{ background: `var(--${name})` }} />
                  {name}
                </li>
              ))}
            </ul>
          ),
        },
        {
          state: 'type',
          shown: scale(sizes, (name) => (
            <span style={{ fontSize: `var(--text-${name})` }}>{s.value}</span>
          )),
        },
        {
          state: 'space',
          shown: scale(spaces, (name) => (
            <span className={styles['bar']} style={{ inlineSize: `var(--space-${name})` }} />
          )),
        },
      ],
    },
  ]
}
