import { mount } from './app/mount.tsx'
import { CompanionScreen } from './features/call/companion-screen.tsx'

mount(<CompanionScreen />)
