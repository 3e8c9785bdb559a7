import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from './button.tsx'

const fields = ['repName', 'repFirm', 'repPhone', 'repEmail'] as const

type Sender = { readonly [field in (typeof fields)[number]]?: string | undefined }

/** Who has not said yet who they are has it kept from the first letter they put their name under. */
export function KeepSender({ sender }: { sender: Sender }) {
  const { t } = useTranslation()
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  const [isKept, setKept] = useState(false)
  if (isKept) return <p role="status">{t('sender.kept')}</p>
  if (settings.repName !== '' || !sender.repName?.trim()) return null

  const keep = () => {
    const said = fields.flatMap((field) => {
      const text = sender[field]?.trim().slice(0, 200)
      return text ? [[field, text] as const] : []
    })
    void desktop.changeSettings({ patch: Object.fromEntries(said) })
    setKept(true)
  }
  return (
    <div>
      <Button size="small" onPress={keep}>
        {t('sender.keep')}
      </Button>
    </div>
  )
}
