import { useEffect, useMemo, useRef, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { builtIn } from '#renderer/data/content-editor.ts'
import { type ContentChanges, type ItemChange, withPatch } from '#shared/content/changes.ts'
import { changeOf, fieldsShown, type FormValues, formValues } from '#shared/content/form-values.ts'
import type { Item } from '#shared/content/item.ts'
import type { Leaves } from '#shared/content/leaves.ts'
import { contentProblems } from '#shared/content/problems.ts'
import type { ProblemSaid } from './problem-text.ts'

export type ItemForm = {
  readonly form: UseFormReturn<FormValues>
  /** What of it is not saved; null: nothing. */
  readonly draftIn: (values: FormValues) => FormValues | null
  /** What the form says, as a change of what is built in. */
  readonly changeIn: (values: FormValues) => ItemChange
  /** What is wrong with a field, as of the last attempt to save. */
  readonly problemOf: (path: string) => ProblemSaid | undefined
}

type Options = {
  /** The item as it is built in; null: the firm wrote it. */
  readonly builtInLeaves: Leaves | null
  readonly changes: ContentChanges
  /** What was typed before and is not saved yet. */
  readonly draft: FormValues | undefined
}

/** A form over one item. What can't be saved is said beside its field, once saving was tried. */
export function useItemForm(item: Item, { builtInLeaves, changes, draft }: Options): ItemForm {
  const { fields, leaves } = item
  const saved = useMemo(() => formValues(fields, leaves), [fields, leaves])
  const [typedBefore] = useState(draft)
  const shown = new Set(fieldsShown(fields).map(({ path }) => path))
  const changeIn = (values: FormValues) =>
    changeOf(item.fields, values, builtInLeaves, changes[item.key])
  const form = useForm<FormValues>({
    defaultValues: saved,
    // Not as fields are left: an error that appears then moves what is being pressed.
    mode: 'onSubmit',
    resolver: (values) => {
      const next = withPatch(changes, { [item.key]: changeIn(values) })
      const problems = contentProblems(builtIn, next).filter(({ key }) => key === item.key)
      const errors = problems.map(({ path, code, about, nth }) => [
        path !== null && shown.has(path) ? path : whole,
        { type: code, message: about ?? '', nth },
      ])
      return problems.length === 0
        ? { values, errors: {} }
        : { values: {}, errors: Object.fromEntries(errors.toReversed()) as object }
    },
  })
  const { getValues, reset, setValue } = form
  const lastSaved = useRef(saved)
  useEffect(() => {
    const type = (values: FormValues, since: FormValues) => {
      for (const path of typedIn(values, since)) {
        setValue(path, values[path] ?? '', { shouldDirty: true })
      }
    }
    const before = lastSaved.current
    lastSaved.current = saved
    if (before === saved) return type({ ...saved, ...typedBefore }, saved)
    if (typedIn(saved, before).length === 0) return
    // Saved, undone or imported meanwhile: what is being typed stays.
    const typed = { ...getValues() }
    reset(saved)
    type(typed, before)
  }, [getValues, reset, setValue, saved, typedBefore])
  const { errors } = form.formState
  return {
    form,
    draftIn: (values) => {
      const typed = typedIn(values, saved).map((path) => [path, values[path] ?? ''] as const)
      return typed.length > 0 ? Object.fromEntries(typed) : null
    },
    changeIn,
    problemOf: (path) => {
      const error = errors[path === '' ? whole : path]
      if (!error) return undefined
      const { message: about, nth } = error as { message?: string; nth?: number }
      const code = error.type as ProblemSaid['code']
      return { code, ...(about ? { about } : {}), ...(nth === undefined ? {} : { nth }) }
    },
  }
}

/** The fields that say something else. */
function typedIn(values: FormValues, saved: FormValues): string[] {
  return Object.keys(saved).filter((path) => String(values[path]) !== String(saved[path]))
}

/** What is about the item as a whole stands under a name that no field has. */
const whole = 'whole'
