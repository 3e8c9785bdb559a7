import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { EntryKind } from '#shared/call/entry.ts'
import { textIn } from '#shared/method/localized.ts'
import styles from './sign-mark.module.css'

/** Kinds without a sign to type have a mark to see. */
const marks: Partial<Record<EntryKind, string>> = { note: '·', cushion: '◠', verdict: '✓' }

/** What a kind of line is called, in the playbook's words. */
export function useKindName(): (kind: EntryKind) => string {
  const { language } = useEnvironment()
  const { kindNames } = usePlaybook()
  return (kind) => textIn(kindNames[kind], language)
}

/** What a line is, as the sign it is typed with. */
export function SignMark({ kind }: { kind: EntryKind }) {
  const { signs } = usePlaybook()
  const kindName = useKindName()
  const sign = signs.find((known) => known.kind === kind)?.sign ?? marks[kind]
  return (
    <span className={`${styles['mark']} ${styles[kind] ?? ''}`} title={kindName(kind)}>
      <span aria-hidden>{sign === '"' ? '“' : sign}</span>
    </span>
  )
}
