import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { useKeyList } from '#renderer/ui/use-key-list.ts'
import { privateSign } from '#shared/call/private-line.ts'
import { textIn } from '#shared/method/localized.ts'
import styles from './cheat-sheet.module.css'

/** All signs and keys on one page, beside the line: one can go on typing. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['companion', 'team'])
  const { language } = useEnvironment()
  const hasTeam = Boolean(useJoinedTeam())
  const { chosenInCalls, fixedInCalls, inTeam, everywhere } = useKeyList()
  const keys = [...chosenInCalls, ...fixedInCalls, ...(hasTeam ? inTeam : []), ...everywhere]
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
        {hasTeam && (
          <div>
            <dt>
              <Kbd>{privateSign}</Kbd>
            </dt>
            <dd>{t('team:line.onlyMe')}</dd>
            <dd>
              <span className={styles['example']}>{t('team:line.example')}</span>
            </dd>
          </div>
        )}
      </dl>
      <p className={styles['note']}>
        {t('sheet.none')} {t('sheet.space')} {hasTeam && t('team:line.meaning')}
      </p>
      <h2>{t('sheet.keys')}</h2>
      <dl className={styles['keys']}>
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
