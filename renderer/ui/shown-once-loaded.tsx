import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component of a file that is fetched when it is first shown; nothing stands there until then. In
 * use like React's `lazy`, for a page that is to be quick: behind a fallback React holds back what
 * was fetched until 300 ms after the fallback was shown.
 */
export function shownOnceLoaded<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function ShownOnceLoaded(props: Props) {
    const [Page, setPage] = useState(() => loaded)
    const [problem, setProblem] = useState<{ readonly error: unknown } | null>(null)
    useEffect(() => {
      if (Page) return undefined
      let isWanted = true
      void load().then(
        ({ default: page }) => {
          loaded = page
          if (isWanted) setPage(() => page)
        },
        (error: unknown) => isWanted && setProblem({ error }),
      )
      return () => {
        isWanted = false
      }
    }, [Page])
    if (problem) throw problem.error
    return Page && <Page {...props} />
  }
}
