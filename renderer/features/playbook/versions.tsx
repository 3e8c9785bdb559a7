import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentEditor } from '#renderer/data/content-editor.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type ContentVersion, maxVersionName } from '#shared/content/content-events.ts'
import { DifferenceList } from './difference-list.tsx'
import styles from './playbook.module.css'

/** Each change there was, the newest first: what it changed, its name, and the way back to it. */
export function Versions({ editor }: { editor: ContentEditor }) {
  const { t } = useTranslation('playbook')
  const { versions } = editor
  return (
    <PageSection title={t('versions.title')}>
      <p className={styles['note']}>
        {t(versions.length === 0 ? 'versions.none' : 'versions.lead')}
      </p>
      <ol className={styles['versions']}>
        {versions.map((version, place) => (
          <VersionRow
            key={version.id}
            version={version}
            before={versions[place + 1] ?? null}
            isNewest={place === 0}
            editor={editor}
          />
        ))}
      </ol>
    </PageSection>
  )
}

type RowProps = {
  version: ContentVersion
  before: ContentVersion | null
  isNewest: boolean
  editor: ContentEditor
}

function VersionRow({ version, before, isNewest, editor }: RowProps) {
  const { t } = useTranslation('playbook')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const [name, setName] = useState(version.name)
  const [isOpen, setIsOpen] = useState(false)
  const when = dayAndTime(version.atMs, language, nowMs())
  const keep = () => {
    if (name !== version.name) editor.name(version.id, name)
  }
  return (
    <li>
      <div className={styles['version']}>
        <span>
          <strong>{when}</strong> {t(`versions.by.${version.by}`)}
        </span>
        <TextField
          label={t('versions.name', { when })}
          isLabelUnseen
          placeholder={t('versions.unnamed')}
          value={name}
          maxLength={maxVersionName}
          onChange={setName}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep()
          }}
        />
        <Button
          size="small"
          aria-label={isNewest ? t('versions.undoOf', { when }) : t('versions.goBackTo', { when })}
          onPress={() => editor.goBackTo(isNewest ? (before?.id ?? null) : version.id)}
        >
          {isNewest ? t('versions.undo') : t('versions.goBack')}
        </Button>
      </div>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('versions.what')}</summary>
        {isOpen && (
          <DifferenceList
            from={editor.changesAt(before?.id ?? null)}
            to={editor.changesAt(version.id)}
          />
        )}
      </details>
    </li>
  )
}
