import { useEffect, useState } from 'react'
import { useOrderWatch } from '#renderer/data/order-watch/use-order-watch.ts'

/** The page shows first; then orders are looked over, if anything has changed. */
const afterStartMs = 2_000

/** Watches over orders as long as the desk is there, hidden or not. */
export function OrderWatch() {
  const [hasRested, setHasRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setHasRested(true), afterStartMs)
    return () => clearTimeout(timer)
  }, [])
  return hasRested ? <Watching /> : null
}

function Watching() {
  useOrderWatch()
  return null
}
