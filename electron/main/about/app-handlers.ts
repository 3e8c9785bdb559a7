import type { AppApi } from '#shared/ipc/app-api.ts'
import type { FileSaver } from '../export/save-file.ts'
import type { UpdateMemory } from '../updates/update-memory.ts'
import type { Updates } from '../updates/updates.ts'
import { aboutApp } from './about-app.ts'
import { type DiagnosticFacts, diagnosticsText } from './diagnostics.ts'
import { readLicences } from './licences.ts'

/** What windows ask about the app itself, handed to the part that knows. */
export function createAppHandlers(deps: {
  updates: Updates
  memory: UpdateMemory
  look: () => Promise<DiagnosticFacts>
  saveFile: FileSaver
  /** Where the built pages are. */
  pagesFolder: string
}): AppApi {
  const { updates, memory } = deps
  let shown = ''
  return {
    aboutApp: async () => aboutApp(),
    licences: () => readLicences(deps.pagesFolder),
    updateState: async () => ({ state: updates.state(), news: memory.news() }),
    // Whoever asks hears of each step by the announcement, and waits for none.
    lookForUpdate: async () => void updates.look(),
    downloadUpdate: async () => void updates.download(),
    installUpdate: async () => ({ kind: await updates.install() }),
    dismissUpdateNews: async () => memory.dismissNews(),
    diagnostics: async () => {
      shown = diagnosticsText(await deps.look())
      return { text: shown }
    },
    saveDiagnostics: () =>
      deps.saveFile({
        suggestedName: 'tanto-diagnostics',
        ending: 'txt',
        title: 'save.diagnosticsTitle',
        render: async () => shown,
      }),
  }
}
