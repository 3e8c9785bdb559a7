import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useWrittenThrough } from '#renderer/data/use-written-through.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useBrand } from '#renderer/desktop/use-brand.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { DocumentView } from '#renderer/ui/document-view.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { clipped } from '#shared/base/clipped.ts'
import { type Brand, maxSignatureLines } from '#shared/document/brand.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import { BrandColour } from './brand-colour.tsx'
import styles from './letterhead.module.css'
import { LogoField } from './logo-field.tsx'
import { sampleLetter } from './sample-letter.ts'

/** How letters look: logo, colour, paper and signature, with a letter that shows it at once. */
export function LetterheadSection() {
  const { t } = useTranslation(['desk', 'settings'])
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  const { brand, renew } = useBrand()
  const change = (patch: SettingsPatch) => void desktop.changeSettings({ patch })
  return (
    <PageSection name="letterhead" title={t('letterhead.title')}>
      <p className={styles['soft']}>{t('letterhead.lead')}</p>
      <div className={styles['panes']}>
        <div className={styles['fields']}>
          <LogoField logo={brand.logo} onSaved={renew} />
          <BrandColour
            colour={settings.brandColour}
            onChange={(brandColour) => change({ brandColour })}
          />
          <Choice
            label={t('letterhead.paper')}
            description={t('settings:effect.paper')}
            value={settings.paper}
            onChange={(paper) => change({ paper })}
            options={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: 'US Letter' },
            ]}
          />
          <Signature onChange={(signature) => change({ signature })} />
        </div>
        <Miniature brand={brand} />
      </div>
    </PageSection>
  )
}

/** Written as lines; what is beyond the last one that has room is not kept. */
function Signature({ onChange }: { onChange: (lines: string[]) => void }) {
  const { t } = useTranslation('desk')
  const { settings } = useEnvironment()
  const [text, setText] = useWrittenThrough(settings.signature.join('\n'), (typed) =>
    onChange(typed.split('\n')),
  )
  return (
    <TextField
      multiline
      label={t('letterhead.signature')}
      description={t('letterhead.signatureHint', { count: maxSignatureLines })}
      value={text}
      onChange={(typed) => setText(linesWithin(typed))}
    />
  )
}

const linesWithin = (typed: string) =>
  typed
    .split('\n')
    .slice(0, maxSignatureLines)
    .map((line) => clipped(line, 200))
    .join('\n')

function Miniature({ brand }: { brand: Brand }) {
  const { t } = useTranslation('desk')
  const { settings, language } = useEnvironment()
  const { nowMs } = useStore()
  const today = new Date(nowMs()).setHours(0, 0, 0, 0)
  const letter = useMemo(
    () => sampleLetter(settings, language, today, t),
    [settings, language, today, t],
  )
  return (
    <div
      className={styles['miniature']}
      data-paper={brand.paper}
      role="img"
      aria-label={t('letterhead.miniature')}
    >
      <div className={styles['page']} inert>
        <DocumentView document={letter} brand={brand} />
      </div>
    </div>
  )
}
