import { CodeDialog } from '#renderer/ui/code-dialog.tsx'
import { OnlyMeMark } from '#renderer/ui/only-me-mark.tsx'
import { PresenceNote } from '#renderer/ui/presence-note.tsx'
import { StepHead, StepTrail } from '#renderer/ui/step-trail.tsx'
import { TeamStatus } from '#renderer/ui/team-status.tsx'
import type { TeamLink } from '#shared/team/team-state.ts'
import { type Exhibit, OnDemand } from './exhibit.tsx'
import type { SampleTexts } from './sample-texts.ts'

const minuteMs = 60_000
const waiting = 12

/** How a device stands to its team, who is there, and the steps into one. */
export function teamExhibits(s: SampleTexts, nowMs: number): Exhibit[] {
  const links: Readonly<Record<string, TeamLink>> = {
    'all here': { kind: 'all-here' },
    connecting: { kind: 'connecting', waiting: 0 },
    waiting: { kind: 'sending', waiting },
    fetching: { kind: 'fetching', share: 0.4, waiting: 0 },
    offline: { kind: 'offline', sinceMs: nowMs - 90 * minuteMs, waiting },
    'since days': { kind: 'offline', sinceMs: nowMs - 9000 * minuteMs, waiting: 0 },
    stopped: { kind: 'stopped', problem: 'clock-ahead', waiting: 1 },
  }
  const [first = '', second = '', third = ''] = s.choices
  const on = { isOnPhone: true }
  const off = { isOnPhone: false }
  return [
    {
      name: 'team-status',
      states: [
        ...Object.entries(links).map(([state, link]) => ({
          state,
          shown: <TeamStatus link={link} nowMs={nowMs} />,
        })),
        {
          state: 'without room',
          shown: <TeamStatus link={{ kind: 'sending', waiting }} nowMs={nowMs} isShort />,
        },
      ],
    },
    {
      name: 'presence-note',
      states: [
        { state: 'on the phone', shown: <PresenceNote colleagues={[{ name: s.value, ...on }]} /> },
        { state: 'looks', shown: <PresenceNote colleagues={[{ name: s.value, ...off }]} /> },
        {
          state: 'several, long',
          shown: (
            <PresenceNote
              colleagues={[
                { name: s.value, ...off },
                { name: s.long, ...off },
              ]}
            />
          ),
        },
        { state: 'nobody', shown: <PresenceNote colleagues={[]} /> },
      ],
    },
    { name: 'only-me-mark', states: [{ state: 'rest', shown: <OnlyMeMark /> }] },
    {
      name: 'step-trail',
      states: [
        {
          state: 'second step',
          shown: <StepTrail label={s.label} steps={[first, second, third]} here={1} />,
        },
        {
          state: 'heading',
          shown: <OnDemand>{() => <StepHead title={s.title}>{s.text}</StepHead>}</OnDemand>,
        },
      ],
    },
    {
      name: 'code-dialog',
      states: [
        {
          state: 'rest',
          shown: (
            <OnDemand>
              {(close) => (
                <CodeDialog
                  title={s.title}
                  code="7K3QM-0ABCD-1EFGH-2JKMN-3PQRS-4TVWX"
                  onPaper={{ title: s.title, hints: [s.text] }}
                  written={s.act}
                  onWritten={close}
                >
                  <p>{s.text}</p>
                </CodeDialog>
              )}
            </OnDemand>
          ),
        },
      ],
    },
  ]
}
