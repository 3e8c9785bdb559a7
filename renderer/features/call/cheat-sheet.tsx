import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { textIn } from '#shared/method/localized.ts'
import { cueModifier } from './call-key.ts'
import styles from './cheat-sheet.module.css'

const keys = [
  ['CommandOrControl+Enter', 'moveOn'],
  ['CommandOrControl+1…7', 'toStep'],
  ['Esc', 'toLine'],
  ['↑', 'editLast'],
  ['Alt+↑↓', 'rank'],
  ['Cue+1…5', 'cue'],
  ['Cue+0', 'takeCueBack'],
  ['Alt+Enter', 'takeWords'],
  ['F2', 'details'],
  ['F3', 'steps'],
  ['F4', 'talkMeter'],
  ['CommandOrControl+Shift+E', 'endCall'],
  ['CommandOrControl+K', 'search'],
] as const

/** All signs and keys on one page, beside the line: one can go on typing. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('companion')
  const { language, platform, summonShortcut } = useEnvironment()
  const { signs } = usePlaybook()
  return (
    <section className={styles['sheet']} aria-label={t('sheet.title')}>
      <header className={styles['header']}>
        <h1>{t('sheet.title')}</h1>
        <Button variant="plain" size="small" onPress={onClose}>
          {t('sheet.close')} <Kbd>Esc</Kbd>
        </Button>
      </header>
      <dl className={styles['signs']}>
        {signs.map((sign) => (
          <div key={sign.sign}>
            <dt>
              <Kbd>{sign.sign}</Kbd>
            </dt>
            <dd>{textIn(sign.name, language)}</dd>
            <dd>
              <span className={styles['example']}>{textIn(sign.example, language)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['note']}>
        {t('sheet.none')} {t('sheet.space')}
      </p>
      <h2>{t('sheet.keys')}</h2>
      <dl className={styles['keys']}>
        {keys.map(([shortcut, meaning]) => (
          <div key={shortcut}>
            <dt>
              <Kbd>{shortcutLabel(shortcut.replace('Cue', cueModifier(platform)), platform)}</Kbd>
            </dt>
            <dd>{t(`sheet.${meaning}`)}</dd>
          </div>
        ))}
        {summonShortcut !== null && (
          <div>
            <dt>
              <Kbd>{shortcutLabel(summonShortcut, platform)}</Kbd>
            </dt>
            <dd>{t('sheet.summon')}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
