import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  removeImportProfile,
  saveImportProfile,
  useImportProfiles,
} from '#renderer/data/import/import-profiles.ts'
import { useStore } from '#renderer/data/store.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { ImportProfile } from '#shared/import/import-profile.ts'
import styles from './import.module.css'

/** Ways of reading a file that were kept. */
export function ProfileList() {
  const { t } = useTranslation('import')
  const { t: common } = useTranslation()
  const store = useStore()
  const profiles = useImportProfiles()
  const [removed, setRemoved] = useState<ImportProfile | null>(null)
  if (!profiles || (profiles.length === 0 && !removed)) return null
  const remove = (profile: ImportProfile) => {
    removeImportProfile(store, profile.id)
    setRemoved(profile)
  }
  return (
    <div className={styles['part']}>
      <h2>{t('profiles.title')}</h2>
      <p className={styles['soft']}>{t('profiles.lead')}</p>
      <ul className={styles['list']} aria-label={t('profiles.title')}>
        {profiles.map((profile) => (
          <li key={profile.id} className={styles['row']}>
            <span className={styles['what']}>
              <strong>{profile.name}</strong>
              <span className={styles['soft']}>
                {t(`what.${profile.plan.what}`)} ·{' '}
                {t('profiles.columns', { count: profile.plan.columns.length })}
              </span>
            </span>
            <Button
              size="small"
              aria-label={t('profiles.removeOf', { name: profile.name })}
              onPress={() => remove(profile)}
            >
              {t('profiles.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {removed && (
        <UndoToast
          key={removed.id}
          message={t('profiles.removed', { name: removed.name })}
          undoLabel={common('action.undo')}
          onUndo={() => saveImportProfile(store, removed)}
          onGone={() => setRemoved(null)}
        />
      )}
    </div>
  )
}
