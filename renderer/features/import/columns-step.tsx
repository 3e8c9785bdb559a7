import { useTranslation } from 'react-i18next'
import { useImportProfiles } from '#renderer/data/import/import-profiles.ts'
import type { ImportDraft, ImportNotice } from '#renderer/data/import/import-stage.ts'
import { useImport } from '#renderer/data/import/use-import.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { canReadBy, missingFields } from '#shared/import/import-columns.ts'
import type { TabledThing } from '#shared/import/import-fields.ts'
import { ColumnsTable } from './columns-table.tsx'
import { DialectFields } from './dialect-fields.tsx'
import styles from './import.module.css'
import { MissingFields } from './missing-fields.tsx'
import { Notice } from './notice.tsx'
import { StepButtons } from './step-buttons.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import { useFieldName } from './use-field-name.ts'

type Props = { draft: ImportDraft; notice: ImportNotice | null }

/** How the file is written, and which column says what: each choice shows at once in its first rows. */
export function ColumnsStep({ draft, notice }: Props) {
  const { t } = useTranslation('import')
  const { session } = useImport()
  const { plan, heads, profile } = draft
  const nameOf = useFieldName(plan.what)
  const missing = missingFields(plan, heads)
  const names = missing.map(nameOf).join(t('counts.between'))
  return (
    <section className={styles['step']}>
      <StepHead title={t('columns.title')}>
        {profile ? t('columns.byProfile', { name: profile.name }) : t('columns.lead')}
      </StepHead>
      <Notice notice={notice} />
      <div className={styles['ways']}>
        <Choice<TabledThing>
          label={t('columns.what')}
          options={[
            { value: 'orders', label: t('what.orders') },
            { value: 'accounts', label: t('what.accounts') },
          ]}
          value={plan.what as TabledThing}
          onChange={(what) => void session.takeFor(what)}
        />
        <ProfileChoice draft={draft} />
      </div>
      <DialectFields draft={draft} />
      {heads.length > 0 && <MissingFields draft={draft} missing={missing} />}
      {heads.length > 0 && <ColumnsTable draft={draft} />}
      <StepButtons
        label={t('columns.goOn')}
        onGoOn={() => void session.check()}
        hindrance={hindranceOf()}
      >
        <Button onPress={() => session.end()}>{t('otherFile')}</Button>
      </StepButtons>
    </section>
  )

  function hindranceOf(): string | null {
    if (heads.length === 0) return t('columns.unread')
    return missing.length === 0 ? null : t('columns.missing', { names })
  }
}

/** The kept ways of reading that fit this file, where there are some. */
function ProfileChoice({ draft: { heads, profile } }: { draft: ImportDraft }) {
  const { t } = useTranslation('import')
  const { session } = useImport()
  const fitting = (useImportProfiles() ?? []).filter((one) => canReadBy(one, heads))
  if (fitting.length === 0 || heads.length === 0) return null
  return (
    <SelectField
      label={t('columns.profile')}
      placeholder={t('columns.noProfile')}
      options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
      value={profile?.id ?? null}
      onChange={(id) => {
        const chosen = fitting.find((one) => one.id === id)
        if (chosen) void session.readBy(chosen)
      }}
    />
  )
}
