import {
  BookOpenText,
  Building2,
  ChartColumn,
  Drama,
  FolderOpen,
  Handshake,
  ListTodo,
  Package,
  Phone,
  Plus,
  Settings,
  Shapes,
  TrendingUp,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import styles from './desk-frame.module.css'
import { KeysHelp } from './keys-help.tsx'
import { OpenCallBanner } from './open-call-banner.tsx'
import { ReminderBanner } from './reminder-banner.tsx'
import { SearchLauncher } from './search-launcher.tsx'
import { TeamBanner } from './team-banner.tsx'
import { TeamEntry } from './team-entry.tsx'
import { UndecidedBanner } from './undecided-banner.tsx'
import { UpdateBanner } from './update-banner.tsx'
import { useDensity } from './use-page-look.ts'
import { WarningBanner } from './warning-banner.tsx'

/** The desk's frame: where one can go, the call that runs, and the page. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('desk')
  useDensity()
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#page" onClick={focusPage}>
        {t('nav.skip')}
      </a>
      <nav className={styles['nav']} aria-label={t('nav.label')}>
        <p className={styles['name']}>Tanto</p>
        <SearchLauncher />
        <KeysHelp />
        <NavLink to="/today" icon={<ListTodo size={18} aria-hidden />} label={t('nav.today')} />
        <NavLink to="/cases" icon={<FolderOpen size={18} aria-hidden />} label={t('nav.cases')} />
        <NavLink to="/orders" icon={<Package size={18} aria-hidden />} label={t('nav.orders')} />
        <NavLink
          to="/accounts"
          icon={<Building2 size={18} aria-hidden />}
          label={t('nav.accounts')}
        />
        <NavLink
          to="/promises"
          icon={<Handshake size={18} aria-hidden />}
          label={t('nav.promises')}
        />
        <NavLink to="/calls" icon={<TrendingUp size={18} aria-hidden />} label={t('nav.calls')} />
        <NavLink
          to="/insight"
          icon={<ChartColumn size={18} aria-hidden />}
          label={t('nav.insight')}
        />
        <NavLink
          to="/rehearsal"
          icon={<Drama size={18} aria-hidden />}
          label={t('nav.rehearsal')}
        />
        <NavLink
          to="/playbook"
          icon={<BookOpenText size={18} aria-hidden />}
          label={t('nav.playbook')}
        />
        <NavLink
          to="/settings"
          icon={<Settings size={18} aria-hidden />}
          label={t('nav.settings')}
        />
        <TeamEntry>
          <NavLink to="/team" icon={<Users size={18} aria-hidden />} label={t('nav.team')} />
        </TeamEntry>
        {import.meta.env.DEV && (
          <NavLink to="/gallery" icon={<Shapes size={18} aria-hidden />} label="Gallery" />
        )}
        <div className={styles['acts']}>
          <CallNow />
        </div>
      </nav>
      <div className={styles['body']}>
        <OpenCallBanner />
        <ReminderBanner />
        <WarningBanner />
        <TeamBanner />
        <UndecidedBanner />
        <UpdateBanner />
        <main id="page" tabIndex={-1} className={styles['page']}>
          {children}
        </main>
      </div>
    </div>
  )
}

function focusPage(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('page')?.focus()
}

function NavLink({ to, icon, label }: { to: string; icon: ReactNode; label: string }) {
  const [location] = useLocation()
  const isOfCase = ['/proposals', '/letters'].some((place) => location.startsWith(place))
  const isHere = location.startsWith(to) || (to === '/cases' && isOfCase)
  return (
    <Link to={to} className={styles['link']} aria-current={isHere ? 'page' : undefined}>
      {icon}
      {label}
    </Link>
  )
}

function CallNow() {
  const { t } = useTranslation('desk')
  const desktop = useDesktop()
  const { summonShortcut, platform } = useEnvironment()
  const startCall = useStartCall()
  const [, go] = useLocation()

  const callNow = () => {
    startCall.callNow()
    void desktop.showCompanion({ focus: true })
  }
  return (
    <>
      <Button onPress={() => go('/cases/new')}>
        <Plus size={16} aria-hidden />
        {t('newCase')}
      </Button>
      <Button variant="primary" onPress={callNow}>
        <Phone size={16} aria-hidden />
        {t('callNow')}
      </Button>
      {summonShortcut !== null && (
        <p className={styles['hint']}>
          {t('callNowHint')} <Kbd>{shortcutLabel(summonShortcut, platform)}</Kbd>
        </p>
      )}
    </>
  )
}
