import { AmountField } from '#renderer/ui/amount-field.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import { DateTimeField } from '#renderer/ui/date-time-field.tsx'
import { SecretField } from '#renderer/ui/secret-field.tsx'
import { TaxField } from '#renderer/ui/tax-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Money } from '#shared/money/money.ts'
import type { Tax } from '#shared/money/tax.ts'
import { As, type Exhibit, Trying } from './exhibit.tsx'
import type { SampleTexts } from './sample-texts.ts'
import { euros } from './sample-case.ts'

/** What is typed into. */
export function fieldExhibits(s: SampleTexts): Exhibit[] {
  const text = (from: string, more: object = {}) => (
    <Trying from={from}>
      {(value, onChange) => (
        <TextField label={s.label} value={value} onChange={onChange} {...more} />
      )}
    </Trying>
  )
  const suggestions = [s.value, s.long].map((name) => ({ id: name, name, hint: s.description }))
  const combo = (from: string, more: object = {}) => (
    <Trying from={from}>
      {(value, onChange) => (
        <ComboField
          label={s.label}
          value={value}
          onChange={onChange}
          suggestions={suggestions}
          onChoose={onChange}
          maxLength={200}
          {...more}
        />
      )}
    </Trying>
  )
  const secret = (from: string, more: object = {}) => (
    <Trying from={from}>
      {(value, onChange) => (
        <SecretField label={s.label} value={value} onChange={onChange} {...more} />
      )}
    </Trying>
  )
  const date = (from: string, more: object = {}) => (
    <Trying from={from}>
      {(value, onChange) => (
        <DateTimeField label={s.label} value={value} onChange={onChange} {...more} />
      )}
    </Trying>
  )
  const amount = (from: Money | null) => (
    <Trying from={from}>
      {(value, onChange) => (
        <AmountField
          label={(currency) => `${s.label} (${currency})`}
          description={s.description}
          amount={value}
          currency="EUR"
          onChange={onChange}
        />
      )}
    </Trying>
  )
  const tax = (from: Tax | null) => (
    <Trying from={from}>{(value, onChange) => <TaxField tax={value} onChange={onChange} />}</Trying>
  )
  return [
    {
      name: 'text-field',
      states: [
        { state: 'empty', shown: text('', { placeholder: s.placeholder }) },
        { state: 'rest', shown: text(s.value, { description: s.description }) },
        { state: 'focus', shown: <As state="focus">{text(s.value)}</As> },
        { state: 'disabled', shown: text(s.value, { isDisabled: true }) },
        { state: 'error', shown: text(s.value, { error: s.wrong }) },
        { state: 'full', shown: text(s.value, { maxLength: s.value.length }) },
        { state: 'long', shown: text(s.long) },
        { state: 'lines', shown: text(s.lines, { multiline: true }) },
        { state: 'lines, long', shown: text(s.long, { multiline: true, error: s.wrong }) },
        { state: 'label read out only', shown: text(s.value, { isLabelUnseen: true }) },
      ],
    },
    {
      name: 'combo-field',
      states: [
        { state: 'empty', shown: combo('') },
        { state: 'rest: type to see the list', shown: combo(s.value) },
        { state: 'focus', shown: <As state="focus">{combo(s.value)}</As> },
        { state: 'error', shown: combo(s.long, { error: s.wrong }) },
      ],
    },
    {
      name: 'secret-field',
      states: [
        { state: 'empty', shown: secret('') },
        { state: 'rest', shown: secret('sample', { description: s.description }) },
        { state: 'error', shown: secret('sample', { error: s.wrong }) },
      ],
    },
    {
      name: 'date-time-field',
      states: [
        { state: 'empty', shown: date('') },
        { state: 'rest', shown: date('2026-03-02T14:30') },
        { state: 'error', shown: date('2026-03-02T14:30', { error: s.wrong }) },
      ],
    },
    {
      name: 'amount-field',
      states: [
        { state: 'empty', shown: amount(null) },
        {
          state: 'rest: type letters for an error',
          shown: amount(euros('240')),
        },
      ],
    },
    {
      name: 'tax-field',
      states: [
        { state: 'empty', shown: tax(null) },
        { state: 'rest', shown: tax({ included: true, permille: 100 }) },
      ],
    },
  ]
}
