import { useWrittenThrough } from '#renderer/data/use-written-through.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { maxPreparation } from '#shared/case/preparation.ts'

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
  return (
    <TextField {...field} value={value} onChange={change} multiline maxLength={maxPreparation} />
  )
}
