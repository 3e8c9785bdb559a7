import { wordChanges } from '#shared/proposal/word-changes.ts'
import type { Language } from '#shared/base/language.ts'
import styles from './what-changed.module.css'

type Props = { before: string; after: string; language: Language }

/** A text with what went struck out and what came underlined: by more than colour. */
export function ChangedText({ before, after, language }: Props) {
  return (
    <span className={styles['text']} dir="auto">
      {wordChanges(before, after, language).map(({ is, text }, place) => {
        if (is === 'gone') return <del key={place}>{text}</del>
        if (is === 'new') return <ins key={place}>{text}</ins>
        return <span key={place}>{text}</span>
      })}
    </span>
  )
}
