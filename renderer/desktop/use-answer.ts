import { useRef, useState } from 'react'

/**
 * Asks the desktop for one thing at a time and keeps its last answer; a press while one is under way
 * is passed over. `broken` stands for an answer that never came.
 */
export function useAnswer<T>(broken: T) {
  const [answer, setAnswer] = useState<T | null>(null)
  const [isWaiting, setIsWaiting] = useState(false)
  const isAsking = useRef(false)

  const ask = async (question: () => Promise<T>): Promise<T | null> => {
    if (isAsking.current) return null
    isAsking.current = true
    setIsWaiting(true)
    setAnswer(null)
    const answered = await question().catch(() => broken)
    isAsking.current = false
    setIsWaiting(false)
    setAnswer(() => answered)
    return answered
  }
  return { answer, isWaiting, ask, forget: () => setAnswer(null) }
}
