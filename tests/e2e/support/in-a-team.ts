import type { TeamState } from '#shared/team/team-state.ts'
import type { RunningApp } from './running-app.ts'

/**
 * Has the desktop say that it stands so to a team, whatever is true, and tells both windows. For
 * pictures and walks: servers, and what is really sent, are in the tests of teams.
 */
export async function sayTeam(app: RunningApp, team: TeamState): Promise<void> {
  await app.electron.evaluate(({ ipcMain, BrowserWindow }, state) => {
    ipcMain.removeHandler('teamState')
    ipcMain.handle('teamState', () => state)
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('teamChanged', {})
  }, team)
}

/** Has the desktop answer a question about the team so, whatever is true. */
export async function answerTeam(app: RunningApp, method: string, answer: unknown): Promise<void> {
  await app.electron.evaluate(
    ({ ipcMain }, [channel, value]) => {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, () => value)
    },
    [method, answer] as const,
  )
}
