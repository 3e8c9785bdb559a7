import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { OptionId } from '#shared/base/ids.ts'
import { type CustomerOption, maxHeadline, maxText } from '#shared/proposal/option.ts'
import type { ProposalChanges } from './proposal-changes.ts'

// One line on paper; in a narrow card it takes as many lines as it needs.
const lineNames = ['byWhen', 'who', 'standsUntil'] as const
const textNames = ['headline', 'whatWeDo', 'yourPart', 'tangible', 'words'] as const
type Name = (typeof lineNames)[number] | (typeof textNames)[number]

type Props = {
  optionId: OptionId
  name: Name
  value: string
  changes: ProposalChanges
  description?: string | undefined
}

/** One text of an option. Drawn again only when it changed itself: typing must not wait for others. */
export const OptionText = memo(function OptionText(props: Props) {
  const { optionId, name, value, changes, description } = props
  const { t } = useTranslation('proposal')
  const isLine = lineNames.some((line) => line === name)
  return (
    <TextField
      data-place={`${optionId}.${name}`}
      label={t(`field.${name}`)}
      value={value}
      multiline
      maxLength={isLine || name === 'headline' ? maxHeadline : maxText}
      description={description}
      onChange={(text) => changes.option(optionId, patchOf(name, text))}
    />
  )
})

/** Words that were changed no longer mean the moment that was worked out for them. */
function patchOf(name: Name, text: string): Partial<CustomerOption> {
  if (name === 'byWhen') return { byWhen: text, byWhenAtMs: null }
  if (name === 'standsUntil') return { standsUntil: text, standsUntilAtMs: null }
  return { [name]: text }
}
