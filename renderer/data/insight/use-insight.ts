import { useContext, useEffect, useState } from 'react'
import type { Insight } from '#shared/insight/insight.ts'
import { playbook } from '../playbook.ts'
import { useStore } from '../store.tsx'
import type { InsightEngine } from './insight-engine.ts'
import { dropInsight, InsightStarter, letInsightRest, warmInsight } from './warm-insight.ts'

/** How often it is counted anew while things change, in milliseconds. */
const renewedAfterMs = 500
/** A store that was dropped is there again; one that fails each time is not asked for ever. */
const mostStarts = 3

export type Counted =
  /** `spanMs`: since when; null: all there ever was. */
  { readonly spanMs: number | null; readonly insight: Insight } | 'failed' | null

/** How it goes with the cases of the last time; null: it is being counted for the first time. */
export function useInsight(spanMs: number | null): Counted {
  const store = useStore()
  const start = useContext(InsightStarter)
  const [engine, setEngine] = useState<InsightEngine | null>(null)
  const [counted, setCounted] = useState<Counted>(null)
  const [starts, setStarts] = useState(1)
  const [changes, setChanges] = useState(0)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const started = warmInsight(store, start)
    const unsubscribe = started.subscribe((told) => {
      if (told === 'failed') {
        dropInsight()
        if (starts >= mostStarts) setCounted('failed')
        else setStarts(starts + 1)
        return
      }
      timer ??= setTimeout(() => {
        timer = undefined
        setChanges((before) => before + 1)
      }, renewedAfterMs)
    })
    setEngine(started)
    return () => {
      clearTimeout(timer)
      unsubscribe()
      letInsightRest()
    }
  }, [store, start, starts])

  useEffect(() => {
    if (!engine) return
    let isWanted = true
    const nowMs = store.nowMs()
    const fromMs = spanMs === null ? 0 : nowMs - spanMs
    const { targetMinutes } = playbook
    engine.count({ fromMs, nowMs, targetMinutes }).then(
      (insight) => isWanted && setCounted({ spanMs, insight }),
      (error: unknown) => {
        if (isWanted) console.error('Nothing could be counted', error)
      },
    )
    return () => {
      isWanted = false
    }
  }, [engine, store, spanMs, changes])
  return counted
}
