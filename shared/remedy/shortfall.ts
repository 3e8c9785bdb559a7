import { z } from '../base/schema.ts'

/**
 * Why there are fewer than three options; none is made up to fill a place. `nothing-different`: all
 * the catalogue has for the place is the same sort of thing as an option before it.
 * `same-as-their-way`: it is what they asked for themselves. `no-solution-named`: they named none,
 * and it is too small a matter to offer them the way out.
 */
export const shortfallSchema = z.enum([
  'failure-kind-unknown',
  'nothing-different',
  'same-as-their-way',
  'no-solution-named',
])
export type Shortfall = z.infer<typeof shortfallSchema>
