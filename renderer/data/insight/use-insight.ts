import { type ReactNode, useContext, useEffect, useState } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Insight, InsightWhose } from '#shared/insight/insight.ts'
import { usePlaybook } from '../playbook.ts'
import { useStore } from '../store.tsx'
import type { InsightEngine } from './insight-engine.ts'
import { dropInsight, InsightStarter, letInsightRest, warmInsight } from './warm-insight.ts'

/** How often it is counted anew while things change, in milliseconds. */
const renewedAfterMs = 500
/** A store that was dropped is there again; one that fails each time is not asked for ever. */
const mostStarts = 3

export type Counted =
  /** `spanMs`: since when; null: all there ever was. */
  | {
      readonly spanMs: number | null
      readonly whose: InsightWhose | null
      readonly insight: Insight
    }
  | 'failed'
  | null

/** The thread that counts, made anew as an object whenever it may count otherwise. */
type Counting = { readonly engine: InsightEngine }

/**
 * How it goes with the cases of the last time; null: it is being counted for the first time.
 * @param whose null: all that lie here. It stays the same object for as long as it means the same.
 */
export function useInsight(spanMs: number | null, whose: InsightWhose | null): Counted {
  const store = useStore()
  const { targetMinutes, schedule } = usePlaybook()
  const { country, workingDays, opensAt, closesAt } = useEnvironment().settings
  const start = useContext(InsightStarter)
  const [counting, setCounting] = useState<Counting | 'failed' | null>(null)
  const [counted, setCounted] = useState<Counted>(null)
  const [starts, setStarts] = useState(1)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const engine = warmInsight(store, start)
    const tell = () => {
      timer = undefined
      setCounting({ engine })
    }
    const unsubscribe = engine.subscribe((told) => {
      if (told === 'changed') timer ??= setTimeout(tell, renewedAfterMs)
      else {
        dropInsight()
        if (starts < mostStarts) setStarts(starts + 1)
        else setCounting('failed')
      }
    })
    tell()
    return () => {
      clearTimeout(timer)
      unsubscribe()
      letInsightRest()
    }
  }, [store, start, starts])

  useEffect(() => {
    if (counting === null || counting === 'failed') return undefined
    let isWanted = true
    const nowMs = store.nowMs()
    const fromMs = spanMs === null ? 0 : nowMs - spanMs
    const rhythm = schedule.updates
    void counting.engine
      .count({
        scope: { fromMs, nowMs, targetMinutes, rhythm, ...(whose && { whose }) },
        hours: { country, workingDays, opensAt, closesAt },
      })
      .then((insight) => isWanted && setCounted({ spanMs, whose, insight }))
    return () => {
      isWanted = false
    }
  }, [
    counting,
    store,
    spanMs,
    whose,
    targetMinutes,
    schedule,
    country,
    workingDays,
    opensAt,
    closesAt,
  ])
  return counting === 'failed' ? 'failed' : counted
}

/** Reads what is counted while the page that shows it is still being fetched. */
export function WarmInsight({ children }: { children: ReactNode }) {
  const store = useStore()
  const start = useContext(InsightStarter)
  useEffect(() => {
    warmInsight(store, start)
    return letInsightRest
  }, [store, start])
  return children
}
