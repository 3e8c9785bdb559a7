import { playbook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { EntryKind } from '#shared/call/entry.ts'
import type { Language } from '#shared/base/language.ts'
import { textIn } from '#shared/method/localized.ts'
import styles from './sign-mark.module.css'

/** Kinds without a sign to type have a mark to see. */
const marks: Partial<Record<EntryKind, string>> = { note: '·', cushion: '◠', verdict: '✓' }

export function kindNameIn(kind: EntryKind, language: Language): string {
  const name = playbook.kindNames[kind]
  return textIn(name, language)
}

/** What a line is, as the sign it is typed with. */
export function SignMark({ kind }: { kind: EntryKind }) {
  const { language } = useEnvironment()
  const sign = playbook.signs.find((known) => known.kind === kind)?.sign ?? marks[kind]
  return (
    <span className={`${styles['mark']} ${styles[kind] ?? ''}`} title={kindNameIn(kind, language)}>
      <span aria-hidden>{sign === '"' ? '“' : sign}</span>
    </span>
  )
}
