import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type Language, languages } from '#shared/base/language.ts'
import type { WordingFinding } from '#shared/wording/check-wording.ts'
import type { OwnWords } from '#shared/wording/own-words.ts'
import { useChanges } from './content.tsx'
import type { readOwnWords } from './own-words-reader.ts'
import { useStore } from './store.tsx'
import { useWordingScope } from './wording-scope.tsx'

/** What is pointed at in own words. */
export type PointedAt = {
  /** The text that was looked at, and the words in question in it. */
  readonly text: string
  readonly words: string
  readonly finding: WordingFinding
  readonly leave: () => void
}

type Typed = {
  readonly text: string
  /** Null: they are not ours. */
  readonly are: OwnWords | null
  readonly isDated: boolean
  /** Somebody is named who sees to it. */
  readonly isOwned: boolean
}

// Fetched once there is something to type in, and read when nothing else is to be done: a start, a
// window that is being painted and a key press never wait for it.
type Reader = { readonly read: typeof readOwnWords }
let reader: Reader | null = null

/** A finding must stand for so long, in ms: a word half typed, or taken back at once, is none. */
const standsMs = 600

/**
 * The gravest of what is ill said in own words while they are typed; one at a time, and nothing that
 * was waved off. Typing never waits for it: React does it when it has time.
 */
export function useOwnWords({ text: typed, are, isDated, isOwned }: Typed): PointedAt | null {
  const text = useDeferredValue(typed)
  const { settings, language } = useEnvironment()
  const { nowMs } = useStore()
  const changes = useChanges()
  const { isSilent, left, leave } = useWordingScope()
  const [loaded, setLoaded] = useState(reader)
  useEffect(() => {
    if (!loaded) void loadReader(language).then(setLoaded)
  }, [loaded, language])

  const found = useMemo(() => {
    if (!loaded || !are || isSilent || text === '') return null
    const at = { settings, nowMs: nowMs(), changes }
    const named = loaded
      .read(text, { are, isDated, isOwned }, at)
      .map((finding) => nameIn(text, finding))
    return named.find(({ name: one }) => !left.has(one)) ?? null
  }, [loaded, text, are, isDated, isOwned, isSilent, left, settings, nowMs, changes])
  const name = found?.name ?? null

  const [standing, setStanding] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setStanding(name), name === null ? 0 : standsMs)
    return () => clearTimeout(timer)
  }, [name])
  return found && name === standing ? { ...found, text, leave: () => leave(found.name) } : null
}

/** A finding by its rule and its words: the same words waved off once are the same everywhere. */
function nameIn(text: string, finding: WordingFinding) {
  const words = text.slice(finding.start, finding.end)
  return { finding, words, name: `${finding.ruleId}\n${words.toLowerCase()}` }
}

async function loadReader(first: Language): Promise<Reader> {
  const { readOwnWords: read, wordingRules } = await import('./own-words-reader.ts')
  await whenIdle()
  wordingRules(first)
  // A text may be in the other one. Nobody waits for it.
  void whenIdle().then(() => languages.forEach((language) => wordingRules(language)))
  reader = { read }
  return reader
}

const whenIdle = () =>
  new Promise((resolve) => {
    requestIdleCallback(resolve, { timeout: 5000 })
  })
