import { useWrittenThrough } from '#renderer/data/use-written-through.ts'
import { LimitedText } from './limited-text.tsx'

type Props = {
  label: string
  description?: string
  placeholder?: string
  stored: string
  onChange: (text: string) => void
}

/** A text of the preparation, each key of it kept. */
export function PreparationText({ stored, onChange, ...field }: Props) {
  const [value, change] = useWrittenThrough(stored, onChange)
  return <LimitedText {...field} value={value} onChange={change} />
}
