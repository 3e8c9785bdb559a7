import { useTranslation } from 'react-i18next'
import { startRehearsal } from '#renderer/data/rehearsals.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Caller } from '#shared/rehearsal/caller.ts'
import { foundIssues } from '#shared/rehearsal/found-issues.ts'
import { moodAt } from '#shared/rehearsal/mood.ts'
import { endOf, type Rehearsal } from '#shared/rehearsal/rehearsal.ts'
import styles from './rehearsal-over.module.css'
import { SaveTrouble } from './save-note.tsx'
import { TitleBar } from './title-bar.tsx'
import { useWindowKeys } from './use-window-keys.ts'
import { WindowFrame } from './window-frame.tsx'

type Props = {
  call: Call
  rehearsal: Rehearsal
  /** Null: whom this version does not have. */
  caller: Caller | null
  entries: readonly Entry[]
}

/** After a rehearsal: how they went, what there was to find, and on to the look back. */
export function RehearsalOver({ call, rehearsal, caller, entries }: Props) {
  const { t } = useTranslation('rehearsal')
  const { platform } = useEnvironment()
  const store = useStore()
  const desktop = useDesktop()
  const finish = () =>
    store.record({ kind: 'wrap-up-finished', callId: call.id, atMs: store.nowMs() })
  const lookBack = () => {
    finish()
    void desktop.showDesk({ path: `/rehearsal/calls/${call.id}` })
  }
  const again = () => {
    if (caller) startRehearsal(store, caller, rehearsal.language, call)
  }
  useWindowKeys((event) => {
    const command = platform === 'mac' ? event.metaKey : event.ctrlKey
    if (event.isComposing || !command || event.key !== 'Enter') return false
    // Still held down from the last step of the call it asks for nothing.
    if (!event.repeat) lookBack()
    return true
  })

  const last = rehearsal.spoken.at(-1)
  const first = rehearsal.spoken[0]
  const issues = caller ? foundIssues(caller, call, entries) : []
  return (
    <WindowFrame>
      <TitleBar title={t('mark')} caseId={null} />
      <main className={styles['content']}>
        <h1 className={styles['title']}>{t(`end.${endOf(rehearsal) ?? 'by-you'}`)}</h1>
        {last && (
          <blockquote className={styles['last']} dir="auto">
            {last.text}
          </blockquote>
        )}
        {first && last && (
          <p className={styles['soft']}>
            {t('over.moods', {
              first: t(`mood.${moodAt(first.heat)}`),
              last: t(`mood.${moodAt(last.heat)}`),
            })}
          </p>
        )}
        {issues.length > 0 && (
          <p>
            {t('over.found', {
              count: issues.filter(({ line }) => line !== null).length,
              all: issues.length,
            })}
          </p>
        )}
        <p className={styles['soft']}>{t('over.nothingReal')}</p>
      </main>
      <footer className={styles['footer']}>
        <SaveTrouble />
        {/* What one does next: Enter does it too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button variant="primary" onPress={lookBack} autoFocus>
          {t('over.lookBack')}
          <Kbd>{shortcutLabel('CommandOrControl+Enter', platform)}</Kbd>
        </Button>
        <div className={styles['others']}>
          {caller && (
            <Button variant="plain" size="small" onPress={again}>
              {t('over.again')}
            </Button>
          )}
          <Button variant="plain" size="small" onPress={finish}>
            {t('over.done')}
          </Button>
        </div>
      </footer>
    </WindowFrame>
  )
}
