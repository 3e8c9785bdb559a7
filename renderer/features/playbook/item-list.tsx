import { useState } from 'react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Text,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Item } from '#shared/content/item.ts'
import { useItemWords } from './item-words.ts'
import styles from './playbook.module.css'

export type ListedItem = Item & {
  readonly state: 'built-in' | 'changed' | 'own' | 'removed'
  readonly isDraft: boolean
}

type Props = {
  items: readonly ListedItem[]
  chosen: string
  onChoose: (key: string) => void
}

/** Of so many one sees all at once. */
const fewItems = 14

/** What can be changed, under its step or kind; arrow keys move, what is chosen is shown beside. */
export function ItemList({ items: all, chosen, onChoose }: Props) {
  const { t } = useTranslation('playbook')
  const { titleOf, groupName } = useItemWords()
  const [sought, setSought] = useState('')
  const plain = (text: string) => text.normalize('NFKC').toLowerCase()
  const isFound = ({ key, leaves }: ListedItem) =>
    plain([titleOf({ key, leaves }), ...Object.values(leaves)].join('\n')).includes(plain(sought))
  const found = sought.trim() === '' ? all : all.filter(isFound)
  const groups = [...new Set(found.map(({ group }) => group))].map((group) => ({
    id: group ?? 'all',
    name: group === null ? null : groupName(group),
    items: found.filter((item) => item.group === group),
  }))
  const notesOf = ({ state, isDraft }: ListedItem) =>
    [state === 'built-in' ? null : t(`state.${state}`), isDraft ? t('state.draft') : null]
      .filter((note) => note !== null)
      .join(' · ')
  return (
    <>
      {all.length > fewItems && (
        <TextField
          label={t('find')}
          isLabelUnseen
          placeholder={t('find')}
          value={sought}
          onChange={setSought}
        />
      )}
      <ListBox
        className={styles['list'] ?? ''}
        aria-label={t('items')}
        items={groups}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) onChoose(String(key))
        }}
      >
        {(group) => (
          <ListBoxSection id={group.id} aria-label={group.name ?? t('items')}>
            {group.name !== null && <Header className={styles['group'] ?? ''}>{group.name}</Header>}
            <Collection items={group.items.map((item) => ({ id: item.key, item }))}>
              {({ id, item }) => (
                <ListBoxItem id={id} textValue={titleOf(item)} className={styles['item'] ?? ''}>
                  <Text
                    slot="label"
                    className={item.state === 'removed' ? (styles['gone'] ?? '') : ''}
                  >
                    {titleOf(item)}
                  </Text>
                  {notesOf(item) !== '' && (
                    <Text slot="description" className={styles['note'] ?? ''}>
                      {notesOf(item)}
                    </Text>
                  )}
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
      {found.length === 0 && <p className={styles['note']}>{t('notFound')}</p>}
    </>
  )
}
