import { memo } from 'react'
import { TextField } from '#renderer/ui/text-field.tsx'
import { maxHeadline } from '#shared/proposal/option.ts'
import { type LetterPart, maxPart } from '#shared/letter/part.ts'

type Props = {
  part: LetterPart
  label: string
  hint?: string | undefined
  isLine: boolean
  value: string
  onWrite: (part: LetterPart, text: string) => void
}

/** The place of a part on the page, for whoever is sent to it. */
export const fieldIdOf = (part: LetterPart) => `letter-${part}`

/** One part of a letter. Drawn again only when it changed itself: typing must not wait for others. */
export const LetterPartField = memo(function LetterPartField(props: Props) {
  const { part, label, hint, isLine, value, onWrite } = props
  return (
    <TextField
      id={fieldIdOf(part)}
      label={label}
      description={hint}
      value={value}
      multiline={!isLine}
      maxLength={isLine ? maxHeadline : maxPart}
      onChange={(text) => onWrite(part, text)}
    />
  )
})
