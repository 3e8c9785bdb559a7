import { Button } from '#renderer/ui/button.tsx'
import { CodeDialog } from '#renderer/ui/code-dialog.tsx'
import { HandoverDialog } from '#renderer/ui/handover-dialog.tsx'
import { OnlyMeMark } from '#renderer/ui/only-me-mark.tsx'
import { PresenceNote } from '#renderer/ui/presence-note.tsx'
import { StepHead, StepTrail } from '#renderer/ui/step-trail.tsx'
import { TeamStatus } from '#renderer/ui/team-status.tsx'
import { useHandingOver } from '#renderer/ui/use-handing-over.tsx'
import type { MemberId } from '#shared/team/shared-event.ts'
import type { TeamLink } from '#shared/team/team-state.ts'
import { type Exhibit, OnDemand } from './exhibit.tsx'
import { sampleCase } from './sample-case.ts'
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
    {
      name: 'handover-dialog',
      states: [
        {
          state: 'rest',
          shown: (
            <OnDemand>
              {(close) => (
                <HandoverDialog
                  {...handoverIn(s)}
                  nameOf={() => first}
                  nowMs={nowMs}
                  onHand={async () => true}
                  onClose={close}
                />
              )}
            </OnDemand>
          ),
        },
      ],
    },
    { name: 'use-handing-over', states: [{ state: 'rest', shown: <HandingOver s={s} /> }] },
  ]
}

/** One who is there, one who is not said to be away, and one who is. */
function handoverIn({ choices }: SampleTexts) {
  const duties = ['here', 'not-away', 'away'] as const
  const colleagues = duties.map((duty, index) => ({
    duty,
    member: {
      id: `member-${index}` as MemberId,
      name: choices[index] ?? '',
      role: 'rep' as const,
      isRemoved: false,
      devices: [],
      cover: duty === 'away' ? { memberId: 'member-0' as MemberId, untilMs: null } : null,
    },
  }))
  return {
    colleagues,
    me: 'me' as MemberId,
    isPrivate: true,
    handTo: async () => true,
    takeBack: () => {},
  }
}

function HandingOver({ s }: { s: SampleTexts }) {
  const { ask, layer } = useHandingOver({
    handoverOf: () => handoverIn(s),
    nameOf: () => s.choices[0] ?? '',
    nowMs: Date.now,
  })
  return (
    <>
      <Button onPress={() => ask?.(sampleCase(s, Date.now()))}>{s.act}</Button>
      {layer}
    </>
  )
}
