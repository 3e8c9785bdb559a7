import type { TFunction } from 'i18next'
import type { Field } from '#shared/content/field.ts'
import type { ContentProblem } from '#shared/content/problems.ts'

export type ProblemSaid = Pick<ContentProblem, 'code' | 'about' | 'nth'>

/** What is wrong with a field, in words, with what would be right. */
export function problemText(
  t: TFunction<'playbook'>,
  { code, about, nth }: ProblemSaid,
  field?: Field,
  nameOf: (key: string) => string = (key) => key,
): string {
  const shape = field?.shape
  const longest = shape?.kind === 'text' ? shape.longest : shape?.kind === 'patterns' ? 200 : 60
  const [least, most] = shape?.kind === 'number' ? [shape.least, shape.most] : [0, 0]
  const names =
    shape?.kind === 'text' ? shape.names.map((name) => braced(shape.braces, name)).join(' ') : ''
  const other = about === undefined ? '' : nameOf(about)
  const what = t(`problem.${code}`, { longest, least, most, names, other })
  return nth === undefined ? what : t('problemAt', { number: nth + 1, what })
}

export function braced(braces: '{}' | '{{}}', name: string): string {
  return braces === '{}' ? `{${name}}` : `{{${name}}}`
}
