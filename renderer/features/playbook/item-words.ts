import { useTranslation } from 'react-i18next'
import { builtIn } from '#renderer/data/content-editor.ts'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { idOf, sectionOf } from '#shared/content/changes.ts'
import type { ChoiceOf, Field } from '#shared/content/field.ts'
import type { Item } from '#shared/content/item.ts'
import type { Leaf } from '#shared/content/leaves.ts'
import type { EntryKind } from '#shared/call/entry.ts'
import type { WordingCategory } from '#shared/wording/rules.ts'

/** What items, fields and choices are called, in the rep's language. */
export function useItemWords() {
  const { t } = useTranslation('playbook')
  const { t: desk } = useTranslation('desk')
  const { t: wording } = useTranslation('wording')
  const { language } = useEnvironment()
  const playbook = usePlaybook()
  const { catalogue, letterForms } = builtIn

  const stepName = (id: string) => playbook.steps.find((step) => step.id === id)?.name[language]
  const failureName = (id: string) =>
    catalogue.failureKinds.find((kind) => kind.id === id)?.name[language]

  /** An item by its own words, or by what it is. */
  const titleOf = ({ key, leaves }: Pick<Item, 'key' | 'leaves'>): string => {
    const section = sectionOf(key)
    const id = idOf(key)
    if (section === 'times' || section === 'wait' || section === 'cushion') {
      return t(`item.${section}-${id}` as 'item.wait-wait')
    }
    if (section === 'letters') {
      const form = letterForms.forms.find((known) => known.id === id)
      return form?.name[language] ?? t(`item.letters-${id}` as 'item.letters-words')
    }
    const own = ['title', 'headline', 'name', 'phrase'].map(
      (name) => leaves[`${name}/${language}`] ?? leaves[name],
    )
    const found = own.find((text) => typeof text === 'string')
    return typeof found === 'string' ? found : t('item.unnamed')
  }

  const fieldName = ({ name, language: of, nth, of: part, path }: Field): string => {
    const label =
      name === 'firstWords' ? partName(part ?? '', path) : t(`field.${name}`, { number: nth ?? '' })
    return of === null ? label : t('inLanguage', { label, language: t(`language.${of}`) })
  }
  const partName = (part: string, path: string) => {
    const labels = letterForms.forms.flatMap(({ parts }) => parts)
    const label = labels.find(({ id }) => id === part)?.label[language] ?? part
    const nth = Number(/-(\d+)$/.exec(path)?.[1] ?? 1)
    return nth === 1 ? label : t('anotherOf', { label, number: nth })
  }

  const choiceName = (of: ChoiceOf, value: string): string => {
    if (of === 'step') return stepName(value) ?? value
    if (of === 'line') return playbook.kindNames[value as EntryKind][language]
    if (of === 'failure') return failureName(value) ?? value
    if (of === 'direction') return desk(`direction.${value as 'they-called'}`)
    if (of === 'category') return wording(`short.${value as WordingCategory}`)
    if (of === 'language') return t(`language.${value as 'en'}`)
    return t(`choice.${of}.${value}` as 'choice.action.next-step')
  }

  const groupName = (group: string): string =>
    stepName(group) ?? failureName(group) ?? t(`language.${group as 'en'}`)

  /** What a field says, for people. */
  const leafText = ({ shape }: Field, leaf: Leaf): string => {
    if (leaf === null) return ''
    if (typeof leaf === 'boolean') return t(leaf ? 'yes' : 'no')
    if (typeof leaf === 'string') return shape.kind === 'choice' ? choiceName(shape.of, leaf) : leaf
    if (typeof leaf === 'number') return String(leaf)
    const names = shape.kind === 'choices' ? leaf.map((one) => choiceName(shape.of, one)) : leaf
    return shape.kind === 'order' ? '' : names.join(language === 'ja' ? '、' : ', ')
  }
  return { titleOf, fieldName, choiceName, groupName, leafText }
}
