import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { type KeyMeaning, useKeyList } from '#renderer/ui/use-key-list.ts'
import { useWaysOut } from '#renderer/ui/use-ways-out.tsx'
import { privateSign } from '#shared/call/private-line.ts'
import { handoverShortcut } from '#shared/shortcut/call-shortcuts.ts'
import { textIn } from '#shared/method/localized.ts'
import styles from './keys-help.module.css'
import { sheetOfKeys } from './sheet-of-keys.ts'

/** All keys on one sheet, by Ctrl+/ from anywhere at the desk, or "?" where nothing is typed. */
export function KeysHelp() {
  const { platform } = useEnvironment()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCommand = platform === 'mac' ? event.metaKey : event.ctrlKey
      const isAsked = isCommand ? event.key === '/' : event.key === '?' && !isTyping()
      if (!isAsked || event.altKey || event.isComposing || event.repeat) return
      event.preventDefault()
      setIsOpen((wasOpen) => !wasOpen && mayOpen())
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [platform])
  return isOpen && <KeySheet onClose={() => setIsOpen(false)} />
}

function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['desk', 'today', 'team'])
  const { platform, language } = useEnvironment()
  const { t: work } = useTranslation('teamWork')
  const { signs } = usePlaybook()
  const { everywhere, chosenInCalls, fixedInCalls, inTeam } = useKeyList()
  const hasTeam = Boolean(useJoinedTeam())
  const atDesk = [
    { keys: shortcutLabel('CommandOrControl+Enter', platform), meaning: t('keys.send') },
    { keys: '↑ ↓', meaning: t('keys.move') },
    { keys: 'Enter', meaning: t('keys.open') },
    { keys: 'C D S', meaning: t('keys.today') },
    ...(hasTeam
      ? [
          {
            keys: `H, ${shortcutLabel(handoverShortcut, platform)}`,
            meaning: work('handover.keys'),
          },
        ]
      : []),
    { keys: 'Esc', meaning: t('keys.leave') },
    { keys: '?', meaning: t('keys.this') },
  ]
  const tables = [
    {
      title: t('keys.inCalls'),
      keys: [...chosenInCalls, ...fixedInCalls, ...(hasTeam ? inTeam : [])],
    },
    { title: t('keys.everywhere'), keys: everywhere },
    { title: t('keys.atDesk'), keys: atDesk },
  ]
  const written = [
    ...signs.map(({ sign, name, example }) => [
      sign,
      textIn(name, language),
      textIn(example, language),
    ]),
    ...(hasTeam ? [[privateSign, t('team:line.onlyMe'), t('team:line.example')]] : []),
  ]
  const { buttons, outcome } = useWaysOut({
    ways: ['pdf'],
    guard: null,
    isSigned: false,
    suggestedName: () => t('keys.sheet'),
    documentNow: () =>
      sheetOfKeys({
        language,
        title: t('keys.sheet'),
        signs: {
          title: t('keys.signs'),
          head: [t('keys.sign'), t('keys.is'), t('keys.example')],
          rows: written,
        },
        tables,
        head: [t('keys.key'), t('keys.does')],
      }),
  })
  return (
    <Dialog
      title={t('keys.title')}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          {buttons}
          <Button onPress={onClose}>{t('keys.close')}</Button>
          {outcome}
        </>
      }
    >
      {tables.map(({ title, keys }) => (
        <KeyTable key={title} title={title} keys={keys} />
      ))}
    </Dialog>
  )
}

function KeyTable({ title, keys }: { title: string; keys: readonly KeyMeaning[] }) {
  return (
    <section aria-label={title} className={styles['table']}>
      <h2>{title}</h2>
      <dl>
        {keys.map(({ keys: pressed, meaning }) => (
          <div key={meaning}>
            <dt>
              <Kbd>{pressed}</Kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable]') ?? false
}

/** Not over a question that waits for its answer, nor before the data is open. */
function mayOpen(): boolean {
  const isAsking = document.querySelector('[role="alertdialog"], [role="dialog"]') !== null
  return !isAsking && !document.documentElement.hasAttribute('data-covered')
}
