import { mount } from './app/mount.tsx'
import { CompanionScreen } from './features/call/companion-screen.tsx'
import { TitleBar } from './features/call/title-bar.tsx'

mount('companionZoom', <CompanionScreen />, <TitleBar title="Tanto" caseId={null} />)
