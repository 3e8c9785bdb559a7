import { useTranslation } from 'react-i18next'
import { builtIn } from '#renderer/data/content-editor.ts'
import { useCatalogue } from '#renderer/data/catalogue.ts'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { idOf, sectionOf } from '#shared/content/changes.ts'
import { triggerKinds } from '#shared/content/nudge-fields.ts'
import type { ChoiceOf, Field } from '#shared/content/field.ts'
import type { Item } from '#shared/content/item.ts'
import type { Leaf } from '#shared/content/leaves.ts'
import type { VoiceCue } from '#shared/call/voice-cue.ts'
import type { EntryKind } from '#shared/call/entry.ts'
import type { WordingCategory } from '#shared/wording/rules.ts'

/** Groups that are named here, and not by the content. */
const groupNames: ReadonlySet<string> = new Set([
  ...triggerKinds,
  'cues',
  'costs',
  'phrases-en',
  'phrases-ja',
  'wording-en',
  'wording-ja',
])
/** Sections of which there are only a few things, each with a name of its own. */
const ofOne: ReadonlySet<string> = new Set(['times', 'wait', 'cushion', 'voice', 'costs'])

/** What items, fields and choices are called, in the rep's language. */
export function useItemWords() {
  const { t } = useTranslation('playbook')
  const { t: desk } = useTranslation('desk')
  const { t: wording } = useTranslation('wording')
  const { language } = useEnvironment()
  const playbook = usePlaybook()
  const catalogue = useCatalogue()
  const { letterForms, wording: rules } = builtIn
  const { t: guidance } = useTranslation('guidance')

  const stepName = (id: string) => playbook.steps.find((step) => step.id === id)?.name[language]
  const failureName = (id: string) =>
    catalogue.failureKinds.find((kind) => kind.id === id)?.name[language]

  /** An item by its own words, or by what it is. */
  const titleOf = ({ key, leaves }: Pick<Item, 'key' | 'leaves'>): string => {
    const section = sectionOf(key)
    const id = idOf(key)
    if (section === 'cues') {
      return id === 'refusals' ? t('item.cues-refusals') : choiceName('remedy', id)
    }
    if (section === 'wording') {
      const [example = id] = rules.find((rule) => rule.id === id)?.examples.found ?? []
      return t('quoted', { text: example })
    }
    if (section === 'ticks') return stepName(String(leaves['step'])) ?? id
    if (ofOne.has(section)) {
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
      name === 'firstWords'
        ? partName(part ?? '', path)
        : name === 'voiceCue'
          ? guidance(`cues.short.${part as VoiceCue}`)
          : t(`field.${name}`, { number: nth ?? '', of: part ?? '' })
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
    if (of === 'voice') return guidance(`cues.short.${value as VoiceCue}`)
    if (of === 'currency') return value
    return t(`choice.${of}.${value}` as 'choice.action.next-step')
  }

  const groupName = (group: string): string =>
    stepName(group) ??
    failureName(group) ??
    (groupNames.has(group) ? t(`group.${group as 'cues'}`) : group)

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
