import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DropZone, type FileDropItem, FileTrigger, Text } from 'react-aria-components'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { Logo } from '#shared/document/brand.ts'
import { type DrawnLogo, drawnLogo } from './drawn-logo.ts'
import styles from './letterhead.module.css'

type Props = {
  logo: Logo | null
  /** Another one was saved, or none is any more. */
  onSaved: () => Promise<void>
}
type Problem = Extract<DrawnLogo, { kind: 'refused' }>['reason'] | 'not-saved'

const accepted = ['image/png', 'image/jpeg', 'image/svg+xml', 'image/webp', 'image/gif']

/** Takes a picture from the disk, chosen or dropped, and keeps it as the logo. */
export function LogoField({ logo, onSaved }: Props) {
  const { t } = useTranslation('desk')
  const desktop = useDesktop()
  const [state, setState] = useState<Problem | 'saved' | 'removed' | 'working' | null>(null)

  const save = async (png: string | null): Promise<void> => {
    const outcome = await desktop.saveLogo({ png }).catch(() => null)
    if (outcome?.kind === 'saved') await onSaved()
    setState(outcome?.kind === 'saved' ? (png === null ? 'removed' : 'saved') : 'not-saved')
  }
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setState('working')
    const found = await drawnLogo(file)
    if (found.kind === 'drawn') await save(found.png)
    else setState(found.reason)
  }
  const isDone = state === 'saved' || state === 'removed'
  return (
    <div className={styles['logo']}>
      <DropZone
        data-takes-files
        className={styles['drop'] ?? ''}
        onDrop={({ items }) => {
          const dropped = items.find((item): item is FileDropItem => item.kind === 'file')
          void dropped?.getFile().then(take)
        }}
      >
        {logo && (
          <img
            className={styles['picture']}
            src={`data:image/png;base64,${logo.png}`}
            alt={t('letterhead.logoNow')}
          />
        )}
        <Text slot="label" className={styles['hint'] ?? ''}>
          {t('letterhead.logoHint')}
        </Text>
        <div className={styles['buttons']}>
          <FileTrigger
            acceptedFileTypes={accepted}
            onSelect={(files) => void take(files?.[0] ?? undefined)}
          >
            <Button isPending={state === 'working'}>
              {t(logo ? 'letterhead.logoOther' : 'letterhead.logoChoose')}
            </Button>
          </FileTrigger>
          {logo && (
            <Button variant="plain" onPress={() => void save(null)}>
              {t('letterhead.logoRemove')}
            </Button>
          )}
        </div>
      </DropZone>
      <Outcome
        done={isDone && t(`letterhead.logo.${state}`)}
        failed={state && !isDone && state !== 'working' && t(`letterhead.refused.${state}`)}
      />
    </div>
  )
}
