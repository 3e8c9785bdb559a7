import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveImportProfile } from '#renderer/data/import/import-profiles.ts'
import type { ImportDraft } from '#renderer/data/import/import-stage.ts'
import { useStore } from '#renderer/data/store.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ImportProfileId } from '#shared/base/ids.ts'
import styles from './import.module.css'
import { withoutEnding } from './problems.tsx'

const longestName = 120

/** Keeps the way this file was read, for the next of its kind. Nothing to keep: nothing is shown. */
export function SaveProfile({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation('import')
  const store = useStore()
  const { profile, plan, heads, file } = draft
  const [name, setName] = useState(profile?.name ?? withoutDay(withoutEnding(file.name)))
  const [saved, setSaved] = useState<string | null>(null)
  if (profile && JSON.stringify(profile.plan) === JSON.stringify(plan)) return null
  const save = () => {
    const id = profile?.id ?? store.newId<ImportProfileId>()
    const kept = plan.columns.filter(({ head }) => heads.includes(head))
    saveImportProfile(store, {
      id,
      name: name.trim(),
      plan: { ...plan, columns: kept },
      heads,
    })
    setSaved(name.trim())
  }
  if (saved !== null) return <Outcome done={t('profiles.saved', { name: saved })} />
  return (
    <form
      className={styles['keep']}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') save()
      }}
    >
      <TextField
        label={t(profile ? 'profiles.change' : 'profiles.name')}
        description={t('profiles.keepLead')}
        value={name}
        onChange={setName}
        maxLength={longestName}
      />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {t('profiles.save')}
      </Button>
    </form>
  )
}

/** The next file of its kind has another day in its name. */
function withoutDay(name: string): string {
  return name.replace(/[\s_.-]*\d{4}[\d\s_.-]*$/, '') || name
}
