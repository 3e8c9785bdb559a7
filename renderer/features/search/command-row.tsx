import { CircleDot, CornerDownLeft, FileOutput, Settings, Zap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Case } from '#shared/case/case.ts'
import { whoLine } from '#shared/case/person-name.ts'
import styles from './search-box.module.css'
import type { Command } from './use-commands.ts'

const icons = { act: Zap, page: CornerDownLeft, setting: Settings, export: FileOutput }

/** Something that can be done. */
export function CommandRow({ command }: { command: Command }) {
  const Icon = icons[command.kind]
  return (
    <span className={styles['command']}>
      <Icon size={16} aria-hidden />
      {command.name}
    </span>
  )
}

/** A case that was gone to of late. */
export function RecentRow({ found }: { found: Case }) {
  const { t } = useTranslation('desk')
  const { language } = useEnvironment()
  return (
    <span className={styles['command']}>
      <CircleDot size={16} aria-hidden />
      <span className={styles['recent']}>{whoLine(found, language) || t('case.unnamed')}</span>
      <span className={styles['soft']} dir="auto">
        {found.whatHappened}
      </span>
    </span>
  )
}
