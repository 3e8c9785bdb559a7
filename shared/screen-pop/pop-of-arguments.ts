import { err } from '../base/result.ts'
import { callerOf, type Popped, popScheme, screenPopOf } from './parse-screen-pop.ts'

const option = /^--call-(phone|name|ref)=(.*)$/s

/**
 * The call a program was started with: a link, or `--call-phone=`, `--call-name=`, `--call-ref=`. Null:
 * it was started for something else.
 */
export function popOfArguments(argv: readonly string[]): Popped | null {
  const links = argv.filter((one) => one.slice(0, 32).toLowerCase().startsWith(`${popScheme}:`))
  const options = argv.flatMap((one) => {
    const [, name, value] = option.exec(one) ?? []
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  if (links.length + options.length === 0) return null
  const isRepeated = new Set(options.map(([name]) => name)).size < options.length
  if (isRepeated || links.length > 1 || (links[0] !== undefined && options.length > 0)) {
    return err('repeated')
  }
  if (links[0] !== undefined) return screenPopOf(links[0])
  return callerOf({ phone: '', name: '', ref: '', ...Object.fromEntries(options) })
}
