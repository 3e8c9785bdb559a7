import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { TeamState } from '#shared/team/team-state.ts'

const teamState = (desktop: DesktopBridge) => desktop.teamState({})
export function useTeam(): TeamState | undefined {
  return useRenewed(teamState, 'teamChanged').value
}
export function useIsShared(_caseId: string): boolean | undefined {
  return false
}
