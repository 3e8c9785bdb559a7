import { DeskApp } from './app/desk-app.tsx'
import { mount } from './app/mount.tsx'
import { keepStorage } from './data/keep-storage.ts'

mount('deskZoom', <DeskApp />)
void keepStorage()
