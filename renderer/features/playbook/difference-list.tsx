import { useTranslation } from 'react-i18next'
import { builtIn } from '#renderer/data/content-editor.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { ContentChanges } from '#shared/content/changes.ts'
import { type Difference, differences } from '#shared/content/differences.ts'
import type { Field } from '#shared/content/field.ts'
import { wordChanges } from '#shared/proposal/word-changes.ts'
import { useItemWords } from './item-words.ts'
import styles from './playbook.module.css'

/** So many items are told at once: more say no more. */
const mostTold = 100

/** What changes from one state to another, item by item, word by word. */
export function DifferenceList({ from, to }: { from: ContentChanges; to: ContentChanges }) {
  const { t } = useTranslation('playbook')
  const { titleOf } = useItemWords()
  const told = differences(builtIn, from, to)
  if (told.length === 0) return <p className={styles['note']}>{t('difference.none')}</p>
  return (
    <>
      <ul className={styles['differences']}>
        {told.slice(0, mostTold).map((difference) => (
          <li key={difference.key}>
            <strong>{titleOf(difference.item)}</strong>{' '}
            <span className={styles['note']}>{t(`difference.${difference.is}`)}</span>
            {difference.is === 'changed' && <Fields difference={difference} />}
          </li>
        ))}
      </ul>
      {told.length > mostTold && (
        <p className={styles['note']}>{t('difference.more', { count: told.length - mostTold })}</p>
      )}
    </>
  )
}

function Fields({ difference: { fields } }: { difference: Difference }) {
  const { t } = useTranslation('playbook')
  const { language } = useEnvironment()
  const { fieldName, leafText } = useItemWords()
  return (
    <dl>
      {fields.map(({ field, before, after }) => (
        <div key={field.path}>
          <dt>{fieldName(field)}</dt>
          <dd dir="auto" lang={field.language ?? language}>
            {field.shape.kind === 'order'
              ? t('difference.order')
              : isShort(field)
                ? t('fromTo', {
                    before: leafText(field, before) || t('nothing'),
                    after: leafText(field, after) || t('nothing'),
                  })
                : wordChanges(
                    leafText(field, before),
                    leafText(field, after),
                    field.language ?? language,
                  ).map(({ is, text }, place) => {
                    const Tag = is === 'new' ? 'ins' : is === 'gone' ? 'del' : 'span'
                    // Pieces of one text: they have no name but their place.
                    // oxlint-disable-next-line react/no-array-index-key
                    return <Tag key={place}>{text}</Tag>
                  })}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What is one thing as a whole, not words. */
const isShort = ({ shape }: Field) => shape.kind !== 'text' || shape.longest === 1
