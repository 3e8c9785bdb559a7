import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import styles from './gallery.module.css'

const asThey = <const T extends string>(values: readonly T[]) =>
  values.map((value) => ({ value, label: value }))

/** In which theme, density and language all of it is shown: those of the app. */
export function LookChoices() {
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  const change = (patch: SettingsPatch) => void desktop.changeSettings({ patch })
  return (
    <div className={styles['looks']}>
      <Choice
        label="Theme"
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={asThey(['system', 'light', 'dark', 'contrast'])}
      />
      <Choice
        label="Density"
        value={settings.density}
        onChange={(density) => change({ density })}
        options={asThey(['comfortable', 'compact'])}
      />
      <Choice
        label="Language"
        value={settings.language}
        onChange={(language) => change({ language })}
        options={asThey(['system', 'en', 'ja'])}
      />
    </div>
  )
}
