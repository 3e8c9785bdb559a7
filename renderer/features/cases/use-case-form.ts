import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { localTimeOf, momentOf } from '#renderer/ui/local-time.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import {
  type CaseForm,
  caseFormSchema,
  detailsFromForm,
  formFromDetails,
} from '#shared/case/case-form.ts'

/** The case form over some details. `submit` hands on valid details only. */
export function useCaseForm(details: CaseDetails): {
  form: UseFormReturn<CaseForm>
  /** The details as the form first showed them: times to the minute. */
  shown: CaseDetails
  submit: (then: (details: CaseDetails) => void) => () => Promise<void>
} {
  const { nowMs } = useStore()
  const { settings } = useEnvironment()
  const [defaultValues] = useState(() => formFromDetails(details, settings.currency, localTimeOf))
  const form = useForm<CaseForm>({
    defaultValues,
    // The schema is made anew each time: it must know what time it is.
    resolver: (values, context, options) =>
      zodResolver(caseFormSchema(nowMs(), momentOf))(values, context, options),
    // Not as fields are left: an error that appears then moves the button away from under the mouse
    // that is pressing it.
    mode: 'onSubmit',
  })
  return {
    form,
    shown: detailsFromForm(defaultValues, momentOf),
    submit: (then) => form.handleSubmit((values) => then(detailsFromForm(values, momentOf))),
  }
}
