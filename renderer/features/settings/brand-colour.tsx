import { useTranslation } from 'react-i18next'
import {
  ColorField,
  ColorPicker,
  ColorSwatch,
  ColorSwatchPicker,
  ColorSwatchPickerItem,
  Input,
  Label,
  parseColor,
} from 'react-aria-components'
import field from '#renderer/ui/field.module.css'
import { isReadable, textColour } from '#shared/document/text-colour.ts'
import { defaultColour } from '#shared/document/brand.ts'
import styles from './letterhead.module.css'

type Props = { colour: string; onChange: (colour: string) => void }

/** Quiet enough for a letter, and each can be read on white. */
const offered = [
  defaultColour,
  '#1f3f6e',
  '#1d5fa8',
  '#0e6b74',
  '#7a2438',
  '#9a3b12',
  '#5b3d8f',
  '#33363d',
]

/** The firm's colour: one of a few, or its own by number. Says when letters get a darker shade. */
export function BrandColour({ colour, onChange }: Props) {
  const { t } = useTranslation(['desk', 'settings'])
  return (
    <div className={styles['colour']}>
      <ColorPicker
        value={colour}
        onChange={(chosen) => onChange(chosen.toString('hex').toLowerCase())}
      >
        <span className={field['label']} id="brand-colour">
          {t('letterhead.colour')}
        </span>
        <div className={styles['swatches']}>
          <ColorSwatchPicker className={styles['swatches'] ?? ''} aria-labelledby="brand-colour">
            {offered.map((one) => (
              <ColorSwatchPickerItem key={one} color={one} className={styles['item'] ?? ''}>
                <ColorSwatch className={styles['swatch'] ?? ''} />
              </ColorSwatchPickerItem>
            ))}
          </ColorSwatchPicker>
          <ColorField
            className={styles['code'] ?? ''}
            value={parseColor(colour)}
            onChange={(typed) => typed && onChange(typed.toString('hex').toLowerCase())}
          >
            <Label className="unseen">{t('letterhead.colourCode')}</Label>
            <Input className={field['input'] ?? ''} spellCheck={false} />
          </ColorField>
        </div>
      </ColorPicker>
      <p className={field['description']}>{t('settings:effect.colour')}</p>
      {!isReadable(colour) && (
        <p className={styles['note']} role="status">
          <span
            className={styles['shade']}
            style={{ background: textColour(colour) }}
            aria-hidden
          />
          {t('letterhead.tooPale')}
        </p>
      )}
    </div>
  )
}
