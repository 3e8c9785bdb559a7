import type { TFunction } from 'i18next'
import type { Field } from '#shared/content/field.ts'
import type { ContentProblem } from '#shared/content/problems.ts'

/** What is wrong with a field, in words, with what would be right. */
export function problemText(
  t: TFunction<'playbook'>,
  { code, about }: Pick<ContentProblem, 'code' | 'about'>,
  field?: Field,
  nameOf: (key: string) => string = (key) => key,
): string {
  const shape = field?.shape
  const longest = shape?.kind === 'text' ? shape.longest : 60
  const [least, most] = shape?.kind === 'number' ? [shape.least, shape.most] : [0, 0]
  const names =
    shape?.kind === 'text' ? shape.names.map((name) => braced(shape.braces, name)).join(' ') : ''
  const other = about === undefined ? '' : nameOf(about)
  return t(`problem.${code}`, { longest, least, most, names, other })
}

export function braced(braces: '{}' | '{{}}', name: string): string {
  return braces === '{}' ? `{${name}}` : `{{${name}}}`
}
