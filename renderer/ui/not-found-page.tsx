import { useEffect, useState } from 'react'
import { Page } from './page.tsx'

const onItsWayMs = 2_000

/** What was made this moment is not stored yet: that is no reason to say it is gone. */
export function NotFoundPage({ title }: { title: string }) {
  const [isGone, setIsGone] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsGone(true), onItsWayMs)
    return () => clearTimeout(timer)
  }, [])
  return isGone && <Page title={title}>{null}</Page>
}
