import type { RefObject } from 'react'
import { useOwnWords } from '#renderer/data/use-own-words.ts'
import { WordingHint } from '#renderer/ui/wording-hint.tsx'
import type { PromiseKind } from '#shared/call/entry.ts'

type Props = {
  kind: PromiseKind
  text: string
  dueAtMs: number | null
  owner: string
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
}

/** What would better be said otherwise in a promise, where it is ours to the customer. */
export function PromiseWording({ kind, text, dueAtMs, owner, field }: Props) {
  const found = useOwnWords({
    text,
    are: kind === 'promise-by-us' ? 'promise' : null,
    isDated: dueAtMs !== null,
    isOwned: owner.trim() !== '',
  })
  return <WordingHint found={found} field={field} place="line" />
}
