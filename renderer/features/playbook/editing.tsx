import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { builtIn, type ContentEditor } from '#renderer/data/content-editor.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import {
  type ContentPatch,
  idOf,
  type ItemChange,
  noChanges,
  removedField,
  sectionOf,
  withPatch,
} from '#shared/content/changes.ts'
import { copyOf, type FormValues } from '#shared/content/form-values.ts'
import { canGo, contentProblems, growing } from '#shared/content/problems.ts'
import { ItemActs } from './item-acts.tsx'
import { ItemForm } from './item-form.tsx'
import { ItemList, type ListedItem } from './item-list.tsx'
import { useItemWords } from './item-words.ts'
import styles from './playbook.module.css'
import { Preview, type TriedOn } from './preview.tsx'
import { problemText } from './problem-text.ts'
import { builtInLeaves, type Drafts, type Part, useItems } from './use-items.ts'

type Props = { part: Part; editor: ContentEditor; onDone: (message: string) => void }

// What was typed and not saved is still there when one comes back, until the app is quit.
const draftsOf = new Map<Part, Drafts>()

/** A part of the content: what there is on the left, the one that is chosen on the right. */
export function Editing({ part, editor, onDone }: Props) {
  const { t } = useTranslation('playbook')
  const { titleOf, groupName } = useItemWords()
  const nameOf = (about: string) => {
    const other = items.find(({ key }) => key === about)
    return other ? titleOf(other) : groupName(about)
  }
  const { newId } = useStore()
  const { language } = useEnvironment()
  const { changes, save } = editor
  const [drafts, setDraftsShown] = useState<Drafts>(() => draftsOf.get(part) ?? {})
  const [draftChange, setDraftChange] = useState<ItemChange | null>(null)
  const items = useItems(part, changes, drafts)
  const [wanted, setWanted] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const item = items.find(({ key }) => key === wanted) ?? items[0]

  const choose = (key: string) => {
    setWanted(key)
    setDraftChange(null)
    setRefused(null)
  }
  const keepDraft = (key: string, values: FormValues | null) => {
    if (!values && !(key in drafts)) return
    const { [key]: _before, ...others } = drafts
    const next = values ? { ...others, [key]: values } : others
    draftsOf.set(part, next)
    setDraftsShown(next)
  }
  /** Saves what is done to an item as a whole, unless a call would break by it. */
  const act = (patch: ContentPatch, message: string) => {
    const [problem] = contentProblems(builtIn, withPatch(changes, patch)).filter(
      ({ key }) => key in patch,
    )
    setRefused(problem ? problemText(t, problem, undefined, nameOf) : null)
    if (problem) return
    save(patch)
    onDone(message)
  }
  const add = (change: ItemChange) => {
    const section = part === 'words' ? 'phrases' : sectionOf(item?.key ?? '')
    const key = `${section}/own-${newId<string>().slice(0, 20).toLowerCase()}`
    act({ [key]: change }, t('done.added'))
    choose(key)
  }
  const next = item && draftChange ? withPatch(changes, { [item.key]: draftChange }) : changes
  const isTried = draftChange !== null
  return (
    <div className={styles['editing']}>
      <div className={styles['side']}>
        <ItemList items={items} chosen={item?.key ?? ''} onChoose={choose} />
        {part === 'words' && (
          <Button
            onPress={() => add({ language, phrase: t('newPhrase'), category: 'empty-phrase' })}
          >
            {t('addPhrase')}
          </Button>
        )}
      </div>
      {item && (
        <div className={styles['main']}>
          <h2>{titleOf(item)}</h2>
          <p className={styles['note']}>{t(`lead-of.${sectionOf(item.key)}`)}</p>
          {sectionOf(item.key) === 'wording' && <Examples id={idOf(item.key)} />}
          <ItemActs
            item={item}
            {...movesOf(item, items, (step, order) =>
              act({ [step]: { ...changes[step], order } }, t('done.moved')),
            )}
            onCopy={canGrow(item) ? () => add(copyOf(item)) : null}
            onRemove={
              canGo(item) && item.state !== 'removed'
                ? () =>
                    act(
                      { [item.key]: item.isOwn ? null : { [removedField]: true } },
                      t('done.removed'),
                    )
                : null
            }
            onBringBack={
              item.state === 'removed' ? () => act({ [item.key]: null }, t('done.back')) : null
            }
          />
          <div role="alert" className={styles['alert']}>
            {refused && <p className={styles['wrong']}>{refused}</p>}
          </div>
          {item.state !== 'removed' && (
            <ItemForm
              key={item.key}
              item={item}
              builtInLeaves={builtInLeaves.get(item.key) ?? null}
              changes={changes}
              draft={drafts[item.key]}
              onDraft={(values, change) => {
                keepDraft(item.key, values)
                setDraftChange(values ? change : null)
              }}
              onSave={(change) => {
                save({ [item.key]: change })
                onDone(t('done.saved'))
              }}
              onBuiltIn={
                item.state === 'changed'
                  ? () => {
                      keepDraft(item.key, null)
                      act({ [item.key]: null }, t('done.builtIn'))
                    }
                  : null
              }
            />
          )}
          {previewOf[part] !== null && (
            <Preview
              key={`tried ${item.key}`}
              of={previewOf[part]}
              kind={kindOf(item)}
              before={isTried ? changes : noChanges}
              after={next}
              names={
                isTried
                  ? [t('preview.inForce'), t('preview.tried')]
                  : [t('preview.builtIn'), t('preview.inForce')]
              }
            />
          )}
        </div>
      )}
    </div>
  )
}

const canGrow = ({ key, isLast }: ListedItem) => growing.includes(sectionOf(key)) && !isLast

/** Some of what a built-in rule finds and lets be: its own words are a notation, these are not. */
function Examples({ id }: { id: string }) {
  const { t } = useTranslation('playbook')
  const rule = builtIn.wording.find((one) => one.id === id)
  if (!rule) return null
  const lists = [
    ['wordingFinds', rule.examples.found],
    ['wordingLeaves', rule.examples.right],
  ] as const
  return lists.map(([label, sentences]) => (
    <div key={label} className={styles['note']}>
      {t(label)}
      <ul className={styles['examples']} lang={rule.language}>
        {sentences.slice(0, mostExamples).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  ))
}
const mostExamples = 3

/** The kind of failure that an item is about. */
function kindOf({ key, leaves }: ListedItem): string | null {
  if (sectionOf(key) === 'failures') return idOf(key)
  const fits = leaves['failureKinds'] ?? leaves['when/failures']
  return Array.isArray(fits) ? ((fits as readonly string[])[0] ?? null) : null
}

/** On what a part is tried. */
const previewOf = {
  prompts: 'call',
  nudges: 'call',
  ticks: null,
  signs: 'call',
  times: null,
  failures: 'remedies',
  remedies: 'remedies',
  letters: null,
  words: 'words',
} as const satisfies Record<Part, TriedOn | null>

/** Prompts are tried in order: one that is moved up wins against those below it. */
function movesOf(
  item: ListedItem,
  items: readonly ListedItem[],
  onOrder: (step: string, order: string[]) => void,
): { onUp: (() => void) | null; onDown: (() => void) | null } {
  const none = { onUp: null, onDown: null }
  if (sectionOf(item.key) !== 'prompts' || item.isLast || item.state === 'removed') return none
  const order = items
    .filter(({ key, group, isLast, state }) => {
      return sectionOf(key) === 'prompts' && group === item.group && !isLast && state !== 'removed'
    })
    .map(({ key }) => idOf(key))
  const place = order.indexOf(idOf(item.key))
  const moveTo = (to: number) => () => {
    const without = order.filter((id) => id !== idOf(item.key))
    const moved = [...without.slice(0, to), idOf(item.key), ...without.slice(to)]
    onOrder(`steps/${item.group}`, moved)
  }
  return {
    onUp: place > 0 ? moveTo(place - 1) : null,
    onDown: place < order.length - 1 ? moveTo(place + 1) : null,
  }
}
