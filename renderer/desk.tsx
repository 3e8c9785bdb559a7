import { DeskApp } from './app/desk-app.tsx'
import { mount } from './app/mount.tsx'

mount(<DeskApp />)
