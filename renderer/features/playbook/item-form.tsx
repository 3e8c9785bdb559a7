import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { Controller, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { catalogueWith } from '#renderer/data/catalogue.ts'
import { builtIn } from '#renderer/data/content-editor.ts'
import { Button } from '#renderer/ui/button.tsx'
import { typeInto } from '#renderer/ui/type-into.ts'
import { type ContentChanges, type ItemChange, sectionOf } from '#shared/content/changes.ts'
import { builtInItems } from '#shared/content/content.ts'
import { counts, type Field } from '#shared/content/field.ts'
import { fieldsShown, type FormValues } from '#shared/content/form-values.ts'
import { type Leaves, sameLeaf } from '#shared/content/leaves.ts'
import { FormPart } from './form-part.tsx'
import { ItemField } from './item-field.tsx'
import type { ListedItem } from './item-list.tsx'
import { useItemWords } from './item-words.ts'
import { NameChips } from './name-chips.tsx'
import styles from './playbook.module.css'
import { problemText } from './problem-text.ts'
import { useItemForm } from './use-item-form.ts'

type Props = {
  item: ListedItem
  builtInLeaves: Leaves | null
  changes: ContentChanges
  draft: FormValues | undefined
  /** What is typed and not saved; null: nothing any more. */
  onDraft: (values: FormValues | null, change: ItemChange | null) => void
  onSave: (change: ItemChange) => void
  /** Takes the firm's changes of it out. Null: there are none. */
  onBuiltIn: (() => void) | null
}

/** All fields of an item, each text in both languages beside each other. */
export function ItemForm(props: Props) {
  const { item, builtInLeaves, changes, draft, onDraft, onSave, onBuiltIn } = props
  const { t } = useTranslation('playbook')
  const { titleOf, fieldName, leafText } = useItemWords()
  const itemForm = useItemForm(item, { builtInLeaves, changes, draft })
  const { form, draftIn, changeIn, problemOf } = itemForm
  const { isDirty } = form.formState
  // Only what other fields depend on: with each key press nothing else is drawn anew.
  const askedFor = [...new Set(item.fields.flatMap(({ onlyIf }) => onlyIf?.path ?? []))]
  const answers = useWatch({ control: form.control, name: askedFor })
  const typed = Object.fromEntries(askedFor.map((path, place) => [path, answers[place]]))
  const place = useRef<HTMLFormElement>(null)
  const caret = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)

  const tell = useEffectEvent((values: FormValues) => onDraft(draftIn(values), changeIn(values)))
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => tell(values as FormValues))
    return unsubscribe
  }, [form])

  const save = form.handleSubmit((values) => {
    onSave(changeIn(values))
    form.reset(values)
    onDraft(null, null)
  })
  const discard = () => {
    form.reset()
    onDraft(null, null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey
    if (!isCommand || (event.key !== 'Enter' && event.key !== 's')) return
    event.preventDefault()
    void save()
  }
  const problem = problemOf('')
  const fields = fieldsShown(item.fields)
  const rows = rowsOf(fields.filter((field) => counts(field, (path) => typed[path])))
  const lastNamed = rows.findLast(({ fields: inRow }) => namesIn(inRow[0]).length > 0)?.id
  const kinds = catalogueWith(changes).failureKinds
  const failureKinds = (item.isOwn && sectionOf(item.key) === 'failures' ? ofApp : kinds).map(
    ({ id }) => id,
  )
  const inForce = (part: PartOfForm) =>
    fields
      .filter(({ path, shape }) => {
        // Words and numbers would be a paragraph: what can be chosen says enough.
        const isBrief = shape.kind === 'choice' || shape.kind === 'choices'
        const isAnswer = isBrief || (part !== 'trigger' && shape.kind === 'yes-no')
        return partOf(path) === part && path in item.leaves && isAnswer
      })
      .map((field) =>
        t('told', {
          name: fieldName(field),
          what: leafText(field, item.leaves[field.path] ?? null),
        }),
      )
      .join(' · ')
  const insert = (text: string) => {
    // Where one has not been in any text yet, the words to say are meant.
    const field = caret.current ?? place.current?.querySelector('textarea')
    const at = field?.selectionEnd ?? 0
    if (field) typeInto(field, { start: at, end: at, text })
  }
  const errorOf = (field: Field) => {
    const found = problemOf(field.path)
    return found && problemText(t, found, field, (key) => titleOfKey(key, titleOf))
  }
  const builtInOf = ({ path }: Field) => {
    const before = builtInLeaves?.[path] ?? null
    const isSame = !builtInLeaves || sameLeaf(before, item.leaves[path])
    return isSame ? undefined : before
  }
  const drawn = ({ id, fields: inRow }: Row) => (
    <div key={id} className={styles['rows']}>
      <div className={inRow.length > 1 ? styles['pair'] : styles['single']}>
        {inRow.map((field) => (
          <Controller
            key={field.path}
            control={form.control}
            name={field.path}
            render={({ field: { value, onChange, ref } }) => (
              <ItemField
                field={field}
                value={value ?? (field.shape.kind === 'choices' ? [] : '')}
                onChange={onChange}
                error={errorOf(field)}
                builtIn={builtInOf(field)}
                inputRef={ref}
                onFocus={() => {
                  caret.current = document.activeElement as HTMLTextAreaElement
                }}
                failureKinds={failureKinds}
              />
            )}
          />
        ))}
      </div>
      {id === lastNamed && (
        <NameChips
          names={namesIn(inRow[0])}
          braces={sectionOf(item.key) === 'letters' ? '{{}}' : '{}'}
          onInsert={insert}
        />
      )}
    </div>
  )
  return (
    // The keys are heard on their way up from whichever field has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={place}
      className={styles['form']}
      aria-label={titleOf(item)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => void save(event)}
      noValidate
    >
      {problem && (
        <p role="alert" className={styles['wrong']}>
          {problemText(t, problem)}
        </p>
      )}
      {rows.filter(({ part }) => part === 'words').map(drawn)}
      {(['trigger', 'when', 'unless'] as const).map((part) => {
        const ofPart = rows.filter((row) => row.part === part)
        if (ofPart.length === 0) return null
        const isWrong = ofPart.some((row) => row.fields.some((field) => errorOf(field)))
        return (
          <FormPart
            key={part}
            title={t(`formPart.${part}`)}
            lead={t(`formPartLead.${part}`)}
            summary={inForce(part)}
            isWrong={isWrong}
          >
            {() => ofPart.map(drawn)}
          </FormPart>
        )
      })}
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" isDisabled={!isDirty}>
          {t('save')}
        </Button>
        <Button isDisabled={!isDirty} onPress={discard}>
          {t('discard')}
        </Button>
        {onBuiltIn && (
          <Button variant="plain" onPress={onBuiltIn}>
            {t('toBuiltIn')}
          </Button>
        )}
      </div>
    </form>
  )
}

const ofApp = builtIn.catalogue.failureKinds

/** What belongs together in a form: the words, and when they are shown. */
type PartOfForm = 'words' | 'trigger' | 'when' | 'unless'

function partOf(path: string): PartOfForm {
  const [first] = path.split('/')
  if (first === 'when' || first === 'unless') return first
  return first === 'trigger' || timing.has(path) ? 'trigger' : 'words'
}
const timing: ReadonlySet<string> = new Set(['level', 'priority', 'cooldownSeconds', 'oncePerCall'])

type Row = {
  readonly id: string
  readonly part: PartOfForm
  readonly fields: readonly Field[]
}

/** Both languages of a text stand beside each other. */
function rowsOf(fields: readonly Field[]): Row[] {
  const rows = new Map<string, Row>()
  for (const field of fields) {
    const { path, language } = field
    const id = language === null ? path : path.replace(`/${language}`, '')
    const isText = id !== path && path.endsWith(`/${language}`)
    const key = isText ? id : path
    const before = rows.get(key)?.fields ?? []
    rows.set(key, { id: key, part: partOf(path), fields: [...before, field] })
  }
  return [...rows.values()]
}

const namesIn = (field: Field | undefined): readonly string[] =>
  field?.shape.kind === 'text' ? field.shape.names : []

function titleOfKey(key: string, titleOf: (item: { key: string; leaves: Leaves }) => string) {
  const item = builtInItems(builtIn).find((known) => known.key === key)
  return item ? titleOf(item) : key
}
