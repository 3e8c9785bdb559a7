import { CheckCell } from '#renderer/ui/check-cell.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { CheckGroup } from '#renderer/ui/check-group.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { As, type Exhibit, Trying } from './exhibit.tsx'
import type { SampleTexts } from './sample-texts.ts'

/** What is chosen or ticked. */
export function choiceExhibits(s: SampleTexts): Exhibit[] {
  const options = s.choices.map((label) => ({ value: label as string, label }))
  const long = [...options, { value: 'long', label: s.long }]
  const [first = ''] = s.choices
  const choice = (from: string | null, more: object = {}) => (
    <Trying from={from}>
      {(value, onChange) => (
        <Choice label={s.label} options={options} value={value} onChange={onChange} {...more} />
      )}
    </Trying>
  )
  const select = (from: string | null, more: object = {}) => (
    <Trying from={from}>
      {(value, onChange) => (
        <SelectField label={s.label} options={long} value={value} onChange={onChange} {...more} />
      )}
    </Trying>
  )
  const group = (from: string[], more: object = {}) => (
    <Trying from={from}>
      {(value, onChange) => (
        <CheckGroup label={s.label} options={options} value={value} onChange={onChange} {...more} />
      )}
    </Trying>
  )
  const field = (label: string, isOn: boolean) => (
    <Trying from={isOn}>
      {(value, onChange) => <CheckField label={label} isSelected={value} onChange={onChange} />}
    </Trying>
  )
  const cell = (isOn: boolean) => (
    <Trying from={isOn}>
      {(value, onChange) => <CheckCell label={s.label} isSelected={value} onChange={onChange} />}
    </Trying>
  )
  return [
    {
      name: 'choice',
      states: [
        { state: 'empty', shown: choice(null) },
        { state: 'rest', shown: choice(first, { description: s.description }) },
        { state: 'hover', shown: <As state="hover">{choice(null)}</As> },
        { state: 'focus', shown: <As state="focus">{choice(first)}</As> },
        { state: 'disabled', shown: choice(first, { isDisabled: true }) },
        { state: 'error', shown: choice(null, { error: s.wrong }) },
        { state: 'long', shown: choice('long', { options: long }) },
      ],
    },
    {
      name: 'select-field',
      states: [
        { state: 'empty', shown: select(null, { placeholder: s.placeholder }) },
        { state: 'rest', shown: select(first, { description: s.description }) },
        { state: 'focus', shown: <As state="focus">{select(first)}</As> },
        { state: 'error', shown: select(null, { placeholder: s.placeholder, error: s.wrong }) },
        { state: 'long', shown: select('long') },
      ],
    },
    {
      name: 'check-group',
      states: [
        { state: 'empty', shown: group([]) },
        { state: 'rest', shown: group([first], { description: s.description }) },
        { state: 'focus', shown: <As state="focus">{group([first])}</As> },
        { state: 'long', shown: group(['long'], { options: long }) },
      ],
    },
    {
      name: 'check-field',
      states: [
        { state: 'off', shown: field(s.act, false) },
        { state: 'on', shown: field(s.act, true) },
        { state: 'focus', shown: <As state="focus">{field(s.act, true)}</As> },
        { state: 'long', shown: field(s.long, true) },
      ],
    },
    {
      name: 'check-cell',
      states: [
        { state: 'off', shown: cell(false) },
        { state: 'on', shown: cell(true) },
        { state: 'focus', shown: <As state="focus">{cell(true)}</As> },
      ],
    },
  ]
}
