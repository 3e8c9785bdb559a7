import { useTranslation } from 'react-i18next'
import { builtIn } from '#renderer/data/content-editor.ts'
import { type ContentChanges, idOf, sectionOf } from '#shared/content/changes.ts'
import { builtInItems } from '#shared/content/content.ts'
import { anItem } from '#shared/content/item.ts'
import { type ContentProblem, growing } from '#shared/content/problems.ts'
import { useItemWords } from './item-words.ts'
import { problemText } from './problem-text.ts'

/** What can't be saved, in words, with its place: the item, its field, which of a list. */
export function useProblemWords(changes: ContentChanges) {
  const { t } = useTranslation('playbook')
  const { titleOf, fieldName, choiceName } = useItemWords()
  const items = new Map(builtInItems(builtIn).map((item) => [item.key, item]))
  const itemAt = (key: string) => {
    const change = growing.includes(sectionOf(key)) ? changes[key] : undefined
    return items.get(key) ?? (change && anItem(key, change, { isOwn: true }))
  }
  const nameOf = (key: string) => {
    const item = itemAt(key)
    return item ? titleOf(item) : key.includes('/') ? idOf(key) : choiceName('failure', key)
  }
  const problemWords = (problem: ContentProblem): string => {
    const field = itemAt(problem.key)?.fields.find(({ path }) => path === problem.path)
    const where = [nameOf(problem.key), field ? fieldName(field) : problem.path]
    const place = where.filter((part) => part !== null).join(' › ')
    return t('file.at', { place, what: problemText(t, problem, field, nameOf) })
  }
  return { problemWords }
}
