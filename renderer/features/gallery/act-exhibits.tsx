import { Button } from '#renderer/ui/button.tsx'
import { DialButton, PhoneNumber } from '#renderer/ui/dial-button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import { As, type Exhibit, OnDemand } from './exhibit.tsx'
import type { SampleTexts } from './sample-texts.ts'

const nothing = () => undefined

/** What is pressed, and what is said of it. */
export function actExhibits(s: SampleTexts): Exhibit[] {
  const items = s.choices.map((label) => ({ id: label as string, label }))
  return [
    {
      name: 'button',
      states: (['primary', 'quiet', 'plain'] as const).flatMap((variant) => [
        { state: variant, shown: <Button variant={variant}>{s.act}</Button> },
        {
          state: `${variant}, small`,
          shown: (
            <Button variant={variant} size="small">
              {s.act}
            </Button>
          ),
        },
        ...(['hover', 'press', 'focus'] as const).map((state) => ({
          state: `${variant}, ${state}`,
          shown: (
            <As state={state}>
              <Button variant={variant}>{s.act}</Button>
            </As>
          ),
        })),
        {
          state: `${variant}, disabled`,
          shown: (
            <Button variant={variant} isDisabled>
              {s.act}
            </Button>
          ),
        },
      ]),
    },
    {
      name: 'menu-button',
      states: [
        { state: 'rest', shown: <MenuButton label={s.other} items={items} onChoose={nothing} /> },
        {
          state: 'small',
          shown: <MenuButton label={s.other} size="small" items={items} onChoose={nothing} />,
        },
        {
          state: 'disabled',
          shown: <MenuButton label={s.other} isDisabled items={items} onChoose={nothing} />,
        },
      ],
    },
    {
      name: 'dial-button',
      states: [
        { state: 'rest', shown: <DialButton phone="+44 20 0000 0000" /> },
        { state: 'beside its number', shown: <PhoneNumber phone="+44 20 0000 0000" /> },
        { state: 'empty', shown: <PhoneNumber phone="" /> },
      ],
    },
    {
      name: 'kbd',
      states: [
        { state: 'one key', shown: <Kbd>Esc</Kbd> },
        { state: 'a chord', shown: <Kbd>Ctrl+Shift+Space</Kbd> },
      ],
    },
    {
      name: 'dialog',
      states: [
        {
          state: 'on demand',
          shown: (
            <OnDemand>
              {(close) => (
                <Dialog
                  title={s.title}
                  onClose={close}
                  buttons={
                    <>
                      <Button variant="primary" onPress={close}>
                        {s.act}
                      </Button>
                      <Button onPress={close}>{s.other}</Button>
                    </>
                  }
                >
                  <p>{s.text}</p>
                  <p>{s.long}</p>
                </Dialog>
              )}
            </OnDemand>
          ),
        },
      ],
    },
    {
      name: 'undo-toast',
      states: [
        {
          state: 'for eight seconds, on demand',
          shown: (
            <OnDemand>
              {(close) => (
                <UndoToast message={s.done} undoLabel={s.undo} onUndo={nothing} onGone={close} />
              )}
            </OnDemand>
          ),
        },
      ],
    },
    {
      name: 'outcome',
      states: [
        { state: 'empty', shown: <Outcome /> },
        { state: 'done', shown: <Outcome done={s.done} /> },
        { state: 'failed', shown: <Outcome failed={s.failed} /> },
      ],
    },
    {
      name: 'progress-bar',
      states: [
        { state: 'begun', shown: <ProgressBar label={s.label} share={0} /> },
        { state: 'half', shown: <ProgressBar label={s.label} share={0.5} /> },
        { state: 'nobody knows', shown: <ProgressBar label={s.label} share={null} /> },
      ],
    },
  ]
}
