import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useContentEditor } from '#renderer/data/content-editor.ts'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import { ContentFile } from './content-file.tsx'
import { Editing } from './editing.tsx'
import { Leftovers } from './leftovers.tsx'
import { isOfPart, type Part, partNames } from './use-items.ts'
import { Versions } from './versions.tsx'
import styles from './playbook.module.css'

/** What the last act was, to be undone. */
export type Done = { readonly id: number; readonly message: string }

/** All that a rep works by, to be changed: prompts, remedies, letters, words, times. */
export function PlaybookPage() {
  const { t } = useTranslation('playbook')
  const editor = useContentEditor()
  const call = useOpenCall()
  const [part, setPart] = useState<Part>('prompts')
  const [areVersionsShown, setAreVersionsShown] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const say = (message: string) => setDone((last) => ({ id: (last?.id ?? 0) + 1, message }))
  const { changes, versions } = editor

  const reset = (keys: readonly string[], message: string) => {
    if (keys.length === 0) return say(t('done.nothingToReset'))
    editor.save(Object.fromEntries(keys.map((key) => [key, null])), 'reset')
    say(message)
  }
  const changed = Object.keys(changes)
  return (
    <Page
      width="wide"
      title={t('title')}
      subtitle={t('lead')}
      actions={
        <>
          <Button onPress={() => setAreVersionsShown(!areVersionsShown)}>
            {areVersionsShown
              ? t('versions.close')
              : t('versions.open', { number: versions.length })}
          </Button>
          <ContentFile
            editor={editor}
            onTaken={() => say(t('done.taken'))}
            part={areVersionsShown ? null : part}
            onReset={() => reset(changed, t('done.reset'))}
            onResetPart={() =>
              reset(
                changed.filter((key) => isOfPart(part, key)),
                t('done.resetPart', { part: t(`part.${part}`) }),
              )
            }
          />
        </>
      }
    >
      {call?.status === 'live' && <p className={styles['running']}>{t('running')}</p>}
      <Leftovers
        changes={changes}
        onTakeOut={(patch) => {
          editor.save(patch, 'reset')
          say(t('leftovers.done'))
        }}
      />
      {areVersionsShown ? (
        <Versions editor={editor} />
      ) : (
        <>
          <Choice
            label={t('parts')}
            isLabelUnseen
            value={part}
            onChange={setPart}
            options={partNames.map((value) => ({ value, label: t(`part.${value}`) }))}
          />
          <Editing key={part} part={part} editor={editor} onDone={say} />
        </>
      )}
      {done && (
        <div className={styles['toast']}>
          <UndoToast
            key={done.id}
            message={done.message}
            undoLabel={t('undo')}
            onUndo={editor.undo}
            onGone={() => setDone(null)}
          />
        </div>
      )}
    </Page>
  )
}
