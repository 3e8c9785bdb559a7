import {
  actorSchema,
  customerEfforts,
  remedyAimSchema,
  remedyKindSchema,
  restoresSchema,
} from '../remedy/catalogue.ts'
import { costFormulaSchema } from '../remedy/cost-formula.ts'
import { currencyCodes } from '../money/currency-choices.ts'
import { type Field, plainField, textFields } from './field.ts'
import type { Leaves } from './leaves.ts'
import { rowsIn } from './rows-in.ts'

const optional = { isNeeded: false }
const number = (least: number, most: number) => ({ kind: 'number', least, most }) as const
const anyLong = { lines: 3 }
export const remedyFields = (leaves: Leaves): readonly Field[] => [
  ...textFields('headline', { longest: 160 }),
  ...textFields('whatWeDo', anyLong),
  ...textFields('tangible', anyLong),
  ...textFields('ourWords', { ...anyLong, path: 'words' }),
  ...textFields('yourPart', anyLong),
  plainField('failureKinds', { kind: 'choices', of: 'failure', choices: [] }),
  plainField(
    'aimOf',
    { kind: 'choice', of: 'aim', choices: remedyAimSchema.options },
    { path: 'aim' },
  ),
  plainField('kind', { kind: 'choice', of: 'remedy', choices: remedyKindSchema.options }),
  plainField('settles', { kind: 'choice', of: 'settles', choices: ['all', 'first', 'none'] }),
  plainField('restores', { kind: 'choice', of: 'restores', choices: restoresSchema.options }),
  plainField('generosity', number(1, 3)),
  plainField('actor', { kind: 'choice', of: 'actor', choices: actorSchema.options }),
  plainField('customerEffort', { kind: 'choice', of: 'effort', choices: customerEfforts }),
  plainField('withinHours', number(1, 365 * 24)),
  plainField('standsDays', number(1, 3650)),
  ...costFields(leaves),
  ...textFields('approval', { ...optional, lines: 2 }),
  ...textFields('legal', { ...optional, lines: 2 }),
]

const formulas = costFormulaSchema.options.map(({ shape }) => shape.by.value)

/** What it costs us, a line after the other, and room for one more. Without a formula there is none. */
function costFields(leaves: Leaves): Field[] {
  return rowsIn(leaves, 'costItems', 8).flatMap((row): Field[] => {
    const path = `costItems/${row}`
    const by = `${path}/cost/by`
    const nth = row + 1
    const where = (...is: (typeof formulas)[number][]) => ({ nth, onlyIf: { path: by, is } })
    const at = (name: string) => ({ path: `${path}/cost/${name}` })
    const codes = { kind: 'choice', of: 'currency', choices: currencyCodes } as const
    return [
      plainField(
        'costBy',
        { kind: 'choice', of: 'cost', choices: formulas },
        {
          path: by,
          nth,
          isNeeded: row === 0,
        },
      ),
      ...textFields('costLabel', { path: `${path}/label`, longest: 160, nth }).map((field) => ({
        ...field,
        onlyIf: { path: by, is: null },
      })),
      plainField('amount', { kind: 'amount' }, { ...at('amount'), ...where('amount') }),
      plainField('currency', codes, { ...at('currency'), ...where('amount') }),
      plainField('permille', number(1, 3000), { ...at('permille'), ...where('part-at-stake') }),
      plainField('hours', number(1, 1000), { ...at('hours'), ...where('person-hours') }),
    ]
  })
}

/** The currencies an hour of one person is known in. */
export const hourCurrencies = (leaves: Leaves): string[] =>
  Object.keys(leaves).filter((path) => /^[A-Z]{3}$/.test(path))
