import { useTranslation } from 'react-i18next'
import { DropZone, type FileDropItem, FileTrigger, Text } from 'react-aria-components'
import type { ImportNotice } from '#renderer/data/import/import-stage.ts'
import { useImport } from '#renderer/data/import/use-import.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import styles from './import.module.css'
import { Notice } from './notice.tsx'
import { ProfileList } from './profile-list.tsx'

const accepted = ['.csv', '.tsv', '.txt', '.vcf', 'text/csv', 'text/vcard']

/** The choice of a file, what may be in it, and what was taken in before. */
export function ChooseStep({ notice }: { notice: ImportNotice | null }) {
  const { t } = useTranslation('import')
  const { choose } = useImport()
  return (
    <div className={styles['step']}>
      <Notice notice={notice} />
      <DropZone
        data-takes-files
        className={styles['drop'] ?? ''}
        onDrop={({ items }) => {
          const dropped = items.find((item): item is FileDropItem => item.kind === 'file')
          void dropped?.getFile().then(choose)
        }}
      >
        <Text slot="label" className={styles['dropTitle'] ?? ''}>
          {t('choose.drop')}
        </Text>
        <FileTrigger
          acceptedFileTypes={accepted}
          onSelect={(files) => {
            if (files?.[0]) choose(files[0])
          }}
        >
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- there is nothing else to begin with */}
          <Button variant="primary" autoFocus>
            {t('choose.button')}
          </Button>
        </FileTrigger>
        <p className={styles['soft']}>{t('choose.formats')}</p>
      </DropZone>
      <ul className={styles['kinds']}>
        {(['orders', 'accounts', 'contacts'] as const).map((what) => (
          <li key={what}>
            <strong>{t(`what.${what}`)}</strong> {t(`choose.holds.${what}`)}
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>{t('choose.stays')}</p>
      <PageSection>
        <EarlierImports />
        <ProfileList />
      </PageSection>
    </div>
  )
}
