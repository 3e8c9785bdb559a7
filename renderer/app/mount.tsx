import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../styles/base.css'
import { keepingEarlySummons } from '#renderer/desktop/early-summons.ts'
import { tellOfCopies } from '#renderer/desktop/tell-of-copies.ts'
import { startI18n } from '#renderer/language/i18n.ts'
import type { ZoomSetting } from './use-page-zoom.ts'
import { WindowRoot } from './window-root.tsx'

/**
 * Puts a window's content on its page, as large as a setting says. A window without a frame gives
 * the bar that moves it.
 */
export function mount(zoom: ZoomSetting, content: ReactNode, bar?: ReactNode): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root')
  const desktop = keepingEarlySummons(window.desktop)
  tellOfCopies(desktop)
  startI18n(desktop.environment.language)
  createRoot(root).render(
    <StrictMode>
      <WindowRoot desktop={desktop} zoom={zoom} bar={bar}>
        {content}
      </WindowRoot>
    </StrictMode>,
  )
}
