import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import type { ListedItem } from './item-list.tsx'
import styles from './playbook.module.css'

type Props = {
  item: ListedItem
  /** Null: it cannot be moved there. */
  onUp: (() => void) | null
  onDown: (() => void) | null
  onCopy: (() => void) | null
  onRemove: (() => void) | null
  onBringBack: (() => void) | null
}

/** What can be done with an item as a whole. */
export function ItemActs({ item, onUp, onDown, onCopy, onRemove, onBringBack }: Props) {
  const { t } = useTranslation('playbook')
  const acts = [
    ['up', onUp],
    ['down', onDown],
    ['copy', onCopy],
    ['remove', onRemove],
    ['bringBack', onBringBack],
  ] as const
  return (
    <div className={styles['acts']}>
      {acts.map(
        ([name, act]) =>
          act && (
            <Button key={name} size="small" onPress={act}>
              {t(`act.${name}`)}
            </Button>
          ),
      )}
      {item.isLast && <p className={styles['note']}>{t('lastLead')}</p>}
    </div>
  )
}
